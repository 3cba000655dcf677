export { ReportBuilder, type ReportBuilderProps } from './ReportBuilder.tsx'
export { blankReport } from './edits/blank-report.ts'
export type { KnownWords, ListedForm } from './state/use-report.ts'
