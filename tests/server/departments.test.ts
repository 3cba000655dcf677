import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tamper } from '../support/tamper.ts'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

const record = { customer: '甲' }
const table = { heads: ['客户'], mapping: ['/customer'], rows: [['甲'], ['乙'], ['丙']] }

describe.each(Object.entries(databases))('the department of a record on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let [clerk, other]: Send[] = []
  const total = async (send: Send | undefined) =>
    (await send!('GET', '/api/forms/order/submissions')).body.total

  beforeAll(async () => {
    suite = await startSuite(open)
    const posts = ['survey-specialist']
    const enter = async (person: Parameters<typeof suite.join>[0]) =>
      sender(suite.app, await suite.join(person))
    clerk = await enter({
      username: 'clerk',
      posts,
      department: 'customer-service',
      departments: ['finance'],
    })
    other = await enter({ username: 'other', posts, department: 'quality' })
  })
  afterAll(() => suite.database.close())

  test('is one of whoever hands it in, and any where they are an admin', async () => {
    const hand = async (send: Send, department?: string | null) => {
      const made = await send('POST', '/api/forms/order/submissions', {
        record,
        ...(department !== undefined && { department }),
      })
      return [made.status, made.body.department ?? made.body.code]
    }
    expect(await hand(clerk!)).toEqual([201, 'customer-service'])
    expect(await hand(clerk!, 'finance')).toEqual([201, 'finance'])
    expect(await hand(clerk!, 'quality')).toEqual([400, 'other-department'])
    expect(await hand(clerk!, null)).toEqual([400, 'other-department'])
    expect(await hand(suite.send, 'quality')).toEqual([201, 'quality'])
    expect(await hand(suite.send, 'nowhere')).toEqual([400, 'no-department'])
    expect(await total(other)).toBe(1)
  })

  test('is chosen for an import; what belongs to none is moved at once, and told', async () => {
    const before = await total(other)
    await suite.send('POST', '/api/forms/order/import', { ...table, department: 'quality' })
    expect(await total(other)).toBe(Number(before) + 3)
    await suite.send('POST', '/api/forms/order/import', table)
    expect(await total(other)).toBe(Number(before) + 3)
    const found = await suite.send(
      'GET',
      '/api/forms/order/find?filters=[{"field":"department","op":"empty"}]',
    )
    expect(found.body.total).toBe(3)
    const move = { department: 'quality', reason: '导入时没有部门' }
    expect((await suite.send('POST', '/api/forms/order/department', move)).body).toEqual({
      moved: 3,
      left: 0,
    })
    expect((await suite.send('POST', '/api/forms/order/department', move)).body).toEqual({
      moved: 0,
      left: 0,
    })
    expect(await total(other)).toBe(Number(before) + 6)
    const { body } = await suite.send('GET', '/api/audit?limit=1')
    expect(body.entries).toMatchObject([
      { action: 'record.moved', details: { moved: { from: null, to: 'quality' }, reason: move.reason } },
    ])
  })

  test('is changed by whoever may change the record, as an act of its history', async () => {
    const made = await clerk!('POST', '/api/forms/order/submissions', { record })
    const path = `/api/submissions/${made.body.id}`
    const move = { department: 'quality', revision: 1, reason: '转办' }
    expect((await other!('POST', `${path}/department`, move)).status).toBe(404)
    expect((await clerk!('POST', `${path}/department`, { ...move, department: 'nowhere' })).status).toBe(400)
    const moved = await clerk!('POST', `${path}/department`, move)
    expect(moved.body).toMatchObject({ department: 'quality', revision: 2, state: 'submitted', record })
    expect((await clerk!('POST', `${path}/department`, move)).status).toBe(412)
    const { body } = await other!('GET', `${path}/events`)
    expect(body.events.at(-1)).toMatchObject({
      kind: 'moved',
      reason: '转办',
      moved: { from: 'customer-service', to: 'quality' },
      by: 'clerk',
    })
    const correction = { record: { customer: '乙' }, revision: 2, reason: '核对' }
    expect((await other!('PUT', path, correction)).status).toBe(403)
    const corrected = await suite.send('PUT', path, correction)
    expect(corrected.body).toMatchObject({ department: 'quality', revision: 3 })
    await suite.send('POST', `${path}/void`, { revision: 3, reason: '重复' })
    expect((await suite.send('POST', `${path}/department`, { ...move, revision: 4 })).status).toBe(409)
  })

  test('stands as the log says', async () => {
    const verify = async () => (await suite.send('GET', '/api/audit/verify')).body
    expect(await verify()).toMatchObject({ breaks: [] })
    const restore = await tamper(
      suite.database,
      `update submissions set department = 'finance'
        where id = (select submission_id from submission_events where moved is not null limit 1)`,
    )
    expect((await verify()).breaks).toHaveLength(1)
    await restore()
  })
})
