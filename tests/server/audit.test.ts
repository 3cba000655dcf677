import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, sender, startSuite } from './server-suite.ts'
import { tamper } from '../support/tamper.ts'

interface Entry {
  seq: number
  action: string
  actor: { name: string } | null
  number: string | null
  details: Record<string, unknown>
}

interface Verified {
  entries: number
  records: number
  head: string
  breaks: { seq: number | null; says: string }[]
}

describe.each(Object.entries(databases))('the audit log on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const entries = async (query = '') =>
    (await suite.send('GET', `/api/audit?${query}`)).body.entries as unknown as Entry[]
  const verify = async (query = '') =>
    (await suite.send('GET', `/api/audit/verify${query}`)).body as unknown as Verified
  const submit = async (customer: string) =>
    (await suite.send('POST', '/api/forms/order/submissions', { record: { customer } })).body
  test('says who did what to which record, with the values before and after', async () => {
    const { id, number } = await submit('甲')
    await suite.send('PUT', `/api/submissions/${id}`, {
      record: { customer: '乙' },
      revision: 1,
      reason: '写错',
    })
    await suite.request(`/api/submissions/${id}/sheet.pdf`)
    await suite.send('POST', `/api/submissions/${id}/void`, { revision: 2, reason: '重复' })
    const found = await entries(`&submissionId=${id}`)
    expect(found.map(({ action, actor }) => [action, actor?.name])).toEqual([
      ['record.voided', '管理员'],
      ['record.printed', '管理员'],
      ['record.corrected', '管理员'],
      ['record.submitted', '管理员'],
    ])
    expect(found[2]).toMatchObject({
      number,
      details: { reason: '写错', changes: [{ at: '/customer', before: '甲', after: '乙' }] },
    })
    expect(JSON.stringify(await entries())).not.toMatch(/Plum-Lantern/)
  })

  test('is searched by time, person, deed and record, page by page, and exported without formulas', async () => {
    suite.setClock(new Date('2026-04-01T08:00:00Z'))
    await submit('=1+1')
    const headers = await suite.join({ username: 'cmd' })
    await sender(suite.app, headers)('POST', '/api/forms/order/submissions', { record: { customer: '丙' } })
    expect((await entries('&action=record.submitted&from=2026-04-01T08:00:00Z')).length).toBe(2)
    expect((await entries('&from=2026-04-01T00:00:00Z&to=2026-04-01T07:59:59Z')).length).toBe(0)
    const [latest] = await entries('&action=record.submitted&limit=1')
    const { body } = await suite.send('GET', `/api/audit?limit=2&cursor=${latest!.seq}`)
    expect((body.entries as unknown as Entry[])[0]!.seq).toBe(latest!.seq - 1)
    const bytes = new Uint8Array(await (await suite.request('/api/audit/export')).arrayBuffer())
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex')).toBe('efbbbf')
    const csv = new TextDecoder().decode(bytes)
    expect(csv).toMatch(/^seq,at,/)
    // By the office's clocks, and as it was chained.
    expect(csv).toMatch(/^\d+,2026-04-01 08:00,.*,2026-04-01T08:00:00\.000Z,/m)
    expect(csv).not.toMatch(/(^|,)[=+@]/m)
    expect((await suite.send('GET', '/api/audit?action=nothing')).status).toBe(400)
  })

  test('holds while many write at once, and its head noted earlier still stands in it', async () => {
    await Promise.all(Array.from({ length: 20 }, (__, index) => submit(`客户${index}`)))
    const before = await verify()
    expect(before.breaks).toEqual([])
    expect(before.records).toBeGreaterThanOrEqual(20)
    await submit('后来')
    expect(await verify(`?expect=${before.head}`)).toMatchObject({ entries: before.entries + 1, breaks: [] })
    expect((await verify(`?expect=${'0'.repeat(64)}`)).breaks).toHaveLength(1)
  })

  test.each([
    [
      'a changed entry',
      "update audit_log set entry = replace(entry, '甲', '乙') where action = 'record.corrected'",
    ],
    ['a changed column', "update audit_log set actor = 'someone' where action = 'record.submitted'"],
    ['an entry taken out', "delete from audit_log where action = 'record.submitted'"],
    ['the last entry cut off', 'delete from audit_log where seq = (select max(seq) from audit_log)'],
    ['a changed record', `update submissions set record = '{"customer":"丁"}'`],
    ['a changed history', `update submission_events set record = '{"customer":"丁"}'`],
    ['a record taken out', 'delete from submission_events', 'delete from submissions'],
  ])('%s shows', async (__, ...statements) => {
    const { id } = await submit('甲')
    const correction = { record: { customer: '甲二' }, revision: 1, reason: '补全' }
    await suite.send('PUT', `/api/submissions/${id}`, correction)
    expect((await verify()).breaks).toEqual([])
    const restore = await tamper(suite.database, ...statements)
    expect((await verify()).breaks.length).toBeGreaterThan(0)
    await restore()
    expect((await verify()).breaks).toEqual([])
  })

  test('its rows cannot be changed or removed without switching the database’s own guard off', async () => {
    await submit('甲')
    for (const statement of [
      "update audit_log set entry = ''",
      'delete from audit_log',
      'truncate audit_log',
    ])
      await expect(suite.database.execute(statement)).rejects.toThrow(/refused/)
  })
})
