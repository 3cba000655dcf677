import type { FieldType } from '../field-type.ts'
import { answerContent, anyText } from '../answer-content.ts'
import { hasType } from '../schema-type.ts'

const LONG = 200

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
  parse: (typed) => typed.replaceAll(/\r\n?/g, '\n').trim() || undefined,
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, 16),
  sample: () => '客户来电说明了情况，\n已由专人跟进处理。',
  words: { zh: { name: '多行文字' }, en: { name: 'Long text' } },
  takesLines: true,
  blankWidth: 16,
}
