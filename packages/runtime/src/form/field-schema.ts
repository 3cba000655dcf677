import { listFieldTypes } from '../fields/registry.ts'

const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }

/** Keywords that any property may have; what its type adds comes from the registry. */
const common = () => ({
  title: text,
  description: text,
  readOnly: { type: 'boolean' },
  'x-field': { enum: listFieldTypes().map(({ name }) => name) },
  'x-unit': words,
  'x-formula': words,
  'x-visible': words,
  'x-default': words,
  'x-say': words,
  'x-check': {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties: { holds: words, say: words, soft: { type: 'boolean' } },
      required: ['holds', 'say'],
      additionalProperties: false,
    },
  },
})

/** JSON Schema of properties with their field types, by definition name; assembled from the registry of field types. */
export const fieldDefinitions = () => ({
  fields: { type: 'object', additionalProperties: { $ref: '#/$defs/field' } },
  field: {
    type: 'object',
    if: { required: ['$ref'] },
    else: { required: ['x-field'] },
    $ref: '#/$defs/part',
  },
  part: {
    type: 'object',
    properties: {
      ...common(),
      properties: { type: 'object', additionalProperties: { $ref: '#/$defs/part' } },
      items: { $ref: '#/$defs/part' },
      required: { type: 'array', items: text, uniqueItems: true },
    },
    allOf: listFieldTypes().map(({ name, settings }) => ({
      if: {
        properties: { 'x-field': { const: name } },
        required: ['x-field'],
        not: { required: ['$ref'] },
      },
      then: settings,
    })),
  },
})
