import type { FieldType } from './field-type.ts'

type Kind = 'object' | 'function' | 'boolean' | 'number' | 'string'

/** What every type has. */
const NEEDED: Partial<Record<keyof FieldType, Kind>> = {
  newSchema: 'object',
  settings: 'object',
  fits: 'function',
  parse: 'function',
  format: 'function',
  paper: 'function',
  sample: 'function',
  words: 'object',
}

const OPTIONAL: Partial<Record<keyof FieldType, Kind>> = {
  check: 'function',
  misread: 'function',
  ungroup: 'function',
  decimals: 'function',
  takesValue: 'boolean',
  isRepeating: 'boolean',
  isTable: 'boolean',
  takesLines: 'boolean',
  isNumeric: 'boolean',
  isScale: 'boolean',
  wordsNumbers: 'boolean',
  restatesNumber: 'boolean',
  showsNumber: 'boolean',
  isMoment: 'boolean',
  span: 'string',
  hasOptions: 'boolean',
  looksUp: 'boolean',
  picksFrom: 'string',
  keepsFiles: 'boolean',
  printsPictures: 'boolean',
  blankWidth: 'number',
}

/** Names stand in documents and addresses. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What keeps something that came from outside from being a field type, a sentence each; nothing where it is one. */
export function faultsOfFieldType(type: unknown): string[] {
  if (!isRecord(type)) return ['A field type is an object.']
  const { name } = type
  if (typeof name !== 'string' || !NAME.test(name))
    return [`A field type has a name of small letters, digits and hyphens, not ${JSON.stringify(name)}.`]
  const of = (text: string) => `The field type "${name}" ${text}.`
  const missing = Object.entries(NEEDED).flatMap(([key, kind]) => {
    if (type[key] === undefined) return [of(`has no "${key}"`)]
    return isOfKind(type[key], kind) ? [] : [of(`needs "${key}" to be ${article(kind)}`)]
  })
  const wrong = Object.entries(OPTIONAL).flatMap(([key, kind]) =>
    type[key] === undefined || isOfKind(type[key], kind) ? [] : [of(`needs "${key}" to be ${article(kind)}`)],
  )
  return [...missing, ...wrong, ...faultsOfSchema(type).map(of), ...faultsOfWords(type.words).map(of)]
}

function faultsOfSchema({ name, newSchema }: Record<string, unknown>): string[] {
  if (!isRecord(newSchema) || newSchema['x-field'] === name) return []
  return ['does not name itself in "x-field" of its "newSchema"']
}

function faultsOfWords(words: unknown): string[] {
  if (!isRecord(words)) return []
  return ['zh', 'en'].flatMap((locale) => {
    const said = words[locale]
    return isRecord(said) && typeof said.name === 'string' && said.name.trim() !== ''
      ? []
      : [`has no name in the language "${locale}" ("words")`]
  })
}

function isOfKind(value: unknown, kind: Kind): boolean {
  return kind === 'object' ? isRecord(value) : typeof value === kind
}

function article(kind: Kind): string {
  return kind === 'object' ? 'an object' : `a ${kind}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
