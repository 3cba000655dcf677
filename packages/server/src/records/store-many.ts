import { sql, type SQL } from 'drizzle-orm'
import { appendMany } from '../audit/append-many.ts'
import type { Database } from '../db/database.ts'
import { forgetPlans } from '../db/forget-plans.ts'
import { takeNumbers } from '../numbers/take-numbers.ts'
import { holdKeys } from '../unique/hold-keys.ts'
import { Beaten } from './beaten.ts'
import { manyGiven } from './given-act.ts'
import type { ReadyAct } from './ready-act.ts'
import type { StoredAct, Together } from './record-act.ts'
import {
  addEvents,
  addRecords,
  changeRecords,
  keepChain,
  keepSource,
  linkFiles,
  part,
  takeSheets,
} from './record-parts.ts'

/** Rows of one statement. */
const AT_ONCE = 1000

type Transaction = Pick<Database, '$with' | 'with' | 'insert' | 'select' | 'update' | 'execute'>

/**
 * Stores acts all or nothing, and behind their entries in the audit log what it keeps of all of them; gives the numbers of
 * their records. The transaction, which others wait for, has as little in it as can be: what it stores is text before.
 */
export async function storeMany(
  db: Database,
  ready: readonly ReadyAct[],
  { tell, keep }: Partial<Together> = {},
): Promise<string[]> {
  const taking = slicesOf(ready.filter(({ given }) => given.paper !== undefined))
  const made = slicesOf(ready.filter(({ act }) => !act.on))
  const changing = slicesOf(ready.filter(({ act }) => act.on))
  return db.transaction(async (transaction) => {
    for (const slice of taking) await runAll(transaction, slice, takeSheets)
    const numbers = await numberAll(transaction, ready)
    for (const { acts, text } of made) {
      const given = manyGiven(
        text,
        acts.map((act) => numbers.get(act)!),
      )
      await addRecords(transaction, [part(transaction, 'stored', given)])
    }
    if (made.length > 0) await forgetPlans(transaction)
    for (const slice of changing) await runAll(transaction, slice, changeRecords)
    // What one of them lets go another may take.
    for (const { text } of changing.filter(({ acts }) => acts.some(({ given }) => given.keys)))
      await run(transaction, text, holdKeys.released)
    for (const { acts, text } of [...made, ...changing]) {
      await addEvents(transaction, [part(transaction, 'stored', manyGiven(text))])
      for (const query of besideOf(acts)) await run(transaction, text, query)
    }
    const stored = ready.map((one): StoredAct => {
      const { id, revision } = one.given
      return { id, number: numbers.get(one)!, revision }
    })
    await keep?.(transaction, stored)
    await appendMany(transaction, [...ready.map(({ entry }) => entry), ...(tell?.(stored) ?? [])])
    return stored.map(({ number }) => number)
  })
}

/** The number of each act's record: as it was, that of a blank sheet, or the next of its series. */
async function numberAll(
  transaction: Transaction,
  ready: readonly ReadyAct[],
): Promise<ReadonlyMap<ReadyAct, string>> {
  const wanted = ready.filter(({ act, given }) => !act.on && given.paper === undefined)
  const next = await takeNumbers(
    transaction,
    wanted.map(({ given }) => ({ series: given.series!, year: given.year! })),
  )
  const fresh = new Map(wanted.map((act, index) => [act, next[index]!]))
  return new Map(ready.map((one) => [one, one.act.on?.number ?? one.given.paper ?? fresh.get(one)!]))
}

/** What is stored beside the records, where any of the acts has it. */
function besideOf(acts: readonly ReadyAct[]): SQL[] {
  const has = (name: 'files' | 'keys' | 'draft' | 'key' | 'chain') =>
    acts.some(({ given }) => given[name] !== undefined)
  return [
    ...(has('files') ? [linkFiles] : []),
    ...(has('keys') ? [holdKeys.held] : []),
    ...(has('draft') ? [keepSource.draft, keepSource.handed_in] : []),
    ...(has('key') ? [keepSource.key] : []),
    ...(has('chain') ? Object.values(keepChain) : []),
  ]
}

interface Slice {
  acts: readonly ReadyAct[]
  /** What is given of them, as JSON. */
  text: string
}

function slicesOf(acts: readonly ReadyAct[]): Slice[] {
  return Array.from({ length: Math.ceil(acts.length / AT_ONCE) }, (_, at) => {
    const slice = acts.slice(at * AT_ONCE, (at + 1) * AT_ONCE)
    return { acts: slice, text: `[${slice.map(({ text }) => text).join(',')}]` }
  })
}

async function run(transaction: Transaction, text: string, query: SQL): Promise<{ event_id: string }[]> {
  const given = sql`with given as (${manyGiven(text)}), stored as (select * from given)`
  return ((await transaction.execute(sql`${given} ${query}`)) as unknown as { rows: { event_id: string }[] })
    .rows
}

/** The same, for what has to be done for each act. */
async function runAll(transaction: Transaction, { acts, text }: Slice, query: SQL): Promise<void> {
  const done = new Set((await run(transaction, text, query)).map((row) => row.event_id))
  const beaten = acts.find(({ given }) => !done.has(given.event_id))
  if (beaten) throw new Beaten(beaten)
}
