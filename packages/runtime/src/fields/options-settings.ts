import type { JsonSchema } from '../form/json-schema.ts'

const optionSchema = {
  type: 'object',
  required: ['const', 'title'],
  properties: {
    const: { type: ['string', 'number', 'boolean'] },
    title: { type: 'string', minLength: 1 },
    description: { type: 'string' },
    'x-for': {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: ['string', 'number', 'boolean'] },
    },
    'x-blank': {
      type: 'object',
      required: ['field'],
      additionalProperties: false,
      properties: { field: { type: 'string', minLength: 1 }, text: { type: 'string', pattern: '\\{\\}' } },
    },
  },
} as JsonSchema

/** What a choice says of its options as a whole, beside them. */
export const choiceSettings: Record<string, JsonSchema> = {
  'x-options-by': { type: 'string', minLength: 1 },
}

/** What a schema with options may say: `oneOf` with titles, or a bare `enum`. */
export const optionsSettings: JsonSchema = {
  properties: {
    type: { enum: ['string', 'integer', 'number', 'boolean'] },
    oneOf: { type: 'array', minItems: 1, items: optionSchema } as JsonSchema,
    enum: { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } } as JsonSchema,
  },
  anyOf: [{ required: ['oneOf'] }, { required: ['enum'] }],
}
