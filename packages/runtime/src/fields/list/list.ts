import { anyText } from '../answer-content.ts'
import { holderType } from '../holder-type.ts'
import { hasType } from '../schema-type.ts'

/** Any number of entries with the same fields; a run of rows on the sheet, or of columns. */
export const list = holderType({
  name: 'list',
  newSchema: { type: 'array', 'x-field': 'list', items: { type: 'object', properties: {} } },
  settings: {
    properties: {
      type: { const: 'array' },
      items: { type: 'object', anyOf: [{ required: ['properties'] }, { required: ['$ref'] }] },
      minItems: { type: 'integer', minimum: 0 },
      maxItems: { type: 'integer', minimum: 1 },
    },
    required: ['type', 'items'],
  },
  fits: (schema) => (hasType(schema, 'array') && (schema.items?.properties || schema.items?.$ref) ? 4 : 0),
  format(value, { locale }) {
    if (!Array.isArray(value)) return anyText(value)
    if (locale === 'zh') return `${value.length} 项`
    return value.length === 1 ? '1 entry' : `${value.length} entries`
  },
  sample: () => [{}],
  words: { zh: { name: '明细表' }, en: { name: 'List' } },
  isRepeating: true,
})
