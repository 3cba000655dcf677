/** For whoever builds on forms and reports, as the builder, the server and the app do. It knows neither React nor Node. */
export {
  adminParts,
  isAdminOf,
  type AdminGrants,
  type AdminPart,
  type PartHolder,
} from './access/admin-grants.ts'
export { explainRights, type ExplainedRights } from './access/explain-rights.ts'
export { hiddenAmong } from './access/hidden-among.ts'
export { accessAt } from './access/access-at.ts'
export { findTellingRules, type TellingRule } from './access/find-telling-rules.ts'
export { followFields, outermost, type FieldPlace, type FollowedFields } from './access/follow-fields.ts'
export {
  fieldRights,
  fieldRulesOf,
  OTHERS,
  type FieldPosts,
  type FieldRight,
  type FieldRule,
  type FormAccess,
} from './access/form-access.ts'
export { readFormHistory, type FormHistory } from './access/form-history.ts'
export { mergePosts } from './access/merge-posts.ts'
export {
  fieldLimitsOf,
  limitPlacesOf,
  ownRightsOf,
  rightsOf,
  type FieldLimits,
  type HeldRights,
  type Holder,
  type LimitPlaces,
  type OwnRights,
} from './access/rights-of.ts'
export {
  allows,
  byGrant,
  completeRights,
  grants,
  hasRight,
  isWithin,
  allRights,
  noRights,
  withRecord,
  reaches,
  rightNames,
  ruledReaches,
  type Allowed,
  type Grant,
  type PostReach,
  type Reach,
  type Right,
  type Rights,
  type RuledReach,
} from './access/rights.ts'

export { compareForms } from './compare/compare-forms.ts'
export type { FormChange } from './compare/form-change.ts'
export { findHarms, touches, type Harm } from './compare/harm.ts'
export { isDeepEqual } from './compare/is-deep-equal.ts'
export { completePairing, readFieldStep, type FieldStep } from './compare/field-step.ts'
export { pairFields, type FieldPair, type FieldPairing, type FieldPairs } from './compare/pair-fields.ts'
export { wordChange, wordHarm } from './compare/word-change.ts'

export {
  readNamed,
  type Directory,
  type DirectoryEntry,
  type DirectoryKind,
  type Named,
} from './directory/named.ts'
export { readPhone } from './fields/read-phone.ts'
export { readDecimal } from './fields/decimal.ts'
export { withoutNoise } from './fields/decimals.ts'
export { readOptions, type Option } from './fields/options.ts'
export { requireFieldType } from './fields/registry.ts'

export { BYTE_ORDER_MARK, csvRows, unguarded } from './files/csv.ts'
export { fileRules, refusalOf, type FileRefusal, type FileRules } from './files/file-rules.ts'
export { picturesOf, placedFiles, type PlacedFile } from './files/files-of.ts'
export { readFiles } from './files/stored-file.ts'
export { wordSize } from './files/word-size.ts'

export {
  conditionsOf,
  filterOps,
  listOps,
  type AnyFilter,
  type Filter,
  type FilterOp,
  type RecordFilter,
} from './finding/filter.ts'
export { valueKindOf, type ValueKind } from './finding/value-kind.ts'

export { checkConsistency } from './form/check-form.ts'
export { plainSheet } from './form/plain-sheet.ts'
export { mayBeFilled } from './form/check-reference.ts'
export { placeFrame, repeatLists, type FrameCell, type FrameGrid, type FrameRow } from './form/frame-grid.ts'
export { identitySchema } from './form/identity-schema.ts'
export { bindToEntries } from './form/bind-to-entries.ts'
export { isCoveredBy } from './form/is-covered-by.ts'
export { listPlacements, type Placement } from './form/placements.ts'
export { bindPointer, isObject, joinPointer, splitPointer } from './form/pointer.ts'
export { signingEntry } from './record/history/signing-entries.ts'
export { slotLabel } from './form/slot-label.ts'
export { printedWord } from './form/printed-word.ts'
export { resolveSchema } from './form/references.ts'
export { schemaPath } from './form/schema-path.ts'
export { cellKindKeys, pageSchema } from './form/sheet-schema.ts'
export { applySigning } from './signing/apply-signing.ts'
export { asksOf, type Ask } from './signing/asks-of.ts'
export { CHAIN_STATES, chainStates } from './signing/chain-states.ts'
export {
  idleChain,
  type Asked,
  type Chain,
  type ChainState,
  type Signer,
  type Step,
  type Vote,
} from './signing/chain.ts'
export { possibleActs, returnTargets, type PossibleActs } from './signing/possible-acts.ts'
export { leftOut } from './signing/left-out.ts'
export type { Circumstances, SigningAct, SigningRefusal, SigningVerb } from './signing/signing-act.ts'
export { placeHands } from './paper/place-hands.ts'
export { SIGNED_WAYS } from './form/signed-ways.ts'
export type { Drawing, InkPicture, SigningDetails } from './signing/signing-details.ts'
export { tellsOf, type ChainMove } from './signing/tells-of.ts'
export {
  groupOf,
  noticeGroups,
  noticeKinds,
  type NoticeGroup,
  type NoticeKind,
  type Tell,
} from './notices/notice.ts'
export { wordMessage, type MessageLine } from './notices/word-message.ts'
export { wordNotice, type WordedNotice } from './notices/word-notice.ts'
export {
  planChain,
  signingWays,
  waysIn,
  type ChainHow,
  type ChainMode,
  type ChainPlan,
} from './form/chain-plan.ts'
export { formSlotSchema, signingSchema, slotSchema } from './form/slot-schema.ts'
export { templatePointer } from './form/template-pointer.ts'
export { unitBeside } from './form/unit-beside.ts'
export { withTied } from './form/with-tied.ts'
export { parseTemplate, type TemplatePart } from './form/words-template.ts'

export { checkFormLimits } from './limits/check-form-limits.ts'
export { DEEPEST_JSON } from './limits/document-limits.ts'
export { isNestedDeeper } from './limits/is-nested-deeper.ts'

export { FILTER_WORDS } from './listing/filter-words.ts'
export {
  listFields,
  type ListedRecord,
  type ListField,
  type ListFieldsOptions,
} from './listing/list-fields.ts'
export type { Standing } from './listing/signing-fields.ts'
export { findFormerOptions, withFormerOptions, type FormerOptions } from './listing/former-options.ts'
export { OPEN_ENDS } from './listing/open-ends.ts'
export { recordColumns, type RecordColumn } from './listing/record-columns.ts'
export { wordFilter, wordRecordFilter } from './listing/word-filter.ts'

export { checkReferences } from './lookup/check-references.ts'
export { matchFromRecord, type MatchSource } from './lookup/match-from-record.ts'
export { referencesOf, type FormReference } from './lookup/references-of.ts'

export { mergeDocuments } from './merge/merge-documents.ts'
export type { Grain, Merge, MergeConflict, MergeOptions, MergeSide, Sides } from './merge/merge.ts'

export { dateText, dayText, minuteText, momentWords } from './moment/moment-text.ts'
export {
  daysOfSpan,
  isSpanOfMonths,
  isRelativeSpan,
  readDaysAround,
  relativeSpans,
  type RelativeSpan,
} from './moment/relative-span.ts'
export { wordSpan } from './moment/word-span.ts'
export { utcTime } from './moment/utc-time.ts'
export { knownTimeZone } from './moment/time-zone.ts'
export { momentAt, wallClock, type WallClock } from './moment/wall-clock.ts'

export { contactSheet } from './paper/contact-sheet.ts'
export { readLife } from './paper/life/read-life.ts'

export { changedPointers } from './record/changed-pointers.ts'
export { dueFieldsOf, dueFilters, overdueFilters, type DueFields } from './record/due.ts'
export { hideFields } from './record/hide-fields.ts'
export {
  isEnded,
  verbs,
  VERBS,
  type Act,
  type DepartmentMove,
  type RecordHistory,
  type Verb,
} from './record/history/act.ts'
export { applyAct, type ActRefusal, type NewAct, type RecordStanding } from './record/history/apply-act.ts'
export { RECORD_OWN_FIELDS, type RecordOwnField } from './record/history/own-fields.ts'
export {
  countedStates,
  RECORD_STATES,
  recordStates,
  type RecordState,
} from './record/history/record-state.ts'
export { keepFields } from './record/keep-fields.ts'
export { misreadProblem, UNREADABLE } from './record/misread-problem.ts'

export { arrangeCross } from './report/arrange/arrange-cross.ts'
export { openCube, type Cube } from './report/arrange/cube.ts'
export { countedMeasures, type CountedMeasure, type Side } from './report/arrange/like-rows.ts'
export { tellConditions } from './report/arrange/tell-conditions.ts'
export { orderKeys } from './report/arrange/order-keys.ts'
export type { Figure, RawCell } from './report/arrange/raw-cell.ts'
export { resultColumn } from './report/arrange/result-column.ts'
export { checkReportLimits } from './report/check/check-report-limits.ts'
export { compareReports } from './report/compare/compare-reports.ts'
export type { ReportChange } from './report/compare/report-change.ts'
export { wordReportChange } from './report/compare/word-report-change.ts'
export { EVERY_FORM, groupingDepth } from './report/definition/query.ts'
export { parametersForm } from './report/definition/report-parameters.ts'
export { reportBlockKinds } from './report/definition/report-schema.ts'
export { chartKinds, presets } from './report/definition/report.ts'
export { titleOfChoice, titleOfSetting } from './report/definition/schema-words.ts'
export {
  chosenParameters,
  startingParameters,
  type ChosenParameters,
} from './report/definition/starting-parameters.ts'
export { FormulaTooLong, reportEvaluation } from './report/formula/evaluate-formula.ts'
export { ownSchemas } from './report/resolve/own-fields.ts'
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
export { fitsBucket, fitsPreset, isGroupOfSpans, spanOf } from './report/resolve/spans-of-fields.ts'
export { settleSpans } from './report/resolve/settle-spans.ts'
export { shiftSpan } from './report/resolve/spans.ts'
export { reportValues } from './report/result/report-values.ts'
export { REPORT_WORDS, type WordSetting } from './report/result/report-words.ts'
export { headWorders, wordSum } from './report/result/word-key.ts'
export { wordGiven } from './report/result/word-given.ts'
export { wordNotes } from './report/result/word-notes.ts'
export { isPartial, wordLeftOut, wordNoRows, wordScope } from './report/result/word-scope.ts'
export { printedInTables, reportWording } from './report/result/result-words.ts'
export { columnTitle, wordValue } from './report/result/word-value.ts'

export { failedChecksOf } from './rules/compile-checks.ts'
export { compileRules, type Rules } from './rules/compile-rules.ts'
export { isFault, parseFormula, TOO_LONG, type Expression } from './rules/expression.ts'
export { builtinExamples } from './feel/check/builtin-examples.ts'
export type { FeelType } from './feel/check/feel-type.ts'
export { typeOfValue } from './rules/field-scope.ts'
export { readFieldsOf } from './rules/find-read-fields.ts'
export { variablesAt } from './rules/rule-scope.ts'
export { findBlindRules } from './rules/find-blind-rules.ts'
export { uniqueKeys, type PointerIn, type UniqueKey } from './record/unique-keys.ts'
export { checkUnique, ruleId } from './form/check-unique.ts'
export { withFreeOptions } from './fields/options.ts'
export { mayDependOn } from './form/check-options-by.ts'
export { makeSample } from './record/make-sample.ts'
export { dependentChoices } from './form/dependent-choices.ts'
export { bindParent, fitsParent, optionsParentOf } from './form/options-by.ts'
export { collectReaders, mapExpressions, withoutExpressions } from './rules/field-expressions.ts'
export { collectSlotReaders, mapSlots, SLOT_READER, type SlotReader } from './rules/slot-conditions.ts'
export { rebindExpression } from './rules/rebind-expression.ts'
export { renameInFormula } from './rules/rename-in-formula.ts'

export { spell, type ExpressionName, type SpelledName } from './wording/expression-name.ts'
export { expressionParts, type ExpressionPart } from './wording/expression-parts.ts'
export { fieldNames, type FieldName } from './wording/field-names.ts'
export { readExpression, type TypedFault } from './wording/read-expression.ts'
export { nearName } from './feel/check/near-name.ts'
export { fieldAt, sayProblem } from './wording/say-problem.ts'
export { sayFormProblem, sayFormPlace } from './wording/say-form-problem.ts'
export { showExpression, type ExpressionPlace } from './wording/show-expression.ts'
