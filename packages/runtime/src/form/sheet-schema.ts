const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }
const pointer = { type: 'string', pattern: '^(/[^/]+)+$' }
const millimetres = { type: 'number', minimum: 0, maximum: 1000 }
const count = { type: 'integer', minimum: 1, maximum: 500 }
const align = { enum: ['left', 'center', 'right', 'spread'] }

const place = {
  colSpan: { type: 'integer', minimum: 1, maximum: 200 },
  rowSpan: { type: 'integer', minimum: 1, maximum: 500 },
  align,
  valign: { enum: ['top', 'middle', 'bottom'] },
  vertical: { type: 'boolean' },
  bold: { type: 'boolean' },
  shade: { type: 'boolean' },
}

/** The kinds of cells: the key that says the kind, and what each may say besides. */
const cellKinds: Record<string, Record<string, object>> = {
  title: { title: pointer },
  text: { text: words },
  diagonal: { diagonal: { type: 'array', items: words, minItems: 2, maxItems: 3 } },
  field: {
    field: pointer,
    options: { enum: ['inline', 'stacked', 'chosen'] },
    drawBlank: { type: 'boolean' },
  },
  option: {
    option: {
      type: 'object',
      required: ['field', 'value'],
      properties: {
        field: pointer,
        value: { type: ['string', 'number', 'boolean'] },
        bare: { type: 'boolean' },
      },
      additionalProperties: false,
    },
  },
  prose: { prose: words },
  sign: { sign: words, part: { enum: ['label', 'room', 'both'] } },
  index: { index: pointer },
  across: { across: pointer, cells: { type: 'array', minItems: 1, items: { $ref: '#/$defs/cell' } } },
  chart: { chart: { const: 'pie' }, of: pointer },
}

/** The keys that say what a cell is; a cell has at most one of them. */
export const cellKindKeys: readonly string[] = Object.keys(cellKinds)

/** The kinds of blocks: what each must and may say. */
export type BlockKinds = Record<string, { required?: string[]; properties: Record<string, object> }>

/** The blocks that a report's sheet has too. */
export const wordBlockKinds: BlockKinds = {
  title: { properties: { text: words } },
  line: { properties: { left: text, center: text, right: text } },
  prose: {
    required: ['text'],
    properties: { text: words, indent: { type: 'number', minimum: 0, maximum: 20 }, align },
  },
  signatures: {
    properties: { slots: { type: 'array', items: words }, align: { enum: ['spread', 'left', 'right'] } },
  },
  'page-break': { properties: {} },
}

const blockKinds: BlockKinds = {
  ...wordBlockKinds,
  frame: {
    required: ['columns', 'rows'],
    properties: {
      columns: { type: 'array', minItems: 1, maxItems: 200, items: { type: 'number', exclusiveMinimum: 0 } },
      rows: { type: 'array', minItems: 1, items: { $ref: '#/$defs/rowOrRepeat' } },
    },
  },
}

const row = {
  type: 'object',
  required: ['cells'],
  properties: {
    cells: { type: 'array', items: { $ref: '#/$defs/cell' } },
    height: millimetres,
    exact: { type: 'boolean' },
    head: { type: 'boolean' },
  },
  additionalProperties: false,
}

const margin = (usual: number) => ({ ...millimetres, default: usual })

export const pageSchema = {
  type: 'object',
  properties: {
    size: { enum: ['A4', 'A3', 'A5', 'B5'], default: 'A4' },
    orientation: { enum: ['portrait', 'landscape'], default: 'portrait' },
    fontSize: { type: 'number', minimum: 6, maximum: 24, default: 10.5 },
    unstretched: { type: 'boolean' },
    margins: {
      type: 'object',
      properties: { top: margin(20), right: margin(18), bottom: margin(18), left: margin(20) },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}

/** A block is of one kind, and says nothing that is not of this kind. */
export function blockSchema(kinds: BlockKinds): object {
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: Object.keys(kinds) } },
    allOf: Object.entries(kinds).map(([kind, { required = [], properties }]) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { properties: { kind: true, ...properties }, required, additionalProperties: false },
    })),
  }
}

/** JSON Schema of the sheet (`x-paper`), by definition name; assembled into the meta-schema of forms. */
export const sheetDefinitions: Record<string, object> = {
  sheet: {
    type: 'object',
    required: ['blocks'],
    properties: {
      page: { $ref: '#/$defs/page' },
      blocks: { type: 'array', items: { $ref: '#/$defs/block' } },
    },
    additionalProperties: false,
  },
  page: pageSchema,
  block: blockSchema(blockKinds),
  rowOrRepeat: {
    type: 'object',
    if: { required: ['list'] },
    then: { $ref: '#/$defs/repeat' },
    else: { $ref: '#/$defs/row' },
  },
  row,
  repeat: {
    type: 'object',
    required: ['list', 'rows'],
    properties: {
      list: { type: ['string', 'array'], pattern: pointer.pattern, minItems: 1, items: pointer },
      atLeast: count,
      bands: { type: 'integer', minimum: 1, maximum: 10 },
      rows: { type: 'array', minItems: 1, items: { $ref: '#/$defs/row' } },
      more: words,
    },
    additionalProperties: false,
  },
  cell: {
    type: 'object',
    allOf: Object.entries(cellKinds).map(([kind, properties]) => ({
      if: { required: [kind] },
      then: {
        properties: { ...place, ...properties },
        ...(kind === 'chart' && { required: ['of'] }),
        ...(kind === 'across' && { required: ['cells'] }),
        additionalProperties: false,
      },
    })),
    if: { not: { anyOf: cellKindKeys.map((key) => ({ required: [key] })) } },
    then: { properties: { ...place, blank: { const: true } }, additionalProperties: false },
  },
}
