import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, sender, startSuite, type Answer, type Send } from './server-suite.ts'

interface ImportAnswer extends Answer {
  count: number
  changed: number
  first: string
  last: string
  problemCount: number
  rows: {
    row: number
    id?: string
    number?: string
    revision?: number
    isSame: boolean
    changes?: object[]
  }[]
  imports: (Answer & { isYours: boolean; file: string; by: string; made: number; stayed: number | null })[]
  breaks: object[]
  entries: (Answer & { seq: number; action: string; details: Record<string, unknown> })[]
  voided: number
  restored: number
  stayed: number
}

const rights = { fill: true, see: 'department', edit: true, print: true, export: true }

describe.each(Object.entries(databases))('on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let admin: Send
  const asked = async (send: Send, method: string, path: string, body?: unknown) => {
    const answer = await send(method, path, body)
    return { status: answer.status, body: answer.body as ImportAnswer }
  }
  const setRights = async (fields: object, posts: object = rights) => {
    const { body } = await suite.send('GET', '/api/access/order')
    const access = { posts: { '*': posts }, fields }
    expect((await suite.send('PUT', '/api/access/order', { access, revision: body.revision })).status).toBe(
      200,
    )
  }
  const table = (rows: unknown[][], mapping = ['/customer', '/day']) => ({ heads: mapping, mapping, rows })
  const importing = (send: Send, rows: unknown[][], more: object = {}) =>
    asked(send, 'POST', '/api/forms/order/import', { ...table(rows), ...more })
  const byCustomer = { key: ['/customer'], others: 'add', blanks: 'leave' }
  const recordOf = async (search: string) => {
    const { body } = await suite.send('GET', `/api/forms/order/find?search=${encodeURIComponent(search)}`)
    return body.items[0] as unknown as Answer & {
      record: Record<string, unknown>
      revision: number
      state: string
    }
  }
  const takeBack = async (send: Send, id: string, expected?: number) => {
    const { body } = await asked(send, 'GET', `/api/imports/${id}/take-back`)
    const records = expected ?? body.voided + body.restored
    return asked(send, 'POST', `/api/imports/${id}/take-back`, { reason: '选错了文件', expected: records })
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    admin = suite.send
    clerk = sender(suite.app, await suite.join({ username: 'clerk', posts: [], department: 'quality' }))
    await setRights({})
  })
  afterAll(() => suite?.database.close())

  test('an import is kept, and taken back as one act: its records are void and keep their numbers', async () => {
    const { body } = await importing(clerk, [['错一'], ['错二'], ['错三']], { file: '错的.xlsx' })
    const { body: list } = await asked(clerk, 'GET', '/api/forms/order/imports')
    expect(list.imports[0]).toMatchObject({
      id: body.id,
      file: '错的.xlsx',
      made: 3,
      changed: 0,
      first: body.first,
      last: body.last,
      takenBackAt: null,
      isYours: true,
    })
    const second = await recordOf('错二')
    await clerk('PUT', `/api/submissions/${second.id}`, {
      record: { customer: '错二', day: '2026-03-05' },
      revision: 1,
      reason: '补日期',
    })
    expect((await takeBack(clerk, body.id, 3)).body).toMatchObject({ status: 409, code: 'changed' })
    const done = await takeBack(clerk, body.id)
    expect(done).toMatchObject({
      status: 200,
      body: { voided: 2, restored: 0, stayed: 1, numbers: [second.number] },
    })
    expect([await recordOf('错一'), await recordOf('错二')]).toMatchObject([
      { state: 'void', number: body.first },
      { state: 'corrected' },
    ])
    expect((await takeBack(clerk, body.id, 2)).body).toMatchObject({ status: 409, code: 'taken-back' })
    const { body: log } = await asked(admin, 'GET', '/api/audit?limit=3')
    expect(log.entries.map(({ action }) => action)).toEqual([
      'import.takenBack',
      'record.corrected',
      'records.imported',
    ])
    const [whole] = log.entries
    expect(whole!.details).toMatchObject({ takenBack: body.id, voided: 2, stayed: 1, reason: '选错了文件' })
    const parts = await asked(admin, 'GET', `/api/audit?partOf=${String(whole!.details.import)}`)
    expect(parts.body.entries.map(({ action }) => action)).toEqual(['record.voided', 'record.voided'])
    // A record's own story leaves none of it out.
    const own = await asked(admin, 'GET', `/api/audit?submissionId=${(await recordOf('错一')).id}`)
    expect(own.body.entries.map(({ action }) => action)).toEqual(['record.voided', 'record.submitted'])
    expect((await asked(admin, 'GET', '/api/audit/verify')).body.breaks).toEqual([])
  })

  test('nobody else takes it back, but admins; nor whoever may not import any more', async () => {
    const { body } = await importing(clerk, [['别人的']])
    const other = sender(suite.app, await suite.join({ username: 'other', posts: [], department: 'quality' }))
    expect((await asked(other, 'GET', '/api/forms/order/imports')).body.imports).toEqual([])
    expect((await takeBack(other, body.id, 1)).status).toBe(404)
    await setRights({}, { ...rights, fill: false })
    expect((await takeBack(clerk, body.id, 1)).status).toBe(404)
    await setRights({})
    const { body: all } = await asked(admin, 'GET', '/api/forms/order/imports')
    expect(all.imports.find(({ id }) => id === body.id)).toMatchObject({ isYours: true, by: 'clerk' })
    expect((await takeBack(admin, body.id)).body).toMatchObject({ voided: 1 })
  })

  test('rows correct the records that their key finds; what they leave blank stays; taking back restores', async () => {
    await importing(clerk, [
      ['甲公司', '2026-01-01'],
      ['乙公司', '2026-01-02'],
      ['丙公司', '2026-01-03'],
    ])
    const rows = [
      ['甲公司', '2026-02-01'],
      ['乙公司', ''],
      ['丙公司', '2026-01-03'],
      ['丁公司', '2026-02-04'],
    ]
    const checked = await asked(clerk, 'POST', '/api/forms/order/import/check', {
      ...table(rows),
      update: byCustomer,
    })
    expect(checked.body).toMatchObject({
      problemCount: 0,
      rows: [
        { row: 0, isSame: false, changes: [{ at: '/day', before: '2026-01-01', after: '2026-02-01' }] },
        { row: 1, isSame: true, changes: [] },
        { row: 2, isSame: true },
        { row: 3, isSame: false },
      ],
    })
    const seen = checked.body.rows.filter(({ id }) => id).map(({ row, id, revision }) => [row, id, revision])
    const update = { ...byCustomer, reason: '二月更新', seen }
    const { body } = await importing(clerk, rows, { update })
    expect(body).toMatchObject({ count: 1, changed: 1 })
    const first = await recordOf('甲公司')
    expect(first).toMatchObject({ revision: 2, state: 'corrected', record: { day: '2026-02-01' } })
    expect(await recordOf('2026-02-01')).toMatchObject({ id: first.id })
    expect(await recordOf('乙公司')).toMatchObject({ revision: 1, record: { day: '2026-01-02' } })
    const { body: events } = await clerk('GET', `/api/submissions/${first.id}/events`)
    expect(events.events).toMatchObject([{ kind: 'submitted' }, { kind: 'corrected', reason: '二月更新' }])
    expect((await takeBack(clerk, body.id)).body).toMatchObject({ voided: 1, restored: 1, stayed: 0 })
    expect(await recordOf('甲公司')).toMatchObject({ revision: 3, record: { day: '2026-01-01' } })
    expect(await recordOf('丁公司')).toMatchObject({ state: 'void' })
    expect((await asked(admin, 'GET', '/api/audit/verify')).body.breaks).toEqual([])
  })

  test('blank cells empty a value where that was chosen, and numbers find their records', async () => {
    const { body } = await importing(clerk, [['清空公司', '2026-01-01']])
    const rows = [[body.first, '清空公司', '']]
    const given = table(rows, ['number', '/customer', '/day'])
    const update = { key: ['number'], others: 'add', blanks: 'clear', reason: '清空' }
    expect((await asked(clerk, 'POST', '/api/forms/order/import', { ...given, update })).body).toMatchObject({
      changed: 1,
    })
    expect((await recordOf('清空公司')).record).not.toHaveProperty('day')
    const unknown = { ...given, rows: [['DD-1999-000001', '清空公司', '']], update }
    expect((await asked(clerk, 'POST', '/api/forms/order/import', unknown)).body).toMatchObject({
      status: 422,
      problems: [{ row: 0, column: 0, code: 'noNumber', message: '没有这个编号的记录，或它已作废。' }],
    })
  })

  test.each<[string, unknown[][], object, object]>([
    ['several records', [['重名', '2026-05-01']], {}, { row: 0, code: 'several' }],
    [
      'the same record twice',
      [
        ['单名', '2026-05-01'],
        ['单名', '2026-05-02'],
      ],
      {},
      { row: 1, code: 'twice' },
    ],
    [
      'no record, where that is refused',
      [['新名', '2026-05-01']],
      { others: 'refuse' },
      { row: 0, code: 'none' },
    ],
    ['a record that is void', [['作废名', '2026-05-01']], { others: 'refuse' }, { row: 0, code: 'none' }],
    ['half a key', [['单名', '']], { key: ['/customer', '/day'] }, { row: 0, code: 'noKey' }],
  ])('a row that finds %s is a problem of its own', async (_what, rows, how, problem) => {
    if (!(await recordOf('单名'))) {
      await importing(clerk, [['重名'], ['重名'], ['单名'], ['作废名']])
      const { id } = await recordOf('作废名')
      await clerk('POST', `/api/submissions/${id}/void`, { revision: 1, reason: '重复' })
    }
    const update = { ...byCustomer, ...how }
    const { body } = await asked(clerk, 'POST', '/api/forms/order/import/check', { ...table(rows), update })
    expect(body.problems).toMatchObject([problem])
  })

  test('a record that someone changed since the check is not overwritten', async () => {
    await importing(clerk, [['抢先', '2026-01-01']])
    const { id } = await recordOf('抢先')
    const seen = [[0, id, 1]]
    await clerk('PUT', `/api/submissions/${id}`, {
      record: { customer: '抢先', day: '2026-03-03' },
      revision: 1,
      reason: '电话更正',
    })
    const update = { ...byCustomer, reason: '更新', seen }
    expect((await importing(clerk, [['抢先', '2026-04-04']], { update })).body).toMatchObject({
      status: 422,
      problems: [{ row: 0, code: 'outdated' }],
    })
    // A record that came up since is not corrected unseen either.
    const unseen = { ...byCustomer, reason: '更新', seen: [] }
    expect((await importing(clerk, [['抢先', '2026-04-04']], { update: unseen })).status).toBe(422)
    expect(await recordOf('抢先')).toMatchObject({ revision: 2, record: { day: '2026-03-03' } })
  })

  test('what is hidden is no key and not told; others’ records are neither found nor changed', async () => {
    await importing(clerk, [['藏着', '2026-01-01']])
    await setRights({ '/customer': { '*': 'read' }, '/total': { '*': 'hide' } })
    const given = { ...table([['藏着', '2026-02-02']]), update: byCustomer }
    expect((await asked(clerk, 'POST', '/api/forms/order/import/check', given)).status).toBe(400)
    await setRights({}, { ...rights, edit: false })
    expect((await asked(clerk, 'POST', '/api/forms/order/import/check', given)).status).toBe(403)
    await setRights({}, { ...rights, see: 'own' })
    const other = sender(suite.app, await suite.join({ username: 'third', posts: [], department: 'quality' }))
    const refused = { ...given, update: { ...byCustomer, others: 'refuse' } }
    const { body } = await asked(other, 'POST', '/api/forms/order/import/check', refused)
    expect(body.problems).toMatchObject([{ code: 'none' }])
    await setRights({})
  })

  test('sent twice under one key, an update is stored once', async () => {
    await importing(clerk, [['同键', '2026-01-01']])
    const update = { ...byCustomer, reason: '更新' }
    const body = { ...table([['同键', '2026-06-06']]), update }
    const key = { 'Idempotency-Key': 'update-1' }
    const answers = await Promise.all([1, 2].map(() => clerk('POST', '/api/forms/order/import', body, key)))
    expect(answers.map((answer) => [answer.status, answer.body])).toEqual([
      [201, expect.objectContaining({ changed: 1, count: 0 }) as object],
      [201, answers[0]!.body],
    ])
    expect(await recordOf('同键')).toMatchObject({ revision: 2 })
  })
})
