export type { Form, FormIdentity, SignatureSlot } from './form/form.ts'
export type { Json, JsonObject, JsonSchema, OptionBlank } from './form/json-schema.ts'
export type { Block, Cell, FrameBlock, PageSetup, Repeat, Row, Sheet } from './form/sheet.ts'
export { bindPointer, getValue, joinPointer, setValue, splitPointer } from './form/pointer.ts'
export { walkFields, type FieldNode } from './form/walk.ts'

export type { FieldContext, FieldType, Locale } from './fields/field-type.ts'
export { unreadable } from './fields/field-type.ts'
export { fieldTypes, getFieldType, requireFieldType } from './fields/registry.ts'
export { readOptions, type Option } from './fields/options.ts'

export { compileRules, type Rules } from './rules/compile-rules.ts'

export type { Problem } from './record/problem.ts'
export { compileForm, type CompiledForm } from './record/compile-form.ts'
export { emptyRecord } from './record/empty-record.ts'
export { wordProblem } from './record/word-problem.ts'

export type { Area, LayoutReport, Mark, Page, PaperDocument } from './paper/page.ts'
export { composeSheet, type SheetInput } from './paper/compose-sheet.ts'
export { paintSvg, type SvgOptions } from './paper/paint-svg.ts'
