import { walkFields, type Form, type Json } from '@paperwright/runtime'
import {
  fieldNames,
  mapExpressions,
  optionsParentOf,
  readOptions,
  showExpression,
  SLOT_READER,
  type FieldName,
  type Option,
} from '@paperwright/runtime/kit'
import { fieldName, indexFields } from '../fields/find-fields.ts'
import { EditRefused } from './edit-refused.ts'

/** Refused where a formula, condition or check means one of these options of a choice, or another's options belong to it. */
export function requireUnreadOptions(form: Form, pointer: string, gone: readonly Option[]): void {
  for (const { value, title } of gone) {
    const by = readerOf(form, pointer, value)
    if (by !== undefined)
      throw new EditRefused('optionIsRead', {
        option: title,
        field: fieldName(form, pointer),
        by: fieldName(form, by),
      })
    const slot = (form['x-signatures'] ?? []).find(({ when }) => {
      if (when === undefined) return false
      return showExpression(when, { names: namesOf(form, SLOT_READER, { pointer, value }) }).includes(MARK)
    })
    if (slot)
      throw new EditRefused('slotNeedsOption', {
        option: title,
        field: fieldName(form, pointer),
        slot: slot.label,
      })
  }
}

/** No form's words hold it. */
const MARK = '\uE000'

function readerOf(form: Form, pointer: string, value: Json): string | undefined {
  const pointers = new Set(indexFields(form).keys())
  return walkFields(form).find((field) => {
    const isParent = optionsParentOf(field, pointers) === pointer
    if (isParent && readOptions(field.schema).some((option) => option.for?.includes(value))) return true
    return meansOption(form, field.pointer, { pointer, value })
  })?.pointer
}

interface Choice {
  pointer: string
  value: Json
}

function namesOf(form: Form, reader: string, choice: Choice) {
  return fieldNames(form, reader, 'zh').map((name) => markIn(name, choice))
}

/** The name with the mark for the option's words, however deep the choice lies. */
function markIn(name: FieldName, choice: Choice): FieldName {
  return {
    ...name,
    ...(name.inside && {
      inside: name.inside.map((one) => markIn(one, choice)),
    }),
    ...(name.pointer === choice.pointer && {
      options: (name.options ?? []).map((one) => (one.key === choice.value ? { ...one, title: MARK } : one)),
    }),
  }
}

/** Whether an expression of the field shows the option's words, once these are words that nothing else has. */
function meansOption(form: Form, reader: string, choice: Choice): boolean {
  const { schema } = indexFields(form).get(reader)!
  const names = namesOf(form, reader, choice)
  const gives = names.find(({ pointer }) => pointer === reader)?.options
  let isMeant = false
  mapExpressions(schema, (text) => {
    isMeant ||= showExpression(text, { names, ...(gives && { gives }) }).includes(MARK)
    return text
  })
  return isMeant
}
