import type { JsonSchema } from '../../form/json-schema.ts'
import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { optionsContent } from '../option-content.ts'
import { readOptions, type Option } from '../options.ts'
import { optionsSettings } from '../options-settings.ts'
import { readOption } from '../read-option.ts'
import { hasType } from '../schema-type.ts'

const YES = ['是', 'yes', 'y', 'true', '1', '√', '✓', '有', '对']
const NO = ['否', 'no', 'n', 'false', '0', '×', 'x', '无', '不', '不是']

/** Yes or no; `oneOf` may print other words for them (有 / 无). */
export const yesNo: FieldType = {
  name: 'yes-no',
  newSchema: { type: 'boolean', 'x-field': 'yes-no' },
  settings: { properties: { ...optionsSettings.properties, type: { const: 'boolean' } }, required: ['type'] },
  fits: (schema) => (hasType(schema, 'boolean') ? 5 : 0),
  parse(typed, { schema, word }) {
    const plain = typed.trim().toLowerCase()
    if (!plain) return undefined
    const option = readOption(plain, answersOf(schema), word)
    if (option) return option.value
    if (YES.includes(plain)) return true
    return NO.includes(plain) ? false : unreadable
  },
  format(value, { schema, word }) {
    const option = answersOf(schema).find((candidate) => candidate.value === value)
    return option ? word(option.title) : anyText(value)
  },
  paper(value, context) {
    const options = answersOf(context.schema)
    const chosen = options.find((option) => option.value === value)
    if (context.options === 'chosen' || (value !== undefined && !chosen)) {
      return answerContent(chosen ? context.word(chosen.title) : anyText(value), context)
    }
    return optionsContent(options, (option) => option === chosen, context)
  },
  sample: () => true,
  words: { zh: { name: '是否' }, en: { name: 'Yes or no' } },
  hasOptions: true,
}

/** The two printed answers, in the order of the sheet. */
export function answersOf(schema: JsonSchema): Option[] {
  const reworded = readOptions(schema)
  if (reworded.length > 0) return reworded
  return [
    { value: true, title: '是' },
    { value: false, title: '否' },
  ]
}
