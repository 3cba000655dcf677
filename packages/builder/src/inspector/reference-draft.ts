import { walkFields, type FieldReference, type Form } from '@paperwright/runtime'
import { mayBeFilled, requireFieldType } from '@paperwright/runtime/kit'
import { splitHolder } from '../fields/change-object.ts'

/** A reference while it is being set up: rows may lack a half, the whole may lack its form. */
export interface ReferenceDraft {
  form: string
  field: string
  /** A key beside the reference, and the other form's field that fills it. */
  fills: readonly (readonly [key: string, pointer: string])[]
  hint: readonly string[]
}

export function draftOf(reference: FieldReference | undefined): ReferenceDraft {
  return {
    form: reference?.form ?? '',
    field: reference?.field ?? '',
    fills: Object.entries(reference?.fills ?? {}),
    hint: reference?.hint ?? [],
  }
}

/** What a draft says so far; undefined until it names a form and a field. */
export function writeReference({ form, field, fills, hint }: ReferenceDraft): FieldReference | undefined {
  if (form === '' || field === '') return undefined
  const whole = fills.filter(([key, pointer]) => key !== '' && pointer !== '')
  const hints = [...new Set(hint)].filter((pointer) => pointer !== '')
  return {
    form,
    field,
    ...(whole.length > 0 && { fills: Object.fromEntries(whole) }),
    ...(hints.length > 0 && { hint: hints }),
  }
}

export interface FieldChoice {
  /** A pointer, or a key beside the reference. */
  value: string
  title: string
}

/** The fields of a form that a record has one value of, with the groups that they stand in. */
export function fieldChoices(form: Form): FieldChoice[] {
  const fields = walkFields(form)
  const titles = new Map(fields.map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  return fields
    .filter(({ schema, pointer }) => {
      const { takesValue, showsNumber } = requireFieldType(schema)
      return !pointer.includes('*') && takesValue !== false && !showsNumber
    })
    .map(({ pointer, parent }) => ({
      value: pointer,
      title: [...(parent === '' ? [] : [titles.get(parent)]), titles.get(pointer)].join(' / '),
    }))
}

/** The fields beside a reference that a picked record may fill, by their keys. */
export function fillChoices(form: Form, pointer: string): FieldChoice[] {
  const { holder } = splitHolder(pointer)
  return walkFields(form)
    .filter((field) => field.parent === holder && field.pointer !== pointer && mayBeFilled(field.schema))
    .map(({ key, schema }) => ({ value: key, title: schema.title ?? key }))
}

/** A draft for another form: the field of the same name, or its first; the fields beside that are called alike. */
export function suggestReference(
  other: Form,
  own: { title: string; beside: readonly FieldChoice[] },
): ReferenceDraft {
  const fields = fieldChoices(other)
  const named = (title: string) => fields.find((field) => plain(field.title) === plain(title))
  const field = named(own.title) ?? fields[0]
  const fills = own.beside.flatMap(({ value, title }): [string, string][] => {
    const same = named(title)
    return same && same !== field ? [[value, same.value]] : []
  })
  return { form: other['x-form'].id, field: field?.value ?? '', fills, hint: [] }
}

function plain(title: string): string {
  return title.replaceAll(/\s/g, '')
}
