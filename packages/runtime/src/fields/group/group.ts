import { holderType } from '../holder-type.ts'
import { hasType } from '../schema-type.ts'

/** Fields that belong together: an object inside the record. */
export const group = holderType({
  name: 'group',
  newSchema: { type: 'object', 'x-field': 'group', properties: {} },
  settings: { properties: { type: { const: 'object' } }, required: ['type', 'properties'] },
  fits: (schema) => (hasType(schema, 'object') && Object.keys(schema.properties ?? {}).length > 0 ? 4 : 0),
  sample: () => ({}),
  words: { zh: { name: '分组' }, en: { name: 'Group' } },
})
