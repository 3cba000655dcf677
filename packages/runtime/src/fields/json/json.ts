import type { Json } from '../../form/json-schema.ts'
import { DEEPEST_JSON } from '../../limits/document-limits.ts'
import { isNestedDeeper } from '../../limits/is-nested-deeper.ts'
import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'

/** Whatever an imported schema asks for that no other type can enter: its value as JSON text. */
export const json: FieldType = {
  name: 'json',
  newSchema: { 'x-field': 'json' },
  settings: {},
  fits: () => 0.5,
  parse(typed) {
    if (!typed.trim()) return undefined
    if (isNestedDeeper(typed, DEEPEST_JSON)) return unreadable
    try {
      return JSON.parse(typed) as Json
    } catch {
      return unreadable
    }
  },
  format: (value) => JSON.stringify(value),
  paper: (value, context) => answerContent(anyText(value), context, 10),
  sample: () => ({ 示例: 1 }),
  words: {
    zh: { name: 'JSON 数据', misfit: '不是 JSON 数据，请检查引号、逗号和括号' },
    en: { name: 'JSON data', misfit: 'isn’t JSON; please check its quotes, commas and brackets' },
  },
  takesLines: true,
}
