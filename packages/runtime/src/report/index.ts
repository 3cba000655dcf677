export { composeReport, type ReportInput, type ReportIssue } from './paper/compose-report.ts'
export { chartOption, type ChartSetting } from './chart/chart-option.ts'
export { drawChart } from './chart/draw-chart.ts'
