import { setImmediate as otherRequests } from 'node:timers/promises'
import { hideFields } from '@paperwright/runtime/kit'
import { and, asc, gt, or, sql, type SQL } from 'drizzle-orm'
import { forms as formsTable, submissions } from '../db/schema.ts'
import { BadRequest } from '../errors.ts'
import type { Services } from '../services.ts'
import type { FormLimits } from '../access/form-limits.ts'
import type { Search } from './find-condition.ts'
import { searchText } from './search-text.ts'
import { spellWays } from './spell-words.ts'

const LONGEST = 200
const MOST_WORDS = 20
/** Records that are read at once to be looked through without what they hide. */
const AT_ONCE = 200
/** Beyond, looking through them would keep others waiting for seconds. */
const MOST_LOOKED_THROUGH = 10_000

interface Words {
  search: string
  formId: string | undefined
  /** What is asked for beside the words. */
  narrowed: SQL | undefined
  limits: NonNullable<Search['limits']>
}

/**
 * Submissions in which every word occurs. Where a form hides fields from the one who searches, the index gives the
 * records that may do; each is then looked through without these fields.
 */
export async function searchCondition(
  services: Pick<Services, 'db' | 'forms'>,
  { search, formId, narrowed, limits }: Words,
): Promise<SQL | undefined> {
  if (search.length > LONGEST) throw new BadRequest(`A search has at most ${LONGEST} characters.`)
  const words = spellWays(search.replaceAll(UNWRITABLE, ' '))
  if (words.length === 0) return undefined
  if (words.length > MOST_WORDS) throw new BadRequest(`A search has at most ${MOST_WORDS} words.`)
  const indexed = and(...words.map((ways) => or(...ways.map(holds))))!
  const among = await formsAmong(services, formId)
  const known = new Map(await Promise.all(among.map(async (id) => [id, await limits(id)] as const)))
  const restricted = among.filter((id) => !known.get(id)!.isOpen)
  if (restricted.length === 0) return indexed
  const isRestricted = sql`${submissions.formId} in (select jsonb_array_elements_text(${JSON.stringify(restricted)}::jsonb))`
  const seen = await lookThrough(services, {
    words,
    limits: known,
    where: and(narrowed, isRestricted, indexed)!,
  })
  return sql`(${indexed} and (not ${isRestricted}
    or ${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(seen)}::jsonb) as value)))`
}

/** Whether nothing of any form is hidden from whoever asks. */
export async function isAllOpen(services: Pick<Services, 'db'>, limits: Words['limits']): Promise<boolean> {
  const known = await Promise.all((await formsAmong(services, undefined)).map((id) => limits(id)))
  return known.every(({ isOpen }) => isOpen)
}

/** The ids of the submissions in whose visible words all of these occur. */
async function lookThrough(
  { db, forms }: Pick<Services, 'db' | 'forms'>,
  {
    words,
    limits,
    where,
  }: { words: readonly string[][]; limits: ReadonlyMap<string, FormLimits>; where: SQL },
): Promise<string[]> {
  const found: string[] = []
  let last: string | undefined
  let read = 0
  do {
    const rows = await db
      .select({
        id: submissions.id,
        formId: submissions.formId,
        formVersion: submissions.formVersion,
        number: submissions.number,
        record: submissions.record,
      })
      .from(submissions)
      .where(and(where, last === undefined ? undefined : gt(submissions.id, last)))
      .orderBy(asc(submissions.id))
      .limit(AT_ONCE)
    for (const { id, formId, formVersion, number, record } of rows) {
      const { document } = await forms.requireVersion(formId, formVersion)
      const { hidden } = limits.get(formId)!.at(formVersion)
      const text = searchText(document, hideFields(document, record, hidden), number)
      if (words.every((ways) => ways.some((word) => text.includes(word)))) found.push(id)
    }
    last = rows.at(-1)?.id
    read += rows.length
    if (read > MOST_LOOKED_THROUGH)
      throw new BadRequest('Too many records hold these words; add a word or a filter.')
    await otherRequests()
  } while (last !== undefined)
  return found
}

async function formsAmong({ db }: Pick<Services, 'db'>, formId: string | undefined): Promise<string[]> {
  if (formId !== undefined) return [formId]
  return (await db.select({ id: formsTable.id }).from(formsTable)).map(({ id }) => id)
}

function holds(word: string): SQL {
  return sql`${submissions.search} like ${`%${escapeLike(word)}%`}`
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** What no record holds and no database takes. */
export const UNWRITABLE = /[\0\p{Surrogate}]/gu
