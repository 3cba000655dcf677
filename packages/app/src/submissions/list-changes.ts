import {
  getValue,
  walkFields,
  type FieldNode,
  type Form,
  type Json,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { changedPointers, joinPointer, printedWord, splitPointer } from '@paperwright/runtime/kit'
import { wordValue } from '../shell/word-value.ts'

/** A value that two revisions of a record have differently, as a person reads it. */
export interface ValueChange {
  /** Bound: `/items/2/price`. */
  pointer: string
  /** The titles of the field and of what it stands in: `明细 第 3 行 · 单价`. */
  place: string
  before: string
  after: string
  /** It follows from other values. */
  isComputed: boolean
}

export interface ChangeWords {
  empty: string
  listEntries(count: number): string
  row(row: number): string
}

/** What differs between two revisions of a record, in the form's order. */
export function listChanges(
  form: Form,
  [before, after]: readonly [before: JsonObject, after: JsonObject],
  locale: Locale,
  words: ChangeWords,
): ValueChange[] {
  const changes = changedPointers(form, before, after).map((pointer) => ({
    pointer,
    before: getValue(before, pointer),
    after: getValue(after, pointer),
  }))
  return wordChanges(form, changes, locale, words)
}

interface Change {
  pointer: string
  before: Json | undefined
  after: Json | undefined
}

/** Changes as a person reads them. */
export function wordChanges(
  form: Form,
  changes: readonly Change[],
  locale: Locale,
  words: ChangeWords,
): ValueChange[] {
  const fields = new Map(walkFields(form).map((field) => [field.pointer, field]))
  const word = (printed: string) => printedWord(form, printed, locale)
  return changes.map(({ pointer, before, after }) => {
    const { titles, schema = {} } = findPlace(fields, pointer, { row: words.row, word })
    return {
      pointer,
      place: titles.join(' · ') || pointer,
      before: wordValue(form, schema, before, locale, words),
      after: wordValue(form, schema, after, locale, words),
      isComputed: schema['x-formula'] !== undefined,
    }
  })
}

/** Whether two revisions differ in anything that a person entered. */
export function isCorrected(form: Form, before: JsonObject, after: JsonObject): boolean {
  const fields = new Map(walkFields(form).map((field) => [field.pointer, field]))
  const words = { row: String, word: String }
  return changedPointers(form, before, after).some(
    (pointer) => findPlace(fields, pointer, words).schema?.['x-formula'] === undefined,
  )
}

/** The field at a bound pointer, and the titles that lead to it, with the numbers of the rows. */
function findPlace(
  fields: ReadonlyMap<string, FieldNode>,
  pointer: string,
  words: Pick<ChangeWords, 'row'> & { word(printed: string): string },
) {
  const titles: string[] = []
  let path: string[] = []
  let field: FieldNode | undefined
  for (const key of splitPointer(pointer)) {
    const own = fields.get(joinPointer([...path, key]))
    path = [...path, own ? key : '*']
    field = own ?? fields.get(joinPointer(path))
    if (!own) titles.push([titles.pop(), words.row(Number(key) + 1)].filter(Boolean).join(' '))
    else if (own.schema.title !== undefined) titles.push(words.word(own.schema.title))
  }
  return { titles, schema: field?.schema }
}
