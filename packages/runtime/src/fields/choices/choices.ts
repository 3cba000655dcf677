import { unreadable, type FieldType } from '../field-type.ts'
import { optionsContent, optionsText } from '../option-content.ts'
import { listsOptions, readOptions } from '../options.ts'
import { choiceSettings, optionsSettings } from '../options-settings.ts'
import { readNamedOptions } from '../read-named-options.ts'
import { hasType } from '../schema-type.ts'

/** So many options a person ticks. */
const USUAL = 2

/** Any number of several printed options; what is typed is stored in the order of the sheet. */
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
      ...choiceSettings,
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
    const named = readNamedOptions(typed, options, word)
    if (!named) return unreadable
    const values = options.filter((option) => named.includes(option)).map(({ value }) => value)
    return values.length > 0 ? values : undefined
  },
  format: (value, context) => optionsText(readOptions(context.schema), value, context),
  paper: (value, context) => optionsContent(readOptions(context.schema), value, context),
  sample({ schema }) {
    const count = Math.min(Math.max(USUAL, schema.minItems ?? 0), schema.maxItems ?? Infinity)
    return readOptions(schema)
      .slice(0, count)
      .map(({ value }) => value)
  },
  words: { zh: { name: '多选' }, en: { name: 'Multiple choice' } },
  hasOptions: true,
}
