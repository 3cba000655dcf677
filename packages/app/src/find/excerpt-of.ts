import {
  getFieldType,
  walkFields,
  type Form,
  type Json,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { printedWord } from '@paperwright/runtime/kit'

/** A value in which words that were looked for occur. */
export interface Excerpt {
  title: string
  /** The value's words, those looked for marked. */
  parts: { text: string; isMatch: boolean }[]
}

const MOST = 4
/** Characters around the first match that are shown of a long value. */
const AROUND = 40

/**
 * The values of a record in which the words of a search occur, in the form's order, a few at most; without those of the
 * fields that are shown anyway.
 */
export function excerptOf(
  form: Form,
  record: JsonObject,
  query: string,
  locale: Locale,
  shown: readonly string[] = [],
): Excerpt[] {
  const words = query.split(/\s+/).filter((word) => word !== '')
  const word = (printed: string) => printedWord(form, printed, locale)
  const found: Excerpt[] = []
  for (const { pointer, schema, key } of walkFields(form)) {
    const type = getFieldType(schema['x-field'] ?? '')
    if (!type || type.takesValue === false || shown.includes(pointer)) continue
    for (const value of valuesAt(record, pointer.split('/').slice(1).map(unescape))) {
      const text = type.format(value, { schema, locale, word })
      const parts = markWords(text, words)
      if (!parts) continue
      found.push({ title: schema.title ? word(schema.title) : key, parts })
      if (found.length === MOST) return found
    }
  }
  return found
}

/** The text with the words marked, shortened around the first; undefined where none occurs. */
export function markWords(text: string, words: readonly string[]): Excerpt['parts'] | undefined {
  const escaped = words.map((word) => toPattern(word.normalize('NFKC')))
  if (escaped.length === 0) return undefined
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ')
  const parts = plain.split(new RegExp(`(${escaped.join('|')})`, 'gi'))
  if (parts.length === 1) return undefined
  const before = parts[0]!.length > AROUND ? `…${parts[0]!.slice(-AROUND)}` : parts[0]!
  let room = 3 * AROUND
  return [before, ...parts.slice(1)].flatMap((part, index) => {
    if (part === '' || room <= 0) return []
    const shown = part.length > room ? `${part.slice(0, room)}…` : part
    room -= part.length
    return [{ text: shown, isMatch: index % 2 === 1 }]
  })
}

const DIVIDERS = '[ ()-]*'
/** So many digits may be a telephone number, which is found whatever signs stand in it. */
const FEWEST_DIGITS = 7

function toPattern(word: string): string {
  const digits = word.replaceAll(/[ ()-]/g, '')
  if (/^\d+$/.test(digits) && digits.length >= FEWEST_DIGITS) return [...digits].join(DIVIDERS)
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function unescape(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

function valuesAt(value: Json | undefined, [key, ...rest]: readonly string[]): Json[] {
  if (value === undefined || value === null) return []
  if (key === undefined) return [value]
  if (key === '*') return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : []
  if (typeof value !== 'object' || Array.isArray(value)) return []
  return valuesAt(Object.hasOwn(value, key) ? value[key] : undefined, rest)
}
