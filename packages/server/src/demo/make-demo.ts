import { appendAudit } from '../audit/append-audit.ts'
import type { Database } from '../db/database.ts'
import { submissions } from '../db/schema.ts'
import type { FormStore } from '../forms/form-store.ts'
import { noMetrics } from '../metrics/metrics.ts'
import { fixedOffice } from '../office/office.ts'
import { Refusal } from '../refusal.ts'
import { prepareStatements } from '../submissions/statements.ts'
import { type Day, Random, type SampledForm, spanStart, tellYear } from '@paperwright/demo'
import { hirePeople } from './hire-people.ts'
import { namePeople } from './name-people.ts'
import { requireSound, storeRecords, type DemoRecord, type Voided } from './store-records.ts'

export interface DemoOptions {
  db: Database
  forms: FormStore
  /** The shipped forms. */
  library: readonly SampledForm[]
  seed: string
  months: number
  /** The last day. */
  until: Day
  /** About how many. */
  records: number
  /** Beside records that are there already; refused otherwise. */
  isAdded: boolean
  now: Date
  /** The time zone of the office. */
  zone: string
}

/** Records of one transaction. */
const AT_ONCE = 500
/** One in so many is made void: a slip of the pen, a sheet filled in twice. */
const VOID = 1 / 150
const VOID_REASONS = ['重复登记', '填错表单，另行填写', '客户撤回', '内容有误，已重新填写']

/** Fills a database with a year of a made-up house; gives back how many records each form got, by its id. */
export async function makeDemo({
  db,
  forms,
  library,
  seed,
  months,
  until,
  records,
  isAdded,
  now,
  zone,
}: DemoOptions): Promise<ReadonlyMap<string, number>> {
  const [found] = await db.select({ id: submissions.id }).from(submissions).limit(1)
  if (found && !isAdded)
    throw new Refusal('The database holds records already. Say --add to put made-up ones beside them.')
  const year = tellYear({
    seed,
    start: spanStart(until, months),
    until,
    zone,
    records,
    forms: new Map(library.map((one) => [one.form['x-form'].id, one])),
  })
  const people = await hirePeople(db, year.world.team, now)
  const ids = new Map([...people].map(([{ username }, { id }]) => [username, id]))
  const storing = {
    db,
    forms,
    office: fixedOffice(zone),
    statements: prepareStatements(db),
    metrics: noMetrics,
  }
  const random = new Random(seed).of('void')
  const counts = new Map<string, number>()
  let waiting: DemoRecord[] = []
  let stored: Promise<void> = Promise.resolve()
  // One batch is stored while the next is made up and checked.
  const store = async () => {
    const sound = requireSound(waiting, zone)
    waiting = []
    await stored
    stored = sound.length > 0 ? storeRecords(storing, sound) : Promise.resolve()
    // Whoever waits for it next is told; until then nobody need listen.
    stored.catch(() => {})
  }
  for (const day of year.days)
    for (const { form, by, record, at } of day) {
      const version = await forms.requireNewest(form)
      waiting.push({
        form: version,
        record: namePeople(version.document, record, ids),
        by: people.get(by)!,
        at,
        voided: random.chance(VOID) ? voidedAfter(at, random) : undefined,
      })
      counts.set(form, (counts.get(form) ?? 0) + 1)
      if (waiting.length >= AT_ONCE) await store()
    }
  await store()
  await stored
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0)
  // The log says of itself which records never were.
  await appendAudit(db, {
    action: 'records.imported',
    actor: null,
    at: now,
    details: { count, demo: true, seed },
  })
  return counts
}

/** The same day: nobody is told of what has not happened yet. */
function voidedAfter(at: Date, random: Random): Voided {
  return { at: new Date(at.getTime() + random.whole(3, 150) * 60_000), reason: random.pick(VOID_REASONS) }
}
