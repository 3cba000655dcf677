import { unreadable, type FieldType } from '../field-type.ts'
import { optionsContent, optionsText } from '../option-content.ts'
import { listsOptions, readOptions } from '../options.ts'
import { choiceSettings, optionsSettings } from '../options-settings.ts'
import { readOption } from '../read-option.ts'

/** One of several printed options. */
export const choice: FieldType = {
  name: 'choice',
  newSchema: {
    type: 'string',
    'x-field': 'choice',
    oneOf: [
      { const: 'a', title: '选项一' },
      { const: 'b', title: '选项二' },
    ],
  },
  settings: { ...optionsSettings, properties: { ...optionsSettings.properties, ...choiceSettings } },
  fits: (schema) => (listsOptions(schema) ? 6 : 0),
  parse(typed, { schema, word }) {
    if (!typed.trim()) return undefined
    return readOption(typed, readOptions(schema), word)?.value ?? unreadable
  },
  format: (value, context) => optionsText(readOptions(context.schema), value, context),
  paper: (value, context) => optionsContent(readOptions(context.schema), value, context),
  sample: ({ schema }) => readOptions(schema)[0]?.value ?? null,
  words: { zh: { name: '单选' }, en: { name: 'Single choice' } },
  hasOptions: true,
}
