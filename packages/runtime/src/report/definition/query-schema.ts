import { listOps } from '../../finding/filter.ts'
import { EVERY_FORM } from './query.ts'
import { formId, key, pointer, words } from './schema-parts.ts'

const reference = { type: 'string', minLength: 3 }
const unit = { type: 'string', minLength: 1, maxLength: 10 }
const decimals = { type: 'integer', minimum: 0, maximum: 6 }
const spoken = { type: ['boolean', 'string'], minLength: 1 }
const direction = { enum: ['asc', 'desc'] }
const conditions = { type: 'array', items: { $ref: '#/$defs/condition' } }
const ops = [...new Set(Object.values(listOps).flat())]

const source = { as: key, form: { anyOf: [{ const: EVERY_FORM }, formId] }, each: pointer }

function plainObject(required: string[], properties: Record<string, object>) {
  return { type: 'object', required, properties, additionalProperties: false }
}

function byKey(schema: object) {
  return { type: 'object', minProperties: 1, propertyNames: key, additionalProperties: schema }
}

/** JSON Schema of a query, by definition name; assembled into the meta-schema of reports. */
export const queryDefinitions: Record<string, object> = {
  query: plainObject(['from', 'fields'], {
    title: words,
    from: { type: 'array', minItems: 1, maxItems: 10, items: { $ref: '#/$defs/queryPart' } },
    fields: byKey({ $ref: '#/$defs/queryField' }),
    where: conditions,
    list: { $ref: '#/$defs/list' },
    cross: { $ref: '#/$defs/cross' },
  }),
  queryPart: plainObject(['as', 'form'], {
    ...source,
    joins: { type: 'array', maxItems: 10, items: { $ref: '#/$defs/join' } },
  }),
  join: plainObject(['as', 'form', 'on'], {
    ...source,
    on: { type: 'array', items: { type: 'array', items: reference, minItems: 2, maxItems: 2 } },
    take: { enum: ['newest', 'each'], default: 'newest' },
    asOf: plainObject(['date', 'parameter'], { date: reference, parameter: key }),
    required: { type: 'boolean' },
  }),
  queryField: plainObject([], {
    title: words,
    from: {
      type: ['string', 'array'],
      minLength: 3,
      minItems: 1,
      items: { type: ['string', 'null'], minLength: 3 },
    },
    parameter: key,
    recode: { type: 'object', additionalProperties: words },
    options: {
      type: 'array',
      minItems: 1,
      items: plainObject(['value', 'title'], { value: words, title: words }),
    },
    formula: words,
    kind: { enum: ['number', 'text', 'moment', 'answer'], default: 'number' },
    unit,
    decimals,
  }),
  condition: {
    type: 'object',
    if: { required: ['any'] },
    then: plainObject(['any'], { any: { ...conditions, minItems: 1 } }),
    else: plainObject(['field', 'op'], {
      field: key,
      op: { enum: ops },
      value: {},
      parameter: key,
      shift: { type: 'integer', minimum: -1000, maximum: 1000 },
      untold: { type: 'boolean' },
    }),
  },
  sort: plainObject(['by', 'direction'], { by: key, direction }),
  list: plainObject(['fields'], {
    fields: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: key },
    sort: { type: 'array', maxItems: 5, items: { $ref: '#/$defs/sort' } },
    limit: { type: 'integer', minimum: 1 },
    totals: {
      type: 'object',
      propertyNames: key,
      additionalProperties: { enum: ['sum', 'average', 'min', 'max', 'count'] },
    },
  }),
  cross: plainObject(['measures'], {
    rows: { type: 'array', maxItems: 6, items: { $ref: '#/$defs/group' } },
    columns: { type: 'array', maxItems: 4, items: { $ref: '#/$defs/group' } },
    measures: byKey({ $ref: '#/$defs/measure' }),
    totals: plainObject([], { rows: spoken, columns: spoken }),
    keep: words,
  }),
  group: plainObject(['field'], {
    field: key,
    title: words,
    bucket: {
      anyOf: [
        { enum: ['day', 'week', 'month', 'quarter', 'year'] },
        { type: 'array', minItems: 1, maxItems: 50, items: { type: 'number' } },
      ],
    },
    sort: { $ref: '#/$defs/sort' },
    top: plainObject(['count', 'by'], {
      count: { type: 'integer', minimum: 1, maximum: 10_000 },
      by: key,
      others: spoken,
    }),
    subtotal: spoken,
    complete: { type: 'boolean' },
    beside: { type: 'boolean' },
  }),
  measure: plainObject(['title'], {
    title: words,
    of: { enum: ['count', 'distinct', 'sum', 'average', 'min', 'max', 'median'] },
    field: key,
    where: conditions,
    formula: words,
    rows: { enum: ['like', 'own'], default: 'like' },
    show: {
      enum: ['share', 'share-of-row', 'share-of-column', 'difference', 'growth', 'running', 'rank'],
    },
    unit,
    decimals,
    hidden: { type: 'boolean' },
  }),
}
