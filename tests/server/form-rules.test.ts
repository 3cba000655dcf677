import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressForm } from '../forms/address-form.ts'
import { tripForm } from '../forms/trip-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const WRONG = { who: '李娜', start: '2026-03-05', end: '2026-03-04' }
const RIGHT = { ...WRONG, end: '2026-03-06' }
const SAID = { path: '/end', code: 'check', message: '结束日期：结束日期不能早于开始日期。' }

describe.each(Object.entries(databases))('what forms say of themselves, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  const submit = (record: object, send = clerk) => send('POST', '/api/forms/trip/submissions', { record })
  const table = (rows: unknown[][]) => ({
    heads: ['出差人', '开始日期', '结束日期', '预算', '费用'],
    mapping: ['/who', '/start', '/end', '/budget', '/cost'],
    rows,
  })

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, tripForm)
    const rights = { fill: true, see: 'all', edit: true, print: true, export: true }
    const access = { posts: { '*': rights }, fields: { '/budget': { 'survey-specialist': 'hide' } } }
    const saved = await suite.send('PUT', '/api/access/trip', { access, revision: 0 })
    // Whoever hides a field is told what says of it all the same.
    const told = { field: '/cost', reads: [{ field: '/budget' }], posts: ['survey-specialist'] }
    expect(saved).toMatchObject({ status: 200, body: { telling: [told] } })
    clerk = sender(suite.app, await suite.join({ username: 'clerk', posts: ['survey-specialist'] }))
  })
  afterAll(() => suite?.database.close())

  test('a new record and a correction are refused with the words and the place', async () => {
    expect(await submit(WRONG)).toMatchObject({ status: 422, body: { problems: [SAID] } })
    const { status, body } = await submit(RIGHT)
    expect(status).toBe(201)
    const correction = { record: WRONG, revision: body.revision, reason: '改日期' }
    expect(await clerk('PUT', `/api/submissions/${body.id}`, correction)).toMatchObject({
      status: 422,
      body: { problems: [SAID] },
    })
  })

  test('what is soft is stored', async () => {
    expect((await submit({ ...RIGHT, budget: 10, cost: 20 }, suite.send)).status).toBe(201)
  })

  test('an import tells both, row by row, and stores what is soft', async () => {
    const rows = [
      ['甲', '2026-03-05', '2026-03-04', null, null],
      ['乙', '2026-03-05', '2026-03-06', 10, 20],
    ]
    const checked = await suite.send('POST', '/api/forms/trip/import/check', table(rows))
    expect(checked.body).toMatchObject({
      problemCount: 1,
      problems: [{ row: 0, column: 2, code: 'check' }],
      warningCount: 1,
      warnings: [{ row: 1, column: 4, message: '费用：费用超过预算。' }],
    })
    expect((await suite.send('POST', '/api/forms/trip/import', table(rows))).status).toBe(422)
    expect((await suite.send('POST', '/api/forms/trip/import', table(rows.slice(1)))).status).toBe(201)
  })

  test('an option that belongs elsewhere, and own words for a wrong answer, are said alike by every way in', async () => {
    const form = structuredClone(addressForm)
    form.required = ['city']
    form.properties['city']!['x-say'] = '请选收货城市'
    await seed(suite.database, form)
    const send = (record: object) => suite.send('POST', '/api/forms/address/submissions', { record })
    const misfit = '城市：“宁波”不属于所选的“省份”，请重选。'
    expect(await send({ province: 'js', city: 'nb' })).toMatchObject({
      status: 422,
      body: { problems: [{ path: '/city', code: 'optionMisfit', message: misfit }] },
    })
    expect(await send({ province: 'js' })).toMatchObject({
      status: 422,
      body: { problems: [{ path: '/city', code: 'required', message: '城市：请选收货城市。' }] },
    })
    expect((await send({ province: 'js', city: 'nj' })).status).toBe(201)
    const rows = [
      ['江苏', '宁波'],
      ['江苏', '南京'],
      ['浙江', '火星'],
    ]
    const file = { heads: ['省份', '城市'], mapping: ['/province', '/city'], rows }
    expect((await suite.send('POST', '/api/forms/address/import/check', file)).body).toMatchObject({
      problemCount: 2,
      problems: [
        { row: 0, column: 1, code: 'optionMisfit', message: misfit },
        { row: 2, column: 1, code: 'unreadable', message: '城市：请选收货城市。' },
      ],
    })
  })

  test('a warning tells nobody of what they may not see', async () => {
    await submit({ ...RIGHT, who: '密', budget: 10, cost: 5 }, suite.send)
    const update = { key: ['/who'], others: 'refuse', blanks: 'leave' }
    const corrected = { heads: ['出差人', '费用'], mapping: ['/who', '/cost'], rows: [['密', 20]], update }
    const seen = (send: Send) => send('POST', '/api/forms/trip/import/check', corrected)
    expect((await seen(suite.send)).body).toMatchObject({ problemCount: 0, warningCount: 1 })
    expect((await seen(clerk)).body).toMatchObject({ problemCount: 0, warningCount: 0, warnings: [] })
  })

  test('a record begins with who fills it in, today, and what they entered last, as far as they may know', async () => {
    const beginning = async (send: Send) => (await send('GET', '/api/forms/trip/beginning')).body
    const mate = sender(suite.app, await suite.join({ username: 'mate', posts: ['survey-specialist'] }))
    const first = { record: { who: 'mate', filled: '2026-03-05' }, entries: { '/legs': { by: '火车' } } }
    expect(await beginning(mate)).toEqual(first)
    expect((await submit({ ...RIGHT, car: '沪A12345' }, mate)).status).toBe(201)
    expect(await beginning(mate)).toMatchObject({ record: { car: '沪A12345' } })
    // Nobody else's, and none that is void.
    expect((await beginning(suite.send))['record']).not.toHaveProperty('car', '沪A12345')
    suite.setClock(new Date('2026-03-05T08:01:00Z'))
    const { body } = await submit({ ...RIGHT, car: '沪B1' }, mate)
    expect(await beginning(mate)).toMatchObject({ record: { car: '沪B1' } })
    await suite.send('POST', `/api/submissions/${body.id}/void`, { revision: 1, reason: '重复' })
    expect(await beginning(mate)).toMatchObject({ record: { car: '沪A12345' } })
  })

  test('a record begins as a copy of another that one may see, as far as one may', async () => {
    const mate = sender(suite.app, await suite.join({ username: 'twin', posts: ['survey-specialist'] }))
    const { body } = await submit({ ...RIGHT, car: '沪C1', budget: 9 }, suite.send)
    const copy = (id: string, send: Send) => send('GET', `/api/forms/trip/beginning?copyOf=${id}`)
    const own = (await copy(body.id, suite.send)).body as unknown as { record: object }
    const whole = { ...RIGHT, who: '管理员', filled: '2026-03-05', car: '沪C1', budget: 9 }
    expect(own.record).toMatchObject(whole)
    const theirs = (await copy(body.id, mate)).body as unknown as { record: object }
    expect(theirs.record).toMatchObject({ car: '沪C1', who: 'twin' })
    expect(theirs.record).not.toHaveProperty('budget')
    const other = await suite.send('POST', '/api/forms/order/submissions', { record: { customer: '甲' } })
    expect(other.status).toBe(201)
    expect((await copy(other.body.id, suite.send)).status).toBe(404)
  })

  test('nothing but the page of a new record begins so: neither the API nor an import fills in what was left blank', async () => {
    const { body } = await submit(RIGHT)
    expect(body['record']).toEqual(RIGHT)
    const { id } = body
    const cleared = { ...RIGHT, budget: undefined }
    const saved = await suite.send('PUT', `/api/submissions/${id}`, {
      record: { ...cleared, cost: 1 },
      revision: 1,
      reason: '补',
    })
    expect(saved.body['record']).toEqual({ ...RIGHT, cost: 1 })
  })
})
