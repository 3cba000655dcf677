import { fieldTypes } from '../fields/registry.ts'
import { sheetDefinitions } from './sheet-schema.ts'

const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }
const key = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }

/** Keywords that any property may have; what its type adds comes from the registry. */
const common = {
  title: text,
  description: text,
  readOnly: { type: 'boolean' },
  'x-field': { enum: fieldTypes.map(({ name }) => name) },
  'x-unit': words,
  'x-formula': words,
  'x-visible': words,
}

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
      'x-signatures': { type: 'array', items: { $ref: '#/$defs/slot' } },
    },
    $defs: {
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
          ...common,
          properties: { type: 'object', additionalProperties: { $ref: '#/$defs/part' } },
          items: { $ref: '#/$defs/part' },
          required: { type: 'array', items: text, uniqueItems: true },
        },
        allOf: fieldTypes.map(({ name, settings }) => ({
          if: {
            properties: { 'x-field': { const: name } },
            required: ['x-field'],
            not: { required: ['$ref'] },
          },
          then: settings,
        })),
      },
      identity: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 },
          code: words,
          domain: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          series: { type: 'string', pattern: '^[A-Z0-9]{1,12}$' },
          tags: { type: 'array', items: words },
          words: { type: 'object', additionalProperties: { type: 'object', additionalProperties: text } },
        },
        additionalProperties: false,
      },
      slot: {
        type: 'object',
        required: ['key', 'label'],
        properties: {
          key,
          label: words,
          posts: { type: 'array', items: words },
          date: { type: ['boolean', 'string'], minLength: 1 },
          seal: { type: 'boolean' },
          opinion: { type: 'boolean' },
        },
        additionalProperties: false,
      },
      ...sheetDefinitions,
    },
  }
}
