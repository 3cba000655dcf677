export { ReportBuilder, type ReportBuilderProps } from './ReportBuilder.tsx'
export type { KeptText } from '../kept/kept-text.ts'
export { blankReport } from './edits/blank-report.ts'
export type { KnownWords, ListedForm } from './state/use-report.ts'
