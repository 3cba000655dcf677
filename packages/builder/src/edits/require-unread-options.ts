import { walkFields, type Form, type Json } from '@paperwright/runtime'
import {
  fieldNames,
  mapExpressions,
  optionsParentOf,
  readOptions,
  showExpression,
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

/** Whether an expression of the field shows the option's words, once these are words that nothing else has. */
function meansOption(form: Form, reader: string, choice: { pointer: string; value: Json }): boolean {
  const { schema } = indexFields(form).get(reader)!
  const names = fieldNames(form, reader, 'zh').map((name) => ({
    ...name,
    ...(name.pointer === choice.pointer && {
      options: (name.options ?? []).map((one) => (one.key === choice.value ? { ...one, title: MARK } : one)),
    }),
  }))
  const gives = names.find(({ pointer }) => pointer === reader)?.options
  let isMeant = false
  mapExpressions(schema, (text) => {
    isMeant ||= showExpression(text, { names, ...(gives && { gives }) }).includes(MARK)
    return text
  })
  return isMeant
}
