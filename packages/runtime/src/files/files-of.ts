import { getFieldType } from '../fields/registry.ts'
import type { FieldType } from '../fields/field-type.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'
import { isPrintable } from '../images/sheet-image.ts'
import { readFiles, type StoredFile } from './stored-file.ts'

/** Every file that a record keeps, in the form's order, each once. */
export function filesOf(form: Form, record: JsonObject): StoredFile[] {
  return filesWhere(form, record, ({ keepsFiles }) => keepsFiles === true)
}

/** The files of a record that its sheet prints as pictures: those whose images `composeSheet` is to be given. */
export function picturesOf(form: Form, record: JsonObject): StoredFile[] {
  const files = filesWhere(form, record, ({ printsPictures }) => printsPictures === true)
  return files.filter(({ type }) => isPrintable(type))
}

function filesWhere(form: Form, record: JsonObject, isMeant: (type: FieldType) => boolean): StoredFile[] {
  const files = new Map<string, StoredFile>()
  for (const { pointer, schema } of walkFields(form)) {
    const type = getFieldType(schema['x-field'] ?? '')
    if (!type || !isMeant(type)) continue
    for (const place of bindToEntries(pointer, record)) {
      for (const file of readFiles(getValue(record, place)) ?? [])
        if (!files.has(file.id)) files.set(file.id, file)
    }
  }
  return [...files.values()]
}
