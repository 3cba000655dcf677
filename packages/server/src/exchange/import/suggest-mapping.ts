import type { Form, Locale } from '@paperwright/runtime'
import { RECORD_OWN_FIELDS } from '@paperwright/runtime/kit'
import { formColumns } from '../form-columns.ts'
import { importableColumns } from './importable-columns.ts'
import { RECORD_KEY } from './import-table.ts'

/** From here on two heads are taken for the same: two in three of their pairs of characters are. */
const SIMILAR = 0.66
/** Characters of a head that are looked at. */
const LONGEST = 100

interface Label {
  target: string
  words: Compared
  /** Lower goes first: the whole head, the field's own title or key. */
  rank: number
}

/**
 * Which field each column of a table is for, judged by its head: the head of an export, in either language, the field's
 * title or key, much the same words at last. No field twice; null where nothing is like it. A column of numbers of
 * submissions tells which rows are one record.
 */
export function suggestMapping(
  form: Form,
  heads: readonly string[],
  { kept = [] }: { kept?: readonly string[] } = {},
): (string | null)[] {
  const labels = labelsOf(form, kept)
  const mapping: (string | null)[] = heads.map(() => null)
  const taken = new Set<string>()
  const matches = heads
    .map((head) => toCompared(head.slice(0, LONGEST)))
    .flatMap((head, column) =>
      labels.map((label) => ({ column, label, likeness: likenessOf(head, label.words) })),
    )
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((a, b) => b.likeness - a.likeness || a.label.rank - b.label.rank || a.column - b.column)
  for (const { column, label } of matches) {
    if (mapping[column] !== null || taken.has(label.target)) continue
    mapping[column] = label.target
    taken.add(label.target)
  }
  return mapping
}

function labelsOf(form: Form, kept: readonly string[]): Label[] {
  const ofLocale = (locale: Locale): Label[] => {
    const { lists } = formColumns(form, { locale })
    const fields = importableColumns(form, { locale, kept }).flatMap(
      ({ pointer, list, head, schema, context }) => {
        const listTitle = lists.find((one) => one.pointer === list)?.title
        const title = context.word(schema.title ?? '')
        const key = pointer.slice(pointer.lastIndexOf('/') + 1)
        const words = [
          [head, 0],
          ...(listTitle === undefined
            ? []
            : ([
                [`${listTitle} / ${head}`, 0],
                [`${listTitle} ${title}`, 1],
              ] as const)),
          [title, 1],
          [pointer, 1],
          [key, 2],
        ] as const
        return words.map(([text, rank]) => ({ target: pointer, words: toCompared(text), rank }))
      },
    )
    return [
      ...fields,
      { target: RECORD_KEY, words: toCompared(RECORD_OWN_FIELDS.number.title[locale]), rank: 3 },
    ]
  }
  return [...ofLocale('zh'), ...ofLocale('en')].filter(({ words }) => words.plain !== '')
}

/** Words made ready to be compared with many others. */
interface Compared {
  said: string
  plain: string
  /** The pairs of characters that follow each other in the plain words. */
  pairs: ReadonlySet<string>
}

function toCompared(words: string): Compared {
  const characters = [...plainHead(words)]
  const pairs = new Set(characters.slice(1).map((character, index) => characters[index]! + character))
  return { said: words.trim(), plain: characters.join(''), pairs }
}

/** 1 for the same words, blanks, signs and units aside; less the fewer pairs of characters they share. */
function likenessOf(head: Compared, label: Compared): number {
  if (head.plain === '') return 0
  if (head.said === label.said) return 1
  if (head.plain === label.plain) return 0.99
  let common = 0
  for (const pair of head.pairs) if (label.pairs.has(pair)) common++
  return Math.min((2 * common) / (head.pairs.size + label.pairs.size || 1), 0.98)
}

/** Full-width signs as their twins, without blanks, signs, a colon or star at the end, or a unit in brackets there. */
export function plainHead(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?!\d+\))[^()]*\)\s*[*:]*\s*$/, '')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
}
