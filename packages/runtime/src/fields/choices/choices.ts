import type { Json } from '../../form/json-schema.ts'
import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { optionsContent } from '../option-content.ts'
import { listsOptions, readOptions, type Option } from '../options.ts'
import { optionsSettings } from '../options-settings.ts'
import { readOption } from '../read-option.ts'
import { hasType } from '../schema-type.ts'

/** Any number of several printed options; the value lists them in the order of the sheet. */
export const choices: FieldType = {
  name: 'choices',
  newSchema: {
    type: 'array',
    'x-field': 'choices',
    uniqueItems: true,
    items: {
      type: 'string',
      oneOf: [
        { const: 'a', title: '选项一' },
        { const: 'b', title: '选项二' },
      ],
    },
  },
  settings: {
    properties: {
      type: { const: 'array' },
      uniqueItems: { const: true },
      items: { type: 'object', ...optionsSettings },
      minItems: { type: 'integer', minimum: 0 },
      maxItems: { type: 'integer', minimum: 1 },
    },
    required: ['type', 'uniqueItems', 'items'],
  },
  fits: (schema) =>
    hasType(schema, 'array') && schema.uniqueItems === true && schema.items && listsOptions(schema.items)
      ? 7
      : 0,
  parse(typed, { schema, word }) {
    if (!typed.trim()) return undefined
    const options = readOptions(schema)
    const whole = readOption(typed, options, word)
    if (whole) return [whole.value]
    const named = typed.split(/[、，,;；\n]/).filter((part) => part.trim())
    const found = named.map((part) => readOption(part, options, word))
    if (found.some((option) => option === undefined)) return unreadable
    return inOrder(
      options,
      found.map((option) => option!.value),
    )
  },
  format(value, { schema, word }) {
    if (!Array.isArray(value)) return anyText(value)
    return titles(value, readOptions(schema), word).join('、')
  },
  paper(value, context) {
    const options = readOptions(context.schema)
    const chosen = Array.isArray(value) ? value : []
    const known =
      (value === undefined || Array.isArray(value)) && chosen.every((one) => isKnown(one, options))
    if (context.options === 'chosen' || !known) {
      return answerContent(
        Array.isArray(value) ? titles(value, options, context.word).join('、') : anyText(value),
        context,
      )
    }
    return optionsContent(options, (option) => chosen.includes(option.value), context)
  },
  sample: ({ schema }) =>
    readOptions(schema)
      .slice(0, 2)
      .map(({ value }) => value),
  words: { zh: { name: '多选' }, en: { name: 'Multiple choice' } },
  hasOptions: true,
}

/** Values in the order of the sheet, each once. */
export function inOrder(options: readonly Option[], values: readonly Json[]): Json[] {
  return options.map(({ value }) => value).filter((value) => values.includes(value))
}

function isKnown(value: Json, options: readonly Option[]): boolean {
  return options.some((option) => option.value === value)
}

function titles(values: Json[], options: readonly Option[], word: (printed: string) => string): string[] {
  return values.map((value) => {
    const option = options.find((candidate) => candidate.value === value)
    return option ? word(option.title) : anyText(value)
  })
}
