import { text } from '../text/text.ts'
import type { FieldType } from '../field-type.ts'

const LONGEST = 200

const pointer = { type: 'string', minLength: 1 }

/**
 * A few words that are looked up in the stored records of another form: a customer's name. The record keeps the words
 * themselves, with what was true then; any others may be typed.
 */
export const reference: FieldType = {
  name: 'reference',
  newSchema: { type: 'string', 'x-field': 'reference', maxLength: LONGEST },
  settings: {
    properties: {
      type: { const: 'string' },
      minLength: { type: 'integer', minimum: 0 },
      maxLength: { type: 'integer', minimum: 1 },
      // Without one it is text like any other: a field that is still being designed.
      'x-reference': {
        type: 'object',
        required: ['form', 'field'],
        additionalProperties: false,
        properties: {
          form: pointer,
          field: pointer,
          fills: { type: 'object', additionalProperties: pointer },
          hint: { type: 'array', items: pointer, uniqueItems: true },
        },
      },
    },
    required: ['type'],
  },
  fits: () => 0,
  parse: text.parse,
  format: text.format,
  paper: text.paper,
  sample: text.sample,
  words: { zh: { name: '引用', misfit: '这里要填文字' }, en: { name: 'Lookup', misfit: 'must be text' } },
  looksUp: true,
}
