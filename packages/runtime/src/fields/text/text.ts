import { answerContent, anyText } from '../answer-content.ts'
import type { FieldType } from '../field-type.ts'
import { hasType } from '../schema-type.ts'

const SAMPLE = '示例文字'

/** A few words. */
export const text: FieldType = {
  name: 'text',
  newSchema: { type: 'string', 'x-field': 'text' },
  settings: {
    properties: {
      type: { const: 'string' },
      minLength: { type: 'integer', minimum: 0 },
      maxLength: { type: 'integer', minimum: 1 },
      pattern: { type: 'string', format: 'regex' },
    },
    required: ['type'],
  },
  fits: (schema) => (hasType(schema, 'string') ? 1 : 0),
  parse: (typed) => typed.replaceAll(/\r\n?/g, '\n').trim() || undefined,
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context),
  sample: ({ schema }) => SAMPLE.slice(0, schema.maxLength),
  words: { zh: { name: '单行文字', misfit: '这里要填文字' }, en: { name: 'Text', misfit: 'must be text' } },
}
