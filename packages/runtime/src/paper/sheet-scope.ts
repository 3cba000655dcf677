import type { Form, SignatureSlot } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getBoundValue } from '../form/pointer.ts'
import { signedInCells } from '../form/signed-in-cells.ts'
import { walkFields } from '../form/walk.ts'
import { getFieldType } from '../fields/registry.ts'
import type { Locale } from '../fields/field-type.ts'
import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { SheetImages } from '../images/sheet-image.ts'
import type { CorrectedValues } from './life/corrected-values.ts'
import type { SheetSetting } from './sheet-setting.ts'

/** Everything a cell needs to know: the fields, the record, who signs, the language, and the entries it stands in. */
export interface SheetScope {
  /** Undefined for the blank sheet. */
  record: JsonObject | undefined
  /** Of the record, or of a blank sheet that was printed with one. */
  number?: string
  locale: Locale
  schemas: ReadonlyMap<string, JsonSchema>
  /** In signing order. */
  slots: readonly SignatureSlot[]
  /** The keys of the slots that cells have room for; signature lines leave them out. */
  signedInCells: ReadonlySet<string>
  /** The entry of each list that the cell stands in, by list pointer. */
  indexes: ReadonlyMap<string, number>
  /** A printed word in the sheet's language. */
  word(printed: string): string
  /** The pictures at hand, by the stored file's id. */
  images?: SheetImages
  /**
   * On sheets that nobody fills in by hand: what stands in words for a field without a value. There no blank is drawn
   * around a value.
   */
  emptyWord?(pointer: string): string
  /** Who signed, by the key of the slot. */
  signatures?: ReadonlyMap<string, readonly StandingSignature[]>
  /** Undefined where the record was never corrected. */
  correctedValues?: CorrectedValues
}

/** The scope of a form's sheet. */
export function openScope(form: Form, record: JsonObject | undefined, setting: SheetSetting): SheetScope {
  const { locale, word } = setting
  return {
    record,
    locale,
    schemas: new Map(walkFields(form).map((field) => [field.pointer, field.schema])),
    slots: form['x-signatures'] ?? [],
    signedInCells: signedInCells(form['x-paper']),
    indexes: new Map(),
    word,
  }
}

/** The same scope inside one entry of a list. */
export function enterEntry(scope: SheetScope, list: string, index: number): SheetScope {
  return { ...scope, indexes: new Map([...scope.indexes, [list, index]]) }
}

/** The value of a field in this scope, or the record's number; undefined on the blank sheet and past a list's end. */
export function scopeValue(scope: SheetScope, pointer: string): Json | undefined {
  const name = scope.schemas.get(pointer)?.['x-field']
  if (name !== undefined && getFieldType(name)?.showsNumber) return scope.number
  return scope.record && (getBoundValue(scope.record, pointer, scope.indexes) ?? undefined)
}

export function requireSchema(scope: SheetScope, pointer: string): JsonSchema {
  const schema = scope.schemas.get(pointer)
  if (!schema) throw new Error(`The form has no field ${pointer}.`)
  return schema
}
