import { ruledReaches } from '@paperwright/runtime/kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  isWithinRules,
  seenAmong,
  seenBy,
  seerOf,
  sees,
  type Sight,
  type SightRow,
} from '../../packages/server/src/access/sight.ts'
import { plainActor } from '../../packages/server/src/auth/actor.ts'
import { submissions } from '../../packages/server/src/db/schema.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { newId } from '../../packages/server/src/new-id.ts'
import { prepareStatements } from '../../packages/server/src/submissions/statements.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed } from './server-suite.ts'

const PEOPLE = [null, 'ann', 'bob'] as const
const DEPARTMENTS = [null, 'quality', 'survey'] as const
const FORMS = ['order', 'other'] as const

const everyRow = PEOPLE.flatMap((createdBy) =>
  DEPARTMENTS.flatMap((department) => FORMS.map((formId) => ({ createdBy, department, formId }))),
)
const actors = ['ann', 'bob', 'eve'].flatMap((id) =>
  [...DEPARTMENTS.map((one) => (one === null ? [] : [one])), ['quality', 'survey']].map((departments) =>
    plainActor({ id, name: id, department: departments[0] ?? null, departments }),
  ),
)
/** By the rules alone, and with a post that sees one department, two, or everything. */
const sights = ruledReaches.flatMap((ruled): Sight[] => [
  { see: ruled, ruled, departments: [] },
  ...(ruled === 'all'
    ? []
    : [
        { see: 'departments' as const, ruled, departments: ['survey'] },
        { see: 'departments' as const, ruled, departments: ['survey', 'quality'] },
        { see: 'all' as const, ruled, departments: [] },
      ]),
])

describe.each(Object.entries(databases))('sight on %s', (_, open) => {
  let database: OpenDatabase
  const rows: (SightRow & { id: string; formId: string })[] = []

  beforeAll(async () => {
    database = await open()
    await seed(database, orderForm)
    await seed(database, { ...orderForm, 'x-form': { ...orderForm['x-form'], id: 'other' } })
    const at = new Date()
    for (const [index, row] of everyRow.entries()) {
      const id = newId(at)
      const stored = { formVersion: 1, revision: 1, record: {}, createdAt: at, updatedAt: at }
      await database.db.insert(submissions).values({ ...row, ...stored, id, number: `N-${index}` })
      rows.push({ ...row, id })
    }
  })
  afterAll(() => database.close())

  const found = async (condition: ReturnType<typeof seenBy>) => {
    const query = database.db.select({ id: submissions.id }).from(submissions).where(condition)
    return (await query).map(({ id }) => id).sort()
  }
  const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort()

  test('a row is tested as the table is asked, whoever looks, however far they see', async () => {
    const { newest } = prepareStatements(database.db)
    for (const actor of actors) {
      for (const sight of sights) {
        const seen = idsOf(rows.filter((row) => sees(sight, actor, row)))
        expect(await found(seenBy(sight, actor)), `${JSON.stringify(sight)} of ${actor.id}`).toEqual(seen)
        const given = { ...seerOf(sight, actor), limit: rows.length }
        const listed = await Promise.all(FORMS.map((formId) => newest.execute({ ...given, formId })))
        expect(idsOf(listed.flat())).toEqual(seen)
      }
    }
  })

  test('among the records of all forms, each form is seen as far as its own rules say', async () => {
    for (const actor of actors)
      for (const order of sights)
        for (const other of sights) {
          const sightOf = new Map([
            ['order', order],
            ['other', other],
          ])
          const seen = rows.filter((row) => sees(sightOf.get(row.formId)!, actor, row))
          expect(await found(seenAmong(sightOf, actor))).toEqual(idsOf(seen))
        }
    expect(await found(seenAmong(new Map(), actors[0]!))).toEqual([])
  })

  test('who sees more sees all that they saw with less', () => {
    for (const actor of actors) {
      const counts = ruledReaches.map(
        (ruled) => rows.filter((row) => sees({ see: ruled, ruled, departments: [] }, actor, row)).length,
      )
      expect(counts.toSorted((one, other) => one - other)).toEqual(counts)
      expect([counts[0], counts.at(-1)]).toEqual([0, rows.length])
    }
  })

  test('a post that names a department adds that department and nothing else; what it adds is not changed', () => {
    for (const actor of actors)
      for (const ruled of ruledReaches) {
        const rules: Sight = { see: ruled, ruled, departments: [] }
        const wider: Sight = { see: 'departments', ruled, departments: ['survey'] }
        for (const row of rows) {
          const byRules = sees(rules, actor, row)
          expect(sees(wider, actor, row)).toBe(byRules || row.department === 'survey')
          expect(isWithinRules(wider, actor, row)).toBe(byRules)
        }
      }
  })
})
