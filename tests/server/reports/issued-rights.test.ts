import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '@paperwright/runtime/report'
import { databases, sender, startSuite, type Answer, type Send } from '../server-suite.ts'
import { februaryOrders, publishReport, storeOrders } from './order-report.ts'

interface Issued extends Answer {
  document: Report
  voided: { by: string; reason: string } | null
  handed: { person: { id: string; name: string }; by: string }[] | null
  isAll: boolean
  code: string
  issued: { id: string; number: string }
  colleagues: { id: string; name: string }[]
  people: { id: string; username: string }[]
  reports: { id: string }[]
}

const february = { month: '2026-02' }
const all = { fill: true, see: 'department', edit: true, print: true, issue: true, export: true }

describe.each(Object.entries(databases))('who may do what with issued reports, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let headers: Record<'clerk' | 'colleague' | 'boss' | 'elsewhere' | 'printer', Record<string, string>>
  let revision = 0

  beforeAll(async () => {
    suite = await startSuite(open)
    await setRights({})
    const join = (username: string, post: string, department: string) =>
      suite.join({ username, posts: [post], department })
    headers = {
      clerk: await join('clerk', 'survey-specialist', 'quality'),
      colleague: await join('colleague', 'survey-specialist', 'quality'),
      elsewhere: await join('elsewhere', 'survey-specialist', 'customer-service'),
      boss: await join('boss', 'finance-manager', 'finance'),
      printer: await join('printer', 'call-center-agent', 'quality'),
    }
    expect((await publishReport(suite.send)).status).toBe(201)
    await storeOrders(suite.send, februaryOrders)
    await storeOrders(sender(suite.app, headers.clerk), [['文华书店', '2026-02-14', 80]])
  })
  afterAll(() => suite.database.close())

  async function setRights(change: { posts?: object; fields?: object }) {
    const posts = {
      'survey-specialist': all,
      'finance-manager': { ...all, see: 'all' },
      'call-center-agent': { ...all, issue: false },
      ...change.posts,
    }
    const access = { posts, fields: change.fields ?? {} }
    const answer = await suite.send('PUT', '/api/access/order', { access, revision })
    expect([answer.status, answer.body.detail]).toEqual([200, undefined])
    revision++
  }
  const as = (who: keyof typeof headers): Send => sender(suite.app, headers[who])
  const ask = async (by: Send, ...request: Parameters<Send>) => {
    const answer = await by(...request)
    return { ...answer, body: answer.body as Issued }
  }
  const issue = (by: Send, more: object = {}) =>
    ask(by, 'POST', '/api/reports/order-summary/issue', { parameters: february, ...more })
  const read = async (who: keyof typeof headers, id: string) => {
    const paths = ['', '/sheet.pdf', '/export?format=csv']
    const get = (path: string) =>
      suite.app.request(`/api/issued-reports/${id}${path}`, { headers: headers[who] })
    return Promise.all(paths.map(async (path) => (await get(path)).status))
  }
  const personOf = async (name: string) =>
    (await ask(suite.send, 'GET', '/api/people')).body.people.find(({ username }) => username === name)!.id

  test('issuing is a right of its own', async () => {
    const mine = async (who: keyof typeof headers) =>
      ((await ask(as(who), 'GET', '/api/reports/order-summary')).body as unknown as { mine: object }).mine
    expect(await mine('printer')).toEqual({ see: true, print: true, issue: false, export: true })
    const refused = await issue(as('printer'))
    expect([refused.status, (refused.body as unknown as { right: string }).right]).toEqual([403, 'issue'])
    const scheduled = await as('printer')('POST', '/api/reports/order-summary/schedules', { day: 1, hour: 6 })
    expect(scheduled.status).toBe(403)
    // Rules from before it was one let issue whoever may print.
    const { issue: ___, ...older } = all
    await setRights({ posts: { 'call-center-agent': older } })
    expect(await mine('printer')).toMatchObject({ issue: true })
    await setRights({ posts: { 'call-center-agent': { ...older, print: false } } })
    expect(await mine('printer')).toMatchObject({ issue: false })
    await setRights({})
  })

  test('what is issued for the same conditions and records a second time is asked about first', async () => {
    const first = await issue(as('clerk'))
    expect(first.status).toBe(201)
    const second = await issue(as('colleague'))
    expect([second.status, second.body.code, second.body.issued]).toMatchObject([
      409,
      'issued-before',
      { id: first.body.id, number: first.body.number },
    ])
    expect((await issue(as('boss'))).status).toBe(201)
    expect((await issue(as('clerk'), { parameters: { month: '2026-03' } })).status).toBe(201)
    const again = await issue(as('colleague'), { again: true })
    expect(again.status).toBe(201)
    for (const { id } of [first.body, again.body])
      expect(
        (await as('clerk')('POST', `/api/issued-reports/${id}/void`, { reason: '数字有误' })).status,
      ).toBe(200)
    expect((await issue(as('colleague'))).status).toBe(201)
  })

  test('who issued one and lost the right to what it counts reads it no more', async () => {
    const { body } = await issue(as('clerk'), { again: true })
    expect(await read('clerk', body.id)).toEqual([200, 200, 200])
    const clerk = await personOf('clerk')
    await suite.send('PATCH', `/api/people/${clerk}`, { department: 'customer-service' })
    expect(await read('clerk', body.id)).toEqual([404, 404, 404])
    await suite.send('PATCH', `/api/people/${clerk}`, { department: 'quality', posts: [] })
    expect(await read('clerk', body.id)).toEqual([404, 404, 404])
    const listed = await ask(as('clerk'), 'GET', '/api/issued-reports')
    expect([listed.body.items, listed.body.total, listed.body.isAll]).toEqual([[], 0, false])
    await suite.send('PATCH', `/api/people/${clerk}`, { posts: ['survey-specialist'] })
    expect(await read('clerk', body.id)).toEqual([200, 200, 200])
    expect(await read('colleague', body.id)).toEqual([200, 200, 200])
    expect(await read('elsewhere', body.id)).toEqual([404, 404, 404])
    expect(await read('boss', body.id)).toEqual([200, 200, 200])
  })

  test('a report is told to nobody from whom a field that it reads is hidden', async () => {
    const { body } = await issue(as('clerk'), { again: true })
    const schedule = await as('clerk')('POST', '/api/reports/order-summary/schedules', { day: 1, hour: 6 })
    expect(schedule.status).toBe(201)
    await setRights({ fields: { '/total': { 'survey-specialist': 'hide' } } })
    const told = await ask(as('clerk'), 'GET', '/api/reports/order-summary')
    expect([told.status, told.body.code, JSON.stringify(told.body)]).toEqual([
      403,
      'report-field-hidden',
      expect.not.stringContaining('queries'),
    ])
    expect((await ask(as('clerk'), 'GET', '/api/reports')).body.reports).toEqual([])
    const timed = await as('clerk')('POST', '/api/reports/order-summary/schedules', { day: 2, hour: 6 })
    expect([timed.status, timed.body.detail]).toEqual([403, expect.stringContaining('hidden from you')])
    const tiles = [{ report: 'order-summary', block: { kind: 'table', query: 'customers' }, width: 6 }]
    const page = await as('clerk')('POST', '/api/dashboards', { name: '页', department: 'quality', tiles })
    expect([page.status, page.body.detail]).toEqual([403, expect.stringContaining('hidden from you')])
    expect(await read('clerk', body.id)).toEqual([404, 404, 404])
    expect(await read('boss', body.id)).toEqual([200, 200, 200])
    // A field that the report does not read keeps nothing from anyone.
    await setRights({ fields: { '/items': { 'survey-specialist': 'hide' } } })
    expect((await as('clerk')('GET', '/api/reports/order-summary')).status).toBe(200)
    expect(await read('clerk', body.id)).toEqual([200, 200, 200])
    await setRights({})
    await suite.send('DELETE', `/api/report-schedules/${schedule.body.id}`)
  })

  test('one is handed on inside the house, by who may see what it counts, and taken back', async () => {
    const { body } = await issue(as('clerk'), { again: true })
    const path = `/api/issued-reports/${body.id}`
    const found = await ask(as('clerk'), 'GET', `${path}/colleagues?search=else`)
    expect(found.body.colleagues).toMatchObject([
      { name: 'elsewhere', department: { zh: expect.any(String) } },
    ])
    const [{ id: person } = { id: '' }] = found.body.colleagues
    expect((await as('elsewhere')('POST', `${path}/readers`, { person })).status).toBe(404)
    const handed = await ask(as('clerk'), 'POST', `${path}/readers`, { person })
    expect([handed.status, handed.body.handed]).toMatchObject([
      200,
      [{ person: { id: person, name: 'elsewhere' }, by: 'clerk' }],
    ])
    expect((await as('clerk')('POST', `${path}/readers`, { person: 'nobody' })).status).toBe(400)
    // Whoever was handed it reads it, and hands on, voids and exports nothing beyond their own rights.
    const theirs = await ask(as('elsewhere'), 'GET', path)
    expect([theirs.status, theirs.body.handed]).toEqual([200, null])
    expect(JSON.stringify(theirs.body.document.queries)).not.toContain('where')
    expect(await read('elsewhere', body.id)).toEqual([200, 200, 200])
    expect((await ask(as('elsewhere'), 'GET', '/api/issued-reports')).body.total).toBe(1)
    for (const [verb, what, sent] of [
      ['POST', '/readers', { person: await personOf('boss') }],
      ['POST', '/void', { reason: '不对' }],
      ['GET', '/colleagues?search=b', undefined],
    ] as const)
      expect((await as('elsewhere')(verb, `${path}${what}`, sent)).status).toBe(403)
    expect((await as('colleague')('DELETE', `${path}/readers/${person}`)).status).toBe(204)
    expect(await read('elsewhere', body.id)).toEqual([404, 404, 404])
    expect((await as('colleague')('DELETE', `${path}/readers/${person}`)).status).toBe(404)
    const log = JSON.stringify((await suite.send('GET', '/api/audit?size=10')).body)
    expect(log).toContain('report.handed')
  })

  test('one is made void with its reason: the number and its paper stay, and say so', async () => {
    const { body } = await issue(as('clerk'), { again: true })
    const path = `/api/issued-reports/${body.id}`
    const voiding = (who: keyof typeof headers, reason: string) =>
      ask(as(who), 'POST', `${path}/void`, { reason })
    expect((await voiding('clerk', '  ')).status).toBe(400)
    expect((await voiding('printer', '错')).status).toBe(403)
    expect((await voiding('elsewhere', '错')).status).toBe(404)
    const voided = await voiding('colleague', '漏了一单')
    expect([voided.status, voided.body.voided, voided.body.number]).toMatchObject([
      200,
      { by: 'colleague', reason: '漏了一单' },
      body.number,
    ])
    expect([(await voiding('colleague', '再来')).status]).toEqual([409])
    const listed = await ask(as('clerk'), 'GET', '/api/issued-reports')
    const inList = listed.body.items.find(({ id }) => id === body.id) as Issued
    expect(inList.voided?.reason).toBe('漏了一单')
    const paper = await suite.app.request(`${path}/sheet.pdf`, { headers: headers.clerk })
    expect(decodeURIComponent(paper.headers.get('Content-Disposition')!)).toContain('作废')
    expect(suite.printer.reports.at(-1)!.issue).toMatchObject({
      number: body.number,
      voided: { by: 'colleague', reason: '漏了一单' },
    })
    const before = suite.printer.reports.length
    const asIssued = await suite.app.request(`${path}/sheet.pdf?issued=1`, { headers: headers.clerk })
    expect([asIssued.status, suite.printer.reports.length]).toEqual([200, before])
    await expect(suite.database.execute('delete from voided_reports', [])).rejects.toThrow()
    await expect(suite.database.execute('update voided_reports set reason = $1', ['x'])).rejects.toThrow()
    expect((await suite.send('GET', '/api/audit/verify')).body).toMatchObject({ breaks: [] })
  })

  test('those from before that was kept are read by who may see what they can be told to count', async () => {
    const copy = async (id: string, number: string) => {
      const old = `01a20986-4435-7ba8-94dc-d32bd134${number}`
      await suite.database.execute(
        `insert into issued_reports select $1::uuid, report_id, report_version, $2, parameters, result, locale, issued_by,
          department, issued_at, file, file_hash, null, null, null, null from issued_reports where id = $3::uuid`,
        [old, `OLD-${number}`, id],
      )
      return old
    }
    const ofDepartment = await copy((await issue(as('clerk'), { again: true })).body.id, '0001')
    const ofAll = await copy((await issue(as('boss'), { again: true })).body.id, '0002')
    for (const who of ['clerk', 'colleague'] as const) {
      expect(await read(who, ofDepartment)).toEqual([200, 200, 200])
      expect(await read(who, ofAll)).toEqual([404, 404, 404])
    }
    expect(await read('elsewhere', ofDepartment)).toEqual([404, 404, 404])
    expect(await read('boss', ofAll)).toEqual([200, 200, 200])
    await setRights({ fields: { '/total': { 'survey-specialist': 'hide' } } })
    expect(await read('clerk', ofDepartment)).toEqual([404, 404, 404])
    await setRights({})
  })
})
