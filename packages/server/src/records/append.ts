import { setImmediate as otherRequests } from 'node:timers/promises'
import { makeFindable } from '../finding/refresh-search.ts'
import { newId } from '../new-id.ts'
import type { Services } from '../services.ts'
import { findUniqueRules, isAlike, type UniqueRules } from '../unique/unique-rules.ts'
import { Beaten } from './beaten.ts'
import { findStored } from './find-stored.ts'
import { readyAct, rowAfter, type ReadyAct } from './ready-act.ts'
import type { AppendRefusal, Appended, RecordAct, Together } from './record-act.ts'
import { storeMany } from './store-many.ts'

/** What acts are stored with. */
export type Storing = Pick<Services, 'db' | 'forms' | 'office' | 'statements' | 'metrics'>

/** Acts that are made ready at a time: some 20 ms. */
const READIED = 200

/**
 * The one way into a record: whatever is done to records comes through here, whoever did it and whichever verb it is. Each
 * act is guarded by the state that it was made on; stored are the record with its number, its event, its files, what its
 * draft and its key became, its entry in the audit log and its words for finding it.
 *
 * One act is one statement, which takes along what others do at the same time. Many are one transaction, all stored or none, new records with ids that rise in their order.
 * What became of each is told in their order.
 */
export async function append(
  storing: Storing,
  acts: readonly RecordAct[],
  together?: Together,
): Promise<Appended[]> {
  if (acts.length === 0) return []
  const isMany = acts.length !== 1 || together !== undefined
  const [zone, rules] = await Promise.all([storing.office.zone(), rulesOfAll(storing, acts)])
  const { ready, refusals } = await readyAll(acts, { zone, isMany, rules })
  const refuse = () => acts.map((act) => ({ refusal: refusals.get(act) ?? { code: 'together' as const } }))
  if (refusals.size > 0) return refuse()
  try {
    const numbers = isMany
      ? await storeMany(storing.db, ready, together)
      : [await storeOne(storing, ready[0]!)]
    storing.metrics.submissionsStored(acts.filter(({ on }) => !on).length)
    // Stored is stored: where this ends in the middle, the next start goes on with it.
    if (isMany) await makeFindable(storing, withoutWords(ready)).catch(() => {})
    return ready.map((one, index) => ({ row: rowAfter(one, numbers[index]!) }))
  } catch (error) {
    for (const act of acts) {
      // The same may have been stored beside this: its draft, or its key, is taken by now.
      const row = await findStored(storing, { ...act, formId: act.form.id })
      if (row) refusals.set(act, { code: 'stored', row })
    }
    if (refusals.size === 0 && isAlike(error)) for (const act of acts) refusals.set(act, { code: 'alike' })
    if (refusals.size === 0 && error instanceof Beaten) refusals.set(error.ready.act, error.refusal)
    if (refusals.size > 0) return refuse()
    throw error
  }
}

/** The number of an act's record. */
async function storeOne({ statements }: Storing, ready: ReadyAct): Promise<string> {
  const { on } = ready.act
  if (!on) return statements.make(ready)
  await statements.change(ready)
  return on.number
}

/** Acts with all that storing them needs; other requests get their turn meanwhile. */
async function readyAll(
  acts: readonly RecordAct[],
  { rules, ...how }: { zone: string; isMany: boolean; rules: ReadonlyMap<string, UniqueRules | undefined> },
) {
  const ids = acts.map(({ at }) => newId(at)).sort()
  const ready: ReadyAct[] = []
  const refusals = new Map<RecordAct, AppendRefusal>()
  for (const [place, act] of acts.entries()) {
    if (place % READIED === READIED - 1) await otherRequests()
    const one = readyAct(act, { id: ids[place]!, rules: rules.get(act.form.id), ...how })
    if (one.refusal) refusals.set(act, one.refusal)
    else ready.push(one.ready)
  }
  return { ready, refusals }
}

/** What stands once in the forms of acts, as their newest versions say. */
async function rulesOfAll(storing: Storing, acts: readonly RecordAct[]) {
  const ids = [...new Set(acts.map(({ form }) => form.id))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await findUniqueRules(storing, id)] as const)))
}

function withoutWords(ready: readonly ReadyAct[]): string[] {
  return ready
    .filter(({ act, given }) => (act.on ? given.search === '' : given.search === undefined))
    .map(({ given }) => given.id)
}
