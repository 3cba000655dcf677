import { holderType } from '../holder-type.ts'

/** A table with fixed rows: an object whose properties are the rows, each a group of cells or a single field. */
export const matrix = holderType({
  name: 'matrix',
  newSchema: { type: 'object', 'x-field': 'matrix', properties: {} },
  settings: { properties: { type: { const: 'object' } }, required: ['type', 'properties'] },
  fits: () => 0,
  sample: () => ({}),
  words: { zh: { name: '固定表格' }, en: { name: 'Matrix' } },
  isTable: true,
})
