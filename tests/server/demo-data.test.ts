import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { compileForm, type JsonObject } from '@paperwright/runtime'
import { verifyChain } from '../../packages/server/src/audit/verify-chain.ts'
import { run } from '../../packages/server/src/cli/main.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { searchText } from '../../packages/server/src/finding/search-text.ts'
import { needsSetUp } from '../../packages/server/src/people/set-up.ts'
import { library } from '../corpus/library.ts'
import { copyFolder } from '../support/copy-folder.ts'
import { newDatabase } from '../support/new-database.ts'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const YEAR = ['--months', '12', '--until', '2026-11-30', '--records', '600', '--seed', '7']

let folder: string
let url: string
let embedded: OpenDatabase
let shared: OpenDatabase
let said: Said

interface Said {
  code: number
  out: string
  err: string
}

/** Runs `demo-data` in this process. */
async function demoData(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  const settings = { PAPERWRIGHT_TIME_ZONE: 'Asia/Shanghai', ...env }
  const written = { out: '', err: '' }
  const catchInto = (stream: 'out' | 'err') => (chunk: unknown) => {
    written[stream] += String(chunk)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchInto('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchInto('err')),
  ]
  try {
    return { code: await run(['demo-data', ...args], settings), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-demo-'))
  url = await newDatabase(inject('postgresUrl'))
  await copyFolder(inject('emptyStore'), folder)
  said = await demoData([...YEAR, '--data', folder])
  await demoData(YEAR, { DATABASE_URL: url })
  embedded = await openPglite(folder)
  shared = await openPostgres(url)
})
afterAll(async () => {
  await embedded.close()
  await shared.close()
  await rm(folder, { recursive: true, force: true })
})

interface StoredRecord {
  formId: string
  number: string
  state: string
  record: JsonObject
  search: string
  /** China's time. */
  at: string
  by: string
  department: string
}

/** All records in their order, with the names of those who handed them in and of whom they name: ids are each database's own. */
async function recordsIn(database: OpenDatabase): Promise<StoredRecord[]> {
  const { rows } =
    await database.execute(`select s.form_id as "formId", s.number, s.state, s.record::text as record,
    s.search, to_char(s.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS') as at, u.name as by, s.department
    from submissions s join users u on u.id = s.created_by order by s.form_id, s.number`)
  return (rows as (Omit<StoredRecord, 'record'> & { record: string })[]).map((row) => ({
    ...row,
    record: JSON.parse(row.record, (key, value) => (key === 'id' ? 'an id' : value)) as JsonObject,
  }))
}

async function count(database: OpenDatabase, what: string): Promise<number> {
  const { rows } = await database.execute(`select count(*)::int as count from ${what}`)
  return (rows as { count: number }[])[0]!.count
}

async function seriesIn(database: OpenDatabase): Promise<{ series: string; year: number; last: number }[]> {
  const { rows } = await database.execute('select series, year, last::int as last from number_series')
  return rows as { series: string; year: number; last: number }[]
}

async function recordsOf(form: string): Promise<JsonObject[]> {
  return (await recordsIn(embedded)).filter(({ formId }) => formId === form).map(({ record }) => record)
}

test('every form gets records, and a line that says how many', async () => {
  expect(said).toMatchObject({ code: 0, err: '' })
  const lines = said.out.trimEnd().split('\n')
  expect(lines).toHaveLength(library.length + 1)
  const stored = await recordsIn(embedded)
  for (const { id, code } of library) {
    const own = stored.filter(({ formId }) => formId === id).length
    expect(own, id).toBeGreaterThan(0)
    expect(lines.find((line) => line.startsWith(`${code}\t`))).toMatch(new RegExp(`\t${own}$`))
  }
  expect(stored.length).toBeGreaterThan(500)
  expect(stored.length).toBeLessThan(800)
})

test('the same seed and days make the same year, on either database', async () => {
  expect(await recordsIn(shared)).toEqual(await recordsIn(embedded))
})

test('each record is one that its form takes, and can be found by its words', async () => {
  const forms = new Map(library.map(({ id, form }) => [id, form]))
  for (const { formId, number, record, search } of await recordsIn(embedded)) {
    const form = forms.get(formId)!
    expect(compileForm(form).check(record, NOON), `${formId} ${number}`).toEqual({
      record,
      problems: [],
      warnings: [],
    })
    expect(search).toBe(searchText(form, record, number))
  }
})

test('moments lie within the year, in working hours and more of them in a sale than at 春节', async () => {
  const days = (await recordsIn(embedded)).map(({ at }) => at)
  expect(days.every((day) => day >= '2025-12-01T08' && day < '2026-11-30T19')).toBe(true)
  const between = (from: string, to: string) => days.filter((day) => day >= from && day < to).length
  expect(between('2026-11-08', '2026-11-16')).toBeGreaterThan(2 * between('2026-02-15', '2026-02-23'))
})

describe('what belongs together is linked', () => {
  test('notices, handling records and reports speak of complaints in the register', async () => {
    const register = new Map(
      (await recordsOf('complaint-register-1')).map((one) => [one['acceptanceNo'], one]),
    )
    const notices = await recordsOf('complaint-handling-notice')
    const handled = await recordsOf('complaint-handling-record')
    expect(notices.length).toBeGreaterThan(3)
    expect(handled.length).toBeGreaterThan(3)
    for (const { no, customerName } of notices) expect(register.get(no)?.['customerName']).toBe(customerName)
    for (const { no } of handled) expect(register.get(no)?.['decision']).toBe('accepted')
    // Some are still open.
    const accepted = [...register.values()].filter((one) => one['decision'] === 'accepted')
    expect(handled.length).toBeLessThan(accepted.length)
  })

  test('every customer is on file', async () => {
    const names = async (form: string) => new Set((await recordsOf(form)).map((one) => one['customerName']))
    const [companies, people, keyAccounts] = await Promise.all(
      ['corporate-customer-file', 'individual-customer-file', 'key-account-file'].map(names),
    )
    for (const name of keyAccounts!) expect(companies).toContain(name)
    for (const form of [
      'visit-record',
      'complaint-register-1',
      'service-register',
      'key-account-opinion-survey',
    ])
      for (const { customerName } of await recordsOf(form))
        expect(companies!.has(customerName) || people!.has(customerName), String(customerName)).toBe(true)
    for (const { items } of await recordsOf('monthly-sales'))
      for (const item of items as JsonObject[]) expect(companies).toContain(item['customerName'])
  })

  test('few customers buy most, at margins that shops live on', async () => {
    const sales = new Map<unknown, number>()
    let [sold, profit] = [0, 0]
    for (const { items } of await recordsOf('monthly-sales'))
      for (const item of items as { customerName: string; sales: number; profit: number }[]) {
        sales.set(item.customerName, (sales.get(item.customerName) ?? 0) + item.sales)
        sold += item.sales
        profit += item.profit
      }
    const ranked = [...sales.values()].sort((a, b) => b - a)
    const top = ranked.slice(0, Math.ceil(ranked.length / 5)).reduce((sum, one) => sum + one, 0)
    expect(top / sold).toBeGreaterThan(0.55)
    expect(profit / sold).toBeGreaterThan(0.1)
    expect(profit / sold).toBeLessThan(0.3)
  })
})

test('numbers have no gaps, events tell of each record, and the log holds', async () => {
  for (const database of [embedded, shared]) {
    const stored = await recordsIn(database)
    for (const { series, year, last } of await seriesIn(database)) {
      const start = `${series}-${year}-`
      const own = stored.flatMap(({ number }) =>
        number.startsWith(start) ? [Number(number.slice(start.length))] : [],
      )
      expect(own.sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    }
    const voided = stored.filter(({ state }) => state === 'void').length
    expect(voided).toBeGreaterThan(0)
    expect(await count(database, 'submission_events')).toBe(stored.length + voided)
    expect(await verifyChain(database.db)).toMatchObject({ breaks: [], records: stored.length })
    const { rows } = await database.execute("select entry from audit_log where action = 'records.imported'")
    const details = (rows as { entry: string }[]).map(
      ({ entry }) => (JSON.parse(entry) as JsonObject)['details'],
    )
    expect(details).toEqual([{ count: stored.length, demo: true, seed: '7' }])
  }
})

test('those who handed records in have no password, and the first admin is still to be made', async () => {
  expect(await count(embedded, 'accounts')).toBe(0)
  expect(await needsSetUp(embedded)).toBe(true)
})

test('a database with records is left as it is, unless told to add', async () => {
  const before = (await recordsIn(shared)).length
  expect(await demoData(YEAR, { DATABASE_URL: url })).toEqual({
    code: 1,
    out: '',
    err: 'paperwright: The database holds records already. Say --add to put made-up ones beside them.\n',
  })
  expect(await recordsIn(shared)).toHaveLength(before)
  const more = ['--add', '--months', '1', '--records', '500', '--until', '2026-11-30', '--seed', '8']
  expect(await demoData(more, { DATABASE_URL: url })).toMatchObject({ code: 0 })
  const numbered = (await seriesIn(shared)).reduce((sum, { last }) => sum + last, 0)
  expect(await count(shared, 'submissions')).toBe(numbered)
  expect(numbered).toBeGreaterThan(before)
  expect(await verifyChain(shared.db)).toMatchObject({ breaks: [] })
})

test.each([
  ['--months', '0'],
  ['--records', '12'],
  ['--until', '2026-02-30'],
  ['--seeds', '1'],
])('%s %s is wrong use', async (...args) => {
  expect(await demoData([...args, '--data', join(folder, 'none')])).toMatchObject({ code: 2, out: '' })
})
