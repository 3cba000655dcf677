import { getFieldType } from '../fields/registry.ts'
import type { FieldType } from '../fields/field-type.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'
import { isPrintable } from '../images/sheet-image.ts'
import { readFiles, type StoredFile } from './stored-file.ts'

/** A file where a record names it. */
export interface PlacedFile {
  file: StoredFile
  /** The field, with `*` for entries. */
  pointer: string
  /** The field of this entry. */
  place: string
}

/** Every file that a record keeps, in the form's order, wherever it is named. */
export function placedFiles(form: Form, record: JsonObject): PlacedFile[] {
  return filesWhere(form, record, ({ keepsFiles }) => keepsFiles === true)
}

/** The files of a record that its sheet prints as pictures, each once: those whose images `composeSheet` is to be given. */
export function picturesOf(form: Form, record: JsonObject): StoredFile[] {
  const placed = filesWhere(form, record, ({ printsPictures }) => printsPictures === true)
  const files = new Map(placed.map(({ file }) => [file.id, file]))
  return [...files.values()].filter(({ type }) => isPrintable(type))
}

function filesWhere(form: Form, record: JsonObject, isMeant: (type: FieldType) => boolean): PlacedFile[] {
  return walkFields(form).flatMap(({ pointer, schema }) => {
    const type = getFieldType(schema['x-field'] ?? '')
    if (!type || !isMeant(type)) return []
    return bindToEntries(pointer, record).flatMap((place) =>
      (readFiles(getValue(record, place)) ?? []).map((file) => ({ file, pointer, place })),
    )
  })
}
