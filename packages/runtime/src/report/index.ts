export { rowFunctions } from './formula/formula-functions.ts'
export { checkReport, checkReportReferences } from './check/check-report.ts'
export type {
  AnyCondition,
  Comparison,
  Condition,
  CrossShape,
  Group,
  Join,
  ListShape,
  Measure,
  OwnField,
  Query,
  QueryField,
  QueryPart,
  Sort,
  Source,
} from './definition/query.ts'
export { buildReportMetaSchema } from './definition/report-schema.ts'
export type {
  ChartBlock,
  ConditionalMark,
  FilledForm,
  FilledList,
  Parameters,
  Preset,
  Report,
  ReportBlock,
  ReportSheet,
  ReportValue,
  TableBlock,
} from './definition/report.ts'
export type { Formula, FormulaKind } from './formula/formula.ts'
export type { ReportProblem } from './problems/report-problem.ts'
export { nameByTitles } from './problems/name-by-titles.ts'
export { wordPlace, type NameOfPart } from './problems/word-place.ts'
export { wordReportProblem } from './problems/word-report-problem.ts'
export type {
  CrossTable,
  GroupKey,
  Head,
  ListTable,
  ReadTitle,
  ReportResult,
  ResultColumn,
  Table,
} from './result/result.ts'
