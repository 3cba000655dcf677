import { answerContent, anyText } from '../answer-content.ts'
import type { FieldType } from '../field-type.ts'
import { hasType } from '../schema-type.ts'

/** A foreign text that may be longer than this needs several lines. */
const LONG = 200
const BLANK = 16
const SAMPLE = '客户来电说明了情况，\n已由专人跟进处理。'

/** An answer of several lines. */
export const textarea: FieldType = {
  name: 'textarea',
  newSchema: { type: 'string', 'x-field': 'textarea' },
  settings: {
    properties: {
      type: { const: 'string' },
      minLength: { type: 'integer', minimum: 0 },
      maxLength: { type: 'integer', minimum: 1 },
    },
    required: ['type'],
  },
  fits: (schema) => (hasType(schema, 'string') && (schema.maxLength ?? 0) > LONG ? 2 : 0),
  parse: (typed) => trimLines(typed.replaceAll(/\r\n?/g, '\n')) || undefined,
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, BLANK),
  sample: ({ schema }) => SAMPLE.slice(0, schema.maxLength),
  words: {
    zh: { name: '多行文字', misfit: '这里要填文字' },
    en: { name: 'Long text', misfit: 'must be text' },
  },
  takesLines: true,
  blankWidth: BLANK,
}

/** Without empty lines at either end. The first line keeps its indent: Chinese paragraphs begin with two spaces. */
function trimLines(text: string): string {
  const lines = text.trimEnd().split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  return lines.slice(Math.max(first, 0)).join('\n')
}
