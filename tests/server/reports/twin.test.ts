import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { allRights } from '@paperwright/runtime/kit'
import { checkReport, type Report } from '@paperwright/runtime/report'
import type { Actor } from '../../../packages/server/src/auth/actor.ts'
import { departments } from '../../../packages/server/src/db/account-tables.ts'
import { formAccess } from '../../../packages/server/src/db/work-tables.ts'
import { Random } from '../../../packages/demo/src/index.ts'
import { runReport } from '../../../packages/server/src/reports/run/run-report.ts'
import { databases, startSuite } from '../server-suite.ts'
import { drawQuery, type Drawn } from './draw-query.ts'
import { poolSources } from './reference-pool.ts'
import { actingOn, ADMIN } from './run-queries.ts'
import { runSlowly } from './slow/run-slowly.ts'
import { sameAs } from './same-as.ts'
import { PEOPLE, storeWorld, type StoredRecord } from './store-world.ts'
import { twinForms } from './twin-forms.ts'

const RUNS = Number(process.env['REPORT_RUNS'] ?? 60)
const SEED = process.env['REPORT_SEED'] ?? 'twin'

const newest = new Map(
  Object.entries(twinForms).map(([id, versions]): [string, Form] => [id, versions.at(-1)!]),
)
const form = (id: string) => newest.get(id)
const pool = poolSources(form)

/** Who sees all, their department's, of one form only their own, and nothing of another. */
const READERS: readonly Actor[] = [
  ADMIN,
  ...PEOPLE.map(({ id, name, department }): Actor => ({
    ...ADMIN,
    id,
    name,
    department,
    departments: department === null ? [] : [department],
    isAdmin: false,
    posts: [],
  })),
]
const SEEN = { sales: 'all', customer: 'department', visit: 'own' } as const

describe.each(Object.entries(databases))('reports on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let records: StoredRecord[]
  beforeAll(async () => {
    suite = await startSuite(open)
    const { db } = suite.database
    const named = await db.select().from(departments)
    records = await storeWorld(suite.database, new Random(SEED), {
      size: 70,
      departments: new Map(named.map(({ id, zh }) => [id, zh])),
    })
    for (const [formId, see] of Object.entries(SEEN)) {
      const rights = { ...allRights, see }
      const access = { posts: { '*': rights }, fields: {} }
      await db.insert(formAccess).values({ formId, access, revision: 1, updatedAt: new Date(0) })
    }
  })
  afterAll(() => suite.database.close())

  test(`give what a slow twin of them gives, ${RUNS} times`, { timeout: RUNS * 2000 }, async () => {
    const differences: string[] = []
    let asked = 0
    for (let index = 0; asked < RUNS; index++) {
      const random = new Random(`${SEED}/${index}`)
      const drawn = drawQuery({ random, pool, form })
      if (!drawn || !isSound(drawn)) continue
      asked++
      const reader = random.pick(READERS)
      const difference = await compare(drawn, { reader, refused: random.chance(0.3) })
      if (difference)
        differences.push(`${SEED}/${index} for ${reader.id}: ${difference}\n${JSON.stringify(drawn)}`)
    }
    expect(differences).toEqual([])
  })

  async function compare(
    { query, parameters, given }: Drawn,
    { reader, refused }: { reader: Actor; refused: boolean },
  ): Promise<string | undefined> {
    const report: Report = { id: 'asked', title: '统计', parameters, queries: { asked: query }, refused }
    const { tables } = await runReport(actingOn(suite.database, reader), { report, parameters: given })
    const read = records.filter((record) => sees(reader, record) && (refused || !record.isRefused))
    const world = { forms: newest, records: read }
    return sameAs(tables['asked']!, runSlowly(query, world, { parameters, given }))
  }
})

function sees(reader: Actor, { form: id, by }: StoredRecord): boolean {
  const seen = reader.isAdmin ? 'all' : SEEN[id as keyof typeof SEEN]
  if (seen === 'all' || by.person === reader.id) return true
  return seen === 'department' && by.department !== null && by.department === reader.department
}

function isSound({ query, parameters }: Drawn): boolean {
  const report = {
    id: 'asked',
    title: '统计',
    parameters,
    queries: { asked: query },
    sheet: { blocks: [{ kind: 'title' }] },
  }
  return checkReport(report, form).length === 0
}
