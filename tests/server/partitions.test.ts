import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { newDatabase } from '../support/new-database.ts'
import { sender, startSuite } from './server-suite.ts'

/** The SQL of the operations page, as it stands there, for the form of these tests. */
const steps = [
  ...readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').matchAll(
    /```sql\n(.*?)```/gs,
  ),
].map(([, sql = '']) => sql.replaceAll('complaint-register-1', 'order'))

let suite: Awaited<ReturnType<typeof startSuite>>
beforeAll(async () => {
  suite = await startSuite(async () => openPostgres(await newDatabase(inject('postgresUrl'))))
})
afterAll(() => suite.database.close())

test('submissions are cut into partitions as the operations page says, and nothing else changes', async () => {
  const { database } = suite
  // A session ends in time, whatever the year; a key goes on.
  const { body } = await suite.send('POST', '/api/account/keys', { name: '跨年' })
  const send = sender(suite.app, { Authorization: `Bearer ${String(body['key'])}` })
  const store = async () =>
    (await send('POST', '/api/forms/order/submissions', { record: { customer: '甲' }, department: null }))
      .body
  const before = await store()
  expect(steps).toHaveLength(3)
  for (const sql of steps) await database.execute(sql)
  const change = { record: { customer: '乙' }, revision: 1, reason: '补' }
  expect((await send('PUT', `/api/submissions/${before.id}`, change)).status).toBe(200)
  suite.setClock(new Date('2027-01-05T08:00:00Z'))
  const after = await store()
  expect(after.number).toMatch(/2027.*000001$/)

  const { rows } = await database.execute(
    'select tableoid::regclass::text as part, number from submissions order by number',
  )
  expect(rows).toEqual([
    { part: 'submissions_register_2026', number: before.number },
    { part: 'submissions_register_2027', number: after.number },
  ])
  const found = await send('GET', `/api/forms/order/find?search=${encodeURIComponent('乙')}`)
  expect(found.body.items.map(({ id }) => id)).toEqual([before.id])
  expect((await send('GET', '/api/audit/verify')).body).toMatchObject({ breaks: [], records: 2 })
  for (const sql of [
    'delete from submissions',
    `update submissions set number = 'x'`,
    'truncate submissions',
  ])
    await expect(database.execute(sql)).rejects.toThrow()
})
