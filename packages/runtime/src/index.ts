/** For whoever embeds forms: the document and its check, records, the laid-out sheet. It knows neither React nor Node. */
export { adoptSchema, NotAnObjectSchema, UnfitSchema } from './form/adopt-schema.ts'
export { checkForm } from './form/check-form.ts'
export type { FormProblem } from './form/form-problem.ts'
export type {
  Form,
  FormIdentity,
  FormSigning,
  SignatureSlot,
  SigningBegin,
  SigningMode,
  OfficeSigning,
  SigningWay,
  UniqueRule,
  WhoSigns,
} from './form/form.ts'
export type {
  FieldCheck,
  FieldReference,
  Json,
  JsonObject,
  JsonSchema,
  OptionBlank,
} from './form/json-schema.ts'
export { buildMetaSchema } from './form/meta-schema.ts'
export { parseForm, type ParsedForm } from './form/parse-form.ts'
export { getValue, setValue } from './form/pointer.ts'
export type { Block, Cell, FrameBlock, PageSetup, Repeat, Row, Sheet } from './form/sheet.ts'
export { missingTypes } from './form/missing-types.ts'
export { walkFields, type FieldNode } from './form/walk.ts'
export { wordFormProblem } from './form/word-form-problem.ts'

export { answerContent, anyText } from './fields/answer-content.ts'
export { addFieldModule } from './fields/field-module.ts'
export { unreadable } from './fields/field-type.ts'
export type { FieldContext, FieldType, FieldTypeWords, Locale, PaperContext } from './fields/field-type.ts'
export {
  addFieldTypes,
  BadFieldTypes,
  getFieldType,
  listFieldTypes,
  withFieldTypes,
  type FieldTypeRegistry,
} from './fields/registry.ts'

export { compileForm, type CompiledForm } from './record/compile-form.ts'
export { beginRecord, type Beginning, type BegunRecord } from './record/begin-record.ts'
export { hasBeginning } from './record/has-beginning.ts'
export { emptyRecord } from './record/empty-record.ts'
export type { Problem } from './record/problem.ts'
export { wordProblem } from './record/word-problem.ts'

export { ownTimeZone } from './moment/own-time-zone.ts'
export type { ZonedMoment } from './moment/zoned-moment.ts'

export type { StoredFile } from './files/stored-file.ts'

export type { LookUpMatch } from './lookup/look-up-match.ts'

export { readSheetImage } from './images/read-sheet-image.ts'
export type { SheetImage, SheetImages } from './images/sheet-image.ts'

export type { Content, Inline } from './paper/content.ts'
export { composeSheet, type SheetInput } from './paper/compose-sheet.ts'
export type { SheetAct, SheetCorrection, SheetLife } from './paper/life/sheet-life.ts'
export type { Area, LayoutReport, Mark, Page, PaperDocument, Place } from './paper/page.ts'
export { paintSvg, type SvgOptions } from './paper/paint-svg.ts'
