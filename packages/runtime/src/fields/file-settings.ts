import type { JsonSchema } from '../form/json-schema.ts'

/**
 * What a field that keeps files may say of them, as settings of its type. `types` is a pattern of the media types that
 * it may take at all.
 */
export function fileSettings(types: string): JsonSchema {
  return {
    properties: {
      type: { const: 'array' },
      items: {
        type: 'object',
        required: ['type', 'properties', 'required'],
        properties: {
          type: { const: 'object' },
          properties: { type: 'object', required: KEPT },
          required: { type: 'array', minItems: KEPT.length, uniqueItems: true, items: { enum: KEPT } },
        },
      },
      minItems: { type: 'integer', minimum: 0 },
      maxItems: { type: 'integer', minimum: 1, maximum: 50 },
      'x-accept': {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', pattern: types },
      },
      // In MB.
      'x-max-size': { type: 'number', exclusiveMinimum: 0, maximum: 100 },
    },
    required: ['type', 'items'],
  }
}

const KEPT = ['id', 'name', 'type', 'size']
