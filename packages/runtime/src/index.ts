export type { Form, FormIdentity, SignatureSlot } from './form/form.ts'
export type { FieldReference, Json, JsonObject, JsonSchema, OptionBlank } from './form/json-schema.ts'
export type { Block, Cell, FrameBlock, PageSetup, Repeat, Row, Sheet } from './form/sheet.ts'
export type { FormProblem } from './form/form-problem.ts'
export { adoptSchema, NotAnObjectSchema, UnfitSchema } from './form/adopt-schema.ts'
export { checkConsistency, checkForm } from './form/check-form.ts'
export { mayBeFilled } from './form/check-reference.ts'
export { buildMetaSchema } from './form/meta-schema.ts'
export { placeFrame, repeatLists, type FrameCell, type FrameGrid, type FrameRow } from './form/frame-grid.ts'
export { listPlacements, type Placement } from './form/placements.ts'
export { resolveSchema } from './form/references.ts'
export { schemaPath } from './form/schema-path.ts'
export { cellKindKeys } from './form/sheet-schema.ts'
export { parseTemplate, type TemplatePart } from './form/words-template.ts'
export { parseForm, type ParsedForm } from './form/parse-form.ts'
export { wordFormProblem } from './form/word-form-problem.ts'
export { isCoveredBy } from './form/is-covered-by.ts'
export { identitySchema } from './form/identity-schema.ts'
export { pageSchema } from './form/sheet-schema.ts'
export { slotSchema } from './form/slot-schema.ts'
export { bindPointer, getValue, joinPointer, setValue, splitPointer } from './form/pointer.ts'
export { unitBeside } from './form/unit-beside.ts'
export { walkFields, type FieldNode } from './form/walk.ts'
export { withBlanks } from './form/with-blanks.ts'

export { fieldRights, OTHERS, type FieldRight, type FormAccess } from './access/form-access.ts'
export {
  byGrant,
  grants,
  hasRight,
  isWithin,
  noRights,
  reaches,
  rightNames,
  widest,
  type Grant,
  type Reach,
  type Right,
  type Rights,
} from './access/rights.ts'
export { mergePosts } from './access/merge-posts.ts'
export { fieldLimitsOf, ownRightsOf, rightsOf, type FieldLimits, type OwnRights } from './access/rights-of.ts'

export { compareForms } from './compare/compare-forms.ts'
export type { FormChange, FrameSize, NamedField, SheetPlace } from './compare/form-change.ts'
export { findHarms, touches, type Harm } from './compare/harm.ts'
export { pairFields, type FieldPair, type FieldPairs } from './compare/pair-fields.ts'
export { wordChange, wordHarm } from './compare/word-change.ts'

export { checkFormLimits } from './limits/check-form-limits.ts'
export { checkReportLimits } from './report/check/check-report-limits.ts'
export { DEEPEST_JSON } from './limits/document-limits.ts'
export { isNestedDeeper } from './limits/is-nested-deeper.ts'

export type { FieldContext, FieldType, FieldTypeWords, Locale, PaperContext } from './fields/field-type.ts'
export { answerContent, anyText } from './fields/answer-content.ts'
export { unreadable } from './fields/field-type.ts'
export {
  addFieldTypes,
  BadFieldTypes,
  getFieldType,
  listFieldTypes,
  requireFieldType,
  withFieldTypes,
  type FieldTypeRegistry,
} from './fields/registry.ts'
export { readOptions, type Option } from './fields/options.ts'

export { filterOps, type Filter, type FilterOp } from './finding/filter.ts'
export { valueKindOf, type ValueKind } from './finding/value-kind.ts'

export { checkReferences } from './lookup/check-references.ts'
export type { LookUpMatch } from './lookup/look-up-match.ts'
export { matchFromRecord, type MatchSource } from './lookup/match-from-record.ts'
export { referencesOf, type FormReference } from './lookup/references-of.ts'

export { collectRules, type Rule } from './rules/collect-rules.ts'
export { renameInFormula } from './rules/rename-in-formula.ts'
export { compileRules, type Rules } from './rules/compile-rules.ts'

export { dateText, dayText, minuteText } from './moment/moment-text.ts'
export { ownTimeZone } from './moment/own-time-zone.ts'
export { knownTimeZone } from './moment/time-zone.ts'
export { momentAt, wallClock, type WallClock } from './moment/wall-clock.ts'
export type { ZonedMoment } from './moment/zoned-moment.ts'

export type { Problem } from './record/problem.ts'
export { compileForm, type CompiledForm } from './record/compile-form.ts'
export { isDeepEqual } from './compare/is-deep-equal.ts'
export { changedPointers } from './record/changed-pointers.ts'
export { emptyRecord } from './record/empty-record.ts'
export { hideFields } from './record/hide-fields.ts'
export { keepFields } from './record/keep-fields.ts'
export { wordProblem } from './record/word-problem.ts'

export { BYTE_ORDER_MARK, csvRows, isRunAsFormula } from './files/csv.ts'
export { picturesOf, placedFiles, type PlacedFile } from './files/files-of.ts'
export { fileRules, isAccepted, type FileRules } from './files/file-rules.ts'
export { readFiles, type StoredFile } from './files/stored-file.ts'
export { wordSize } from './files/word-size.ts'

export { readSheetImage } from './images/read-sheet-image.ts'
export type { SheetImage, SheetImages } from './images/sheet-image.ts'

export type { Content, Inline } from './paper/content.ts'
export type { Area, LayoutReport, Mark, Page, PaperDocument, Place } from './paper/page.ts'
export { composeSheet, type SheetInput } from './paper/compose-sheet.ts'
export { contactSheet } from './paper/contact-sheet.ts'
export { readLife } from './paper/life/read-life.ts'
export type { SheetAct, SheetCorrection, SheetLife } from './paper/life/sheet-life.ts'
export { paintSvg, type SvgOptions } from './paper/paint-svg.ts'

export { arrangeCross } from './report/arrange/arrange-cross.ts'
export { openCube, type Cube } from './report/arrange/cube.ts'
export { orderKeys } from './report/arrange/order-keys.ts'
export type { Figure, RawCell } from './report/arrange/raw-cell.ts'
export { resultColumn } from './report/arrange/result-column.ts'
export { shiftSpan, spansBetween, weekOf, type SpanUnit } from './report/resolve/spans.ts'
export type { Formula, FormulaKind } from './report/formula/formula.ts'
export { orderFormulas } from './report/formula/order-formulas.ts'
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
} from './report/definition/query.ts'
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
} from './report/definition/report.ts'
export type { ReportProblem } from './report/problems/report-problem.ts'
export { chartKinds, presets } from './report/definition/report.ts'
export { buildReportMetaSchema, reportBlockKinds } from './report/definition/report-schema.ts'
export { titleOfChoice, titleOfSetting } from './report/definition/schema-words.ts'
export { EVERY_FORM } from './report/definition/query.ts'
export { FormulaTooLong, reportEvaluation } from './report/formula/evaluate-formula.ts'
export { reportValues } from './report/result/report-values.ts'
export { REPORT_WORDS, type WordSetting } from './report/result/report-words.ts'
export { checkReport, checkReportReferences } from './report/check/check-report.ts'
export { compareReports } from './report/compare/compare-reports.ts'
export type { ReportChange } from './report/compare/report-change.ts'
export { wordReportChange } from './report/compare/word-report-change.ts'
export { parametersForm } from './report/definition/report-parameters.ts'
export { fitsBucket, fitsPreset, isGroupOfSpans, spanOf } from './report/resolve/spans-of-fields.ts'
export { startingParameters } from './report/definition/starting-parameters.ts'
export { wordReportProblem } from './report/problems/word-report-problem.ts'
export { resolveQuery, type QueryResolution } from './report/resolve/resolve-query.ts'
export {
  isComparison,
  type ResolvedEach,
  type ResolvedField,
  type ResolvedJoin,
  type ResolvedPart,
  type ResolvedQuery,
  type ResolvedReference,
  type ResolvedSource,
} from './report/resolve/resolved-query.ts'
export type {
  CrossTable,
  GroupKey,
  Head,
  ListTable,
  ReportResult,
  ResultColumn,
  Table,
} from './report/result/result.ts'
export { headWorders, keyWorder, wordKey, wordSum } from './report/result/word-key.ts'
export { columnTitle, unitOf, withDecimals, wordValue } from './report/result/word-value.ts'

export { isFault, parseFormula, type Expression } from './rules/expression.ts'
export { isEnded, verbs, VERBS, type Act, type RecordHistory, type Verb } from './record/history/act.ts'
export { applyAct, type ActRefusal, type NewAct, type RecordStanding } from './record/history/apply-act.ts'
export { RECORD_OWN_FIELDS, recordOwnFields, type RecordOwnField } from './record/history/own-fields.ts'
export { ownSchemas } from './report/resolve/own-fields.ts'
export {
  countedStates,
  RECORD_STATES,
  recordStates,
  type RecordState,
} from './record/history/record-state.ts'
