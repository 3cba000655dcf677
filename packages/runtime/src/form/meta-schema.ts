import { fieldDefinitions } from './field-schema.ts'
import { identitySchema } from './identity-schema.ts'
import { sheetDefinitions } from './sheet-schema.ts'
import { formSlotSchema, signingSchema } from './slot-schema.ts'

const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }

/**
 * The JSON Schema (draft 2020-12) of a form document: a JSON Schema of an object, each property with its field type
 * and what that type asks for, the sheet and the signature slots. Assembled from the registry of field types.
 */
export function buildMetaSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:paperwright:form',
    title: 'Paperwright form',
    type: 'object',
    required: ['type', 'title', 'properties', 'x-form', 'x-paper'],
    properties: {
      type: { const: 'object' },
      title: words,
      properties: { $ref: '#/$defs/fields' },
      $defs: { type: 'object', additionalProperties: { $ref: '#/$defs/part' } },
      required: { type: 'array', items: text, uniqueItems: true },
      'x-form': { $ref: '#/$defs/identity' },
      'x-paper': { $ref: '#/$defs/sheet' },
      'x-unique': {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: {
            fields: { type: 'array', items: words, minItems: 1, maxItems: 10, uniqueItems: true },
            soft: { type: 'boolean' },
          },
          required: ['fields'],
          additionalProperties: false,
        },
      },
      'x-signatures': { type: 'array', items: { $ref: '#/$defs/slot' } },
      'x-signing': { $ref: '#/$defs/signing' },
    },
    $defs: {
      ...fieldDefinitions(),
      identity: identitySchema,
      slot: formSlotSchema,
      signing: signingSchema,
      ...sheetDefinitions,
    },
  }
}
