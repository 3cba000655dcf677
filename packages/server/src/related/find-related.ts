import type { Form, JsonObject } from '@paperwright/runtime'
import { hideFields, type RecordState } from '@paperwright/runtime/kit'
import { and, desc, inArray, ne, sql, type SQL } from 'drizzle-orm'
import { readRights, type EveryRight } from '../access/find-rights.ts'
import { seenAmong } from '../access/sight.ts'
import { forms as formsTable, submissions } from '../db/schema.ts'
import { spellQuery, spellWords } from '../finding/spell-words.ts'
import { recordWords } from '../finding/search-text.ts'
import { valuesAt } from '../finding/values-at.ts'
import { isCounted } from '../records/is-counted.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'
import { lookedUp, placesOf, type Anchor } from './anchors.ts'

export interface RelatedRecord {
  id: string
  formId: string
  number: string
  state: RecordState
  /** ISO 8601. */
  createdAt: string
}

/** Records that hang together with one, newest first, and by what: a value that both have, or that one names the other's number. */
export interface Related {
  /** Left out: by number. */
  value?: string
  records: RelatedRecord[]
}

/** Of each value so many of the newest are looked through. */
const MOST = 200
const MOST_VALUES = 5
const NUMBERS = /[A-Za-z][A-Za-z0-9]*-\d{4}-\d{4,}/g
const MOST_NUMBERS = 20

type Row = typeof submissions.$inferSelect

/** What of other records someone sees hangs together with one: by look-ups of the same value, and by number. */
export async function findRelated(acting: Acting, id: string): Promise<Related[]> {
  const { row, form, limits } = await requireSeen(acting, id)
  const rights = await readRights(acting)
  const looked = lookedUp(await newestForms(acting))
  const own = hideFields(form, row.record, limits.hidden)
  const reading = openReading(acting, rights, looked)
  const others = and(seenAmong(rights.all, acting.actor), isCounted, ne(submissions.id, row.id))
  const found: Related[] = []
  for (const [anchor, value] of valuesOf(own, placesOf(form, looked))) {
    const rows = await newest(acting, and(others, ...spellQuery(value).map(holds)))
    const records = await reading.keep(rows, ({ record, places }) =>
      (places.get(anchor) ?? []).some((pointer) =>
        valuesAt(record, pointer).some((one) => sameText(one, value)),
      ),
    )
    if (records.length > 0) found.push({ value, records })
  }
  const named = [...new Set(JSON.stringify(own).match(NUMBERS) ?? [])].map((one) => one.toUpperCase())
  const naming = await newest(acting, and(others, holds(spellWords(row.number))))
  const byNumber = [
    ...(named.length === 0
      ? []
      : (await newest(acting, and(others, inArray(submissions.number, named.slice(0, MOST_NUMBERS))))).map(
          toRelated,
        )),
    ...(await reading.keep(naming, ({ words }) => words().includes(spellWords(row.number)))),
  ]
  const told = new Map(byNumber.map((record) => [record.id, record]))
  return [...found, ...(told.size > 0 ? [{ records: [...told.values()] }] : [])]
}

/** The values by which a record hangs together with others, each once, with the key of what it is looked up in. */
function valuesOf(
  record: JsonObject,
  places: ReadonlyMap<string, readonly string[]>,
): [anchor: string, value: string][] {
  const all = [...places].flatMap(([anchor, pointers]) =>
    pointers
      .flatMap((pointer) => valuesAt(record, pointer))
      .flatMap((value): [string, string][] =>
        typeof value === 'string' && value.trim() !== '' ? [[anchor, value.trim()]] : [],
      ),
  )
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, MOST_VALUES)
}

function sameText(one: unknown, value: string): boolean {
  return typeof one === 'string' && one.trim() === value
}

/** Records as the reader may know them. */
function openReading({ forms }: Acting, rights: EveryRight, looked: ReadonlyMap<string, Anchor>) {
  const placed = new WeakMap<Form, ReadonlyMap<string, readonly string[]>>()
  return {
    /** Those of the rows whose visible values meet this. */
    async keep(
      rows: readonly Row[],
      meets: (read: {
        record: JsonObject
        places: ReadonlyMap<string, readonly string[]>
        words: () => string
      }) => boolean,
    ): Promise<RelatedRecord[]> {
      const kept: RelatedRecord[] = []
      for (const row of rows) {
        const { document } = await forms.requireVersion(row.formId, row.formVersion)
        const limits = await rights.limitsOf(row.formId)
        const record = hideFields(document, row.record, limits.at(row.formVersion).hidden)
        const places = placed.get(document) ?? placesOf(document, looked)
        placed.set(document, places)
        if (meets({ record, places, words: () => recordWords(document, record) })) kept.push(toRelated(row))
      }
      return kept
    },
  }
}

async function newest({ db }: Acting, where: SQL | undefined): Promise<Row[]> {
  return db.select().from(submissions).where(where).orderBy(desc(submissions.id)).limit(MOST)
}

function holds(word: string): SQL {
  return sql`${submissions.search} like ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}

async function newestForms({ db, forms }: Acting): Promise<Form[]> {
  const ids = await db.select({ id: formsTable.id }).from(formsTable)
  const known = await Promise.all(ids.map(({ id }) => forms.requireNewest(id).catch(() => undefined)))
  return known.flatMap((one) => (one ? [one.document] : []))
}

function toRelated({ id, formId, number, state, createdAt }: Row): RelatedRecord {
  return { id, formId, number, state, createdAt: createdAt.toISOString() }
}
