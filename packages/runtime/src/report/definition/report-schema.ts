import { fieldDefinitions } from '../../form/field-schema.ts'
import { translations } from '../../form/identity-schema.ts'
import { blockSchema, pageSchema, wordBlockKinds, type BlockKinds } from '../../form/sheet-schema.ts'
import { slotSchema } from '../../form/slot-schema.ts'
import { queryDefinitions } from './query-schema.ts'
import { chartKinds, presets } from './report.ts'
import { formId, key, pointer, text, words } from './schema-parts.ts'

/** What each kind of block must and may say. */
export const reportBlockKinds: BlockKinds = {
  ...wordBlockKinds,
  table: {
    required: ['query'],
    properties: {
      query: key,
      corner: { type: 'array', items: words, minItems: 2, maxItems: 3 },
      index: words,
      measures: { enum: ['columns', 'rows'], default: 'columns' },
      widths: {
        type: 'array',
        minItems: 1,
        maxItems: 200,
        items: { type: 'number', exclusiveMinimum: 0 },
      },
      atLeast: { type: 'integer', minimum: 1, maximum: 500 },
      marks: { type: 'array', items: { $ref: '#/$defs/mark' } },
    },
  },
  chart: {
    required: ['query', 'chart'],
    properties: {
      query: key,
      chart: { enum: chartKinds },
      measures: { type: 'array', minItems: 1, uniqueItems: true, items: key },
      title: words,
      height: { type: 'number', minimum: 20, maximum: 400, default: 70 },
    },
  },
}

/**
 * The JSON Schema (draft 2020-12) of a report document: queries, parameters (fields, as the registry of field types has
 * them), values, and the sheet that the answers stand on.
 */
export function buildReportMetaSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:paperwright:report',
    title: 'Paperwright report',
    type: 'object',
    required: ['id', 'title', 'queries'],
    properties: {
      $schema: text,
      id: formId,
      title: words,
      description: text,
      code: words,
      domain: { type: 'string', pattern: '\\S', maxLength: 60 },
      series: { type: 'string', pattern: '^[A-Z0-9]{1,12}$' },
      words: translations,
      staleWords: translations,
      parameters: {
        type: 'object',
        required: ['properties'],
        properties: {
          properties: { type: 'object', propertyNames: key, additionalProperties: { $ref: '#/$defs/field' } },
          required: { type: 'array', items: text, uniqueItems: true },
          presets: { type: 'object', additionalProperties: { enum: presets } },
        },
        additionalProperties: false,
      },
      queries: {
        type: 'object',
        minProperties: 1,
        propertyNames: key,
        additionalProperties: { $ref: '#/$defs/query' },
      },
      refused: { type: 'boolean' },
      values: { type: 'object', propertyNames: key, additionalProperties: { $ref: '#/$defs/value' } },
      notes: { type: 'array', maxItems: 20, items: words },
      sheet: {
        type: 'object',
        required: ['blocks'],
        properties: {
          page: pageSchema,
          blocks: { type: 'array', minItems: 1, items: { $ref: '#/$defs/block' } },
        },
        additionalProperties: false,
      },
      fills: { $ref: '#/$defs/fills' },
      signatures: { type: 'array', items: slotSchema },
    },
    additionalProperties: false,
    $defs: {
      ...fieldDefinitions(),
      ...queryDefinitions,
      value: {
        type: 'object',
        required: ['title', 'formula'],
        properties: {
          title: words,
          formula: words,
          kind: { enum: ['number', 'text'], default: 'number' },
          unit: { type: 'string', minLength: 1, maxLength: 10 },
          decimals: { type: 'integer', minimum: 0, maximum: 6 },
        },
        additionalProperties: false,
      },
      block: blockSchema(reportBlockKinds),
      mark: {
        type: 'object',
        required: ['of', 'when', 'look'],
        properties: { of: key, when: words, look: { enum: ['bold', 'shaded', 'flagged'] } },
        additionalProperties: false,
      },
      fills: {
        type: 'object',
        required: ['form'],
        properties: {
          form: formId,
          fields: { type: 'object', propertyNames: pointer, additionalProperties: words },
          lists: {
            type: 'object',
            propertyNames: pointer,
            additionalProperties: {
              type: 'object',
              required: ['query', 'entry'],
              properties: {
                query: key,
                entry: { type: 'object', minProperties: 1, additionalProperties: key },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  }
}
