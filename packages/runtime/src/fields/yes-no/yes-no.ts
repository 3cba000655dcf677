import type { JsonSchema } from '../../form/json-schema.ts'
import { unreadable, type FieldType, type Locale } from '../field-type.ts'
import { toHalfWidth } from '../half-width.ts'
import { optionsContent, optionsText } from '../option-content.ts'
import { readOptions, type Option } from '../options.ts'
import { optionsSettings } from '../options-settings.ts'
import { readOption } from '../read-option.ts'
import { hasType } from '../schema-type.ts'

const YES = new Set(['是', '有', '对', 'yes', 'y', 'true', 't', '1', '√', '✓', '✔', '☑'])
const NO = new Set(['否', '不', '不是', '无', '没有', 'no', 'n', 'false', 'f', '0', '×', 'x', '✗', '✘'])

const PLAIN_ANSWERS: Record<Locale, Option[]> = {
  zh: [
    { value: true, title: '是' },
    { value: false, title: '否' },
  ],
  en: [
    { value: true, title: 'Yes' },
    { value: false, title: 'No' },
  ],
}

/** Yes or no; `oneOf` may print other words for them (有 / 无). */
export const yesNo: FieldType = {
  name: 'yes-no',
  newSchema: { type: 'boolean', 'x-field': 'yes-no' },
  settings: {
    properties: { type: { const: 'boolean' }, oneOf: optionsSettings.properties!.oneOf! },
    required: ['type'],
  },
  fits: (schema) => (hasType(schema, 'boolean') ? 8 : 0),
  parse(typed, { schema, locale, word }) {
    const plain = toHalfWidth(typed).trim().toLowerCase()
    if (!plain) return undefined
    const option = readOption(typed, answersOf(schema, locale), word)
    if (option) return option.value
    if (YES.has(plain)) return true
    return NO.has(plain) ? false : unreadable
  },
  format: (value, context) => optionsText(answersOf(context.schema, context.locale), value, context),
  paper: (value, context) => optionsContent(answersOf(context.schema, context.locale), value, context),
  sample: ({ schema }) => answersOf(schema)[0]?.value ?? true,
  words: {
    zh: { name: '是否', misfit: '请填“是”或“否”' },
    en: { name: 'Yes or no', misfit: 'must be yes or no' },
  },
  hasOptions: true,
}

/** The two printed answers, in the order of the sheet. */
export function answersOf(schema: JsonSchema, locale: Locale = 'zh'): Option[] {
  return schema.oneOf ? readOptions(schema) : PLAIN_ANSWERS[locale]
}
