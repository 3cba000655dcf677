import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainActor, type Actor } from '../../packages/server/src/auth/actor.ts'
import { FormStore, type FormVersion } from '../../packages/server/src/forms/form-store.ts'
import { numberAfter } from '../../packages/server/src/numbers/number-of.ts'
import { noMetrics } from '../../packages/server/src/metrics/metrics.ts'
import { fixedOffice } from '../../packages/server/src/office/office.ts'
import { append, type Storing } from '../../packages/server/src/records/append.ts'
import type { RecordAct } from '../../packages/server/src/records/record-act.ts'
import type { RecordRow } from '../../packages/server/src/records/record-row.ts'
import { prepareStatements } from '../../packages/server/src/submissions/statements.ts'
import { databases, startSuite, type Answer } from './server-suite.ts'

const record = { customer: '华东光电', items: [{ amount: 12 }], total: 12 }
const other = { ...record, customer: '华南光电' }

describe.each(Object.entries(databases))('acts that are stored together on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let storing: Storing
  let form: FormVersion
  let wang: Actor
  const li = plainActor({ id: 'li', name: '李明' })
  beforeAll(async () => {
    suite = await startSuite(open)
    const { db } = suite.database
    const forms = new FormStore(db)
    storing = {
      db,
      forms,
      office: fixedOffice('Asia/Shanghai'),
      statements: prepareStatements(db),
      metrics: noMetrics,
    }
    form = await forms.requireNewest('order')
    const { actor } = (await suite.send('GET', '/api/session')).body as unknown as { actor: { id: string } }
    wang = { ...li, id: actor.id, name: '王芳' }
    const selection = { formId: 'order', blank: 40 }
    const batch = (await suite.send('POST', '/api/batches', { selection })).body as Answer & { first: string }
    sheets = batch.first
  })
  afterAll(() => suite.database.close())

  const at = new Date('2026-12-31T16:00:01Z')
  const made = (over: Partial<RecordAct> = {}): RecordAct => ({
    kind: 'submitted',
    by: wang,
    at,
    form,
    record,
    ...over,
  })
  const corrected = (on: RecordRow, over: Partial<RecordAct> = {}) =>
    made({ kind: 'corrected', on, record: other, reason: '笔误', ...over })
  const told = async () =>
    (
      await suite.database.execute(`select (select count(*) from submissions)::int as records,
        (select count(*) from submission_events)::int as events, (select count(*) from audit_log)::int as entries,
        (select sum(last) from number_series)::int as numbers`)
    ).rows

  let [first, second]: RecordRow[] = []
  /** The first of the sheets that were given out, and how many of them tests took. */
  let sheets: string
  let used = 0
  let [sheet, spare]: string[] = []
  let draft: string
  beforeEach(async () => {
    ;[first, second] = (await append(storing, [made(), made({ by: li })])).map(({ row }) => row!)
    ;[sheet, spare] = [numberAfter(sheets, used++), numberAfter(sheets, used++)]
    draft = (await suite.send('POST', '/api/forms/order/drafts', { record })).body.id
  })
  const sound = async () =>
    expect((await suite.send('GET', '/api/audit/verify')).body).toMatchObject({ breaks: [] })

  test('of several people and verbs, each has its number, its event and its entry', async () => {
    const acts = [
      corrected(first!, { by: li }),
      made({ from: { draft } }),
      made({ by: li, from: { number: sheet!, key: { key: sheet!, hash: 'a' } } }),
      made({ kind: 'voided', on: second!, reason: '重复登记' }),
    ]
    const rows = (await append(storing, acts)).map(({ row }) => row!)
    expect(rows.map(({ state, revision }) => [state, revision])).toEqual([
      ['corrected', 2],
      ['submitted', 1],
      ['submitted', 1],
      ['void', 2],
    ])
    // The year is the office's.
    expect(rows.map(({ number }) => number)).toEqual([
      first!.number,
      expect.stringMatching(/^DD-2027-\d{6}$/),
      sheet,
      second!.number,
    ])
    for (const row of rows) {
      const stored = await suite.send('GET', `/api/submissions/${row.id}`)
      expect(stored.body).toMatchObject({ number: row.number, state: row.state, record: row.record })
      const { events } = (await suite.send('GET', `/api/submissions/${row.id}/events`)).body
      expect(events.map(({ revision }) => revision)).toEqual(row.revision === 2 ? [1, 2] : [1])
    }
    expect((await suite.send('GET', `/api/drafts/${draft}`)).status).toBe(410)
    const found = await suite.send('GET', `/api/forms/order/find?search=${rows[2]!.number}`)
    expect(found.body.total).toBe(1)
    await sound()
  })

  test.each<[what: string, act: () => Promise<RecordAct>, code: string]>([
    [
      'was made on an older revision',
      async () => {
        await append(storing, [corrected(first!)])
        return corrected(first!)
      },
      'outdated',
    ],
    [
      'was made on what is void',
      async () =>
        corrected((await append(storing, [made({ kind: 'voided', on: first!, reason: '试填' })]))[0]!.row!),
      'state',
    ],
    [
      'takes the number of a sheet that is used',
      async () => {
        await append(storing, [made({ from: { number: spare! } })])
        return made({ from: { number: spare! } })
      },
      'number',
    ],
    [
      'comes from a draft that was handed in',
      async () => {
        await append(storing, [made({ from: { draft } })])
        return made({ from: { draft } })
      },
      'stored',
    ],
  ])('none is stored where one of them %s, and that one is told', async (__, act, code) => {
    const wrong = await act()
    const before = await told()
    const answers = await append(storing, [made(), wrong, corrected(second!)])
    expect(answers.map(({ refusal }) => refusal?.code)).toEqual(['together', code, 'together'])
    expect(await told()).toEqual(before)
    const alone = await append(storing, [wrong])
    expect(alone[0]!.refusal?.code).toBe(code)
    expect(await told()).toEqual(before)
    await sound()
  })

  /** How many transactions stored these. */
  const transactions = async (rows: readonly RecordRow[]) => {
    const ids = rows.map(({ id }) => `'${id}'`).join(', ')
    const { rows: found } = await suite.database.execute(
      `select count(distinct xmin::text)::int as count from submission_events where submission_id in (${ids})`,
    )
    return (found[0] as { count: number }).count
  }
  const counts = (rows: readonly RecordRow[]) => rows.map(({ number }) => Number(number.split('-').at(-1)))
  const all = (acts: readonly RecordAct[]) =>
    Promise.allSettled(acts.map(async (act) => (await append(storing, [act]))[0]!))
  const storedOf = (answers: Awaited<ReturnType<typeof all>>) =>
    answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.row ? [answer.value.row] : []))

  test('acts of their own that come at the same time are stored as one, numbered in their order', async () => {
    const rows = storedOf(await all(Array.from({ length: 12 }, () => made())))
    expect(counts(rows)).toEqual(rows.map((__, at) => counts(rows)[0]! + at))
    expect(await transactions(rows)).toBe(1)
    const changed = storedOf(await all(rows.map((row) => corrected(row))))
    expect(changed.map(({ number, revision }) => [number, revision])).toEqual(
      rows.map(({ number }) => [number, 2]),
    )
    // Their first events had one transaction, their second another.
    expect(await transactions(rows)).toBe(2)
    await sound()
  })

  test('of acts that come at the same time whoever is refused is refused alone', async () => {
    await append(storing, [made({ from: { number: spare! } })])
    const key = { key: `twice-${sheet}`, hash: 'a' }
    const [before] = (await told()) as [Record<string, number>]
    const answers = await all([
      made(),
      made({ from: { number: spare! } }),
      made({ from: { draft } }),
      made({ from: { draft } }),
      made({ from: { key } }),
      made({ from: { key } }),
      made({ record: { customer: 'a\u0000b' } }),
      made({ from: { number: sheet! } }),
      made({ from: { number: sheet! } }),
      made(),
    ])
    const outcome = answers.map((answer) =>
      answer.status === 'rejected' ? 'failed' : (answer.value.refusal?.code ?? 'new'),
    )
    expect([outcome[0], outcome[1], outcome[6], outcome[9]]).toEqual(['new', 'number', 'failed', 'new'])
    expect(outcome.slice(2, 4).toSorted()).toEqual(['new', 'stored'])
    expect(outcome.slice(4, 6).toSorted()).toEqual(['new', 'stored'])
    expect(outcome.slice(7, 9).toSorted()).toEqual(['new', 'number'])
    const [after] = (await told()) as [Record<string, number>]
    const grown = Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - before[name]!]))
    // One of the five has the number of a sheet.
    expect(grown).toEqual({ records: 5, events: 5, entries: 5, numbers: 4 })
    await sound()
  })

  test('of two changes of one revision at the same time one is stored, beside those of other records', async () => {
    const answers = await all([
      corrected(first!),
      corrected(second!),
      corrected(first!, { record: { ...record, customer: '华西光电' } }),
    ])
    const codes = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value.refusal?.code : 'failed',
    )
    expect(codes[1]).toBeUndefined()
    expect([codes[0], codes[2]].filter((code) => code === 'outdated')).toHaveLength(1)
    const { events } = (await suite.send('GET', `/api/submissions/${first!.id}/events`)).body
    expect(events.map(({ revision }) => revision)).toEqual([1, 2])
    await sound()
  })
})
