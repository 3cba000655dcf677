/**
 * How much a document that someone sends may hold, its references followed. The largest that is shipped holds a tenth
 * at most; whatever stays within is checked, laid out and compared in a moment.
 */
export interface DocumentLimits {
  /** Levels of JSON inside of each other. */
  depth: number
  /** Values of JSON in all: numbers, texts, objects, lists. */
  values: number
  /** Characters of all keys and texts. */
  characters: number
  /** References followed. */
  references: number
  /** Properties, those in groups and lists among them. */
  fields: number
  /** Forms whose records are read, each time that one is named. */
  sources: number
  /** Entries of the object or list under a key. */
  sizes: Readonly<Record<string, number>>
  /** Characters of the text under a key. */
  lengths: Readonly<Record<string, number>>
}

/** Levels inside of each other, of any JSON that comes from outside. */
export const DEEPEST_JSON = 100

const common = { depth: DEEPEST_JSON, characters: 2_000_000, references: 2500, fields: 2500, sources: 200 }
const options = { enum: 2000, oneOf: 2000, options: 2000 }

/** Of forms, and of JSON Schemas that are to become forms. */
export const FORM_LIMITS: DocumentLimits = {
  ...common,
  values: 50_000,
  sizes: {
    ...options,
    blocks: 100,
    columns: 200,
    rows: 3000,
    cells: 400,
    'x-signatures': 100,
    'x-check': 20,
    'x-for': 2000,
    'x-unique': 20,
    tags: 100,
  },
  lengths: {
    'x-formula': 4000,
    'x-visible': 4000,
    'x-default': 4000,
    'x-options-by': 4000,
    holds: 4000,
    when: 4000,
  },
}

/** Places that the blank sheet of a form may have in its frames: rows times columns, each blank line of a list counted. */
export const MOST_PLACES = 50_000

/** Of reports. */
export const REPORT_LIMITS: DocumentLimits = {
  ...common,
  values: 20_000,
  sizes: {
    ...options,
    queries: 60,
    from: 10,
    joins: 10,
    on: 20,
    fields: 300,
    where: 100,
    any: 100,
    recode: 2000,
    measures: 300,
    values: 100,
    blocks: 120,
    marks: 100,
    properties: 100,
    signatures: 100,
  },
  lengths: { formula: 4000, keep: 4000, when: 4000 },
}
