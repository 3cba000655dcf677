import { checkForm } from '@paperwright/runtime'
import type { CrossTable, ReportResult } from '@paperwright/runtime/report'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errandForm } from '../forms/errand-form.ts'
import { ADMIN } from '../support/sign-in.ts'
import { databases, seed, sender, startSuite, type Answer, type Send } from './server-suite.ts'

interface Entry {
  id: string
  name: string
  hint?: string
}

const rights = { fill: true, see: 'all', edit: true, void: true, print: true, export: true }

describe.each(Object.entries(databases))('people and departments in fields, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let send: Send
  let clerk: Send
  const people = new Map<string, Entry>()

  const take = async (username: string, name: string, department: string | null = null) => {
    const body = { username, name, department, password: ADMIN.password, email: `${username}@example.com` }
    const { status, body: made } = await send('POST', '/api/people', body)
    expect(status, JSON.stringify(made)).toBe(201)
    people.set(username, { id: made.id, name })
  }
  const of = (username: string) => people.get(username)!
  const look = async (typed: string, kind = 'people', as = clerk) => {
    const { body } = await as('GET', `/api/directory/${kind}?${new URLSearchParams({ typed })}`)
    return body['entries'] as unknown as Entry[]
  }
  const store = (record: object, as = clerk) => as('POST', '/api/forms/errand/submissions', { record })
  const stored = async (record: object) => {
    const { status, body } = await store(record)
    expect(status, JSON.stringify(body)).toBe(201)
    return body as Answer & { record: Record<string, Entry>; id: string; revision: number }
  }
  const change = (username: string, body: object) => send('PATCH', `/api/people/${of(username).id}`, body)
  const found = async (query: Record<string, string>) => {
    const { status, body } = await clerk('GET', `/api/forms/errand/find?${new URLSearchParams(query)}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return (body.items as unknown as { record: { note?: string } }[]).map(({ record }) => record.note)
  }
  const filtered = (op: string, value: string, field = '/handler') =>
    found({ filters: JSON.stringify([{ field, op, value }]) })

  beforeAll(async () => {
    suite = await startSuite(open)
    send = suite.send
    expect(checkForm(errandForm)).toEqual([])
    await seed(suite.database, errandForm)
    const access = { posts: { '*': rights }, fields: {} }
    expect((await send('PUT', '/api/access/errand', { access, revision: 0 })).status).toBe(200)
    clerk = sender(suite.app, await suite.join({ username: 'clerk', department: 'quality' }))
    await take('wangfang', '王芳', 'finance')
    await take('wanglei', '王磊', 'quality')
    await take('liming1', '李明', 'finance')
    await take('liming2', '李明', 'quality')
    await take('left', '赵离', 'finance')
    expect((await change('left', { isDisabled: true })).status).toBe(200)
  })
  afterAll(() => suite?.database.close())

  test('anyone looks for colleagues by part of the name, and learns nothing else of them', async () => {
    const found = await look('王')
    expect(found).toHaveLength(2)
    expect(found).toEqual(expect.arrayContaining([of('wangfang'), of('wanglei')]))
    expect(await look(' 王 磊 ')).toEqual([of('wanglei')])
    expect(await look('李明')).toEqual(
      expect.arrayContaining([
        { ...of('liming1'), hint: '财务部' },
        { ...of('liming2'), hint: '质检部' },
      ]),
    )
    expect(await look('赵离')).toEqual([])
    // Neither signs of a pattern nor an address find anyone.
    expect([await look('%'), await look('_'), await look('wangfang@example.com')]).toEqual([[], [], []])
    expect((await look(''))[0]).toMatchObject({ name: 'clerk' })
    expect((await suite.sendSignedOut('GET', '/api/directory/people?typed=王')).status).toBe(401)
    expect((await clerk('GET', '/api/directory/accounts?typed=王')).status).toBe(400)
  })

  test('no more than twenty are told at a time, whoever is called so before others', async () => {
    for (let at = 0; at < 22; at++) await take(`many${at}`, at === 21 ? '丁' : `丁${at}`)
    const told = await look('丁')
    expect([told.length, told[0]]).toEqual([20, of('many21')])
  })

  test('departments are found by either name, one’s own first, retired ones not', async () => {
    expect((await look('', 'departments'))[0]).toMatchObject({ id: 'quality', name: '质检部' })
    expect(await look('fin', 'departments')).toMatchObject([{ id: 'finance', name: '财务部' }])
    await send('PUT', '/api/departments/old', { zh: '旧部门', en: 'Old', isRetired: true })
    expect(await look('旧', 'departments')).toEqual([])
    const refused = await store({ unit: { id: 'old', name: '旧部门' } })
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ code: 'closedDepartment' }] } })
  })

  test('what is sent is held against the house: a forged name is set right, a made-up id refused', async () => {
    const { record } = await stored({ handler: { ...of('wangfang'), name: '老板' }, note: '冒名' })
    expect(record).toMatchObject({ handler: of('wangfang'), told: '请找王芳' })
    const made = await store({ handler: { id: 'nobody', name: '王芳' } })
    expect(made).toMatchObject({
      status: 422,
      body: {
        problems: [{ path: '/handler', code: 'notOfHouse', message: expect.stringContaining('王芳') }],
      },
    })
    for (const wrong of ['王芳', { id: of('wangfang').id }, { ...of('wangfang'), email: 'x' }, 7])
      expect((await store({ handler: wrong })).status).toBe(422)
    const listed = await store({ helpers: [{ who: of('wanglei') }, { who: of('left') }] })
    expect(listed.body.problems).toMatchObject([{ path: '/helpers/1/who', code: 'leftHouse' }])
  })

  test('who left or was renamed stays named in what is stored, and is found by either name', async () => {
    await take('gone', '孙走', 'finance')
    const one = await stored({ handler: of('gone'), note: '前' })
    expect((await change('gone', { name: '孙改' })).status).toBe(200)
    const two = await stored({ handler: of('gone'), note: '后' })
    expect([one.record['handler']?.name, two.record['handler']?.name]).toEqual(['孙走', '孙改'])
    expect((await change('gone', { isDisabled: true })).status).toBe(200)
    const corrected = { record: { ...one.record, note: '改后' }, revision: 1, reason: '改' }
    const { status, body } = await clerk('PUT', `/api/submissions/${one.id}`, corrected)
    expect([status, (body as typeof one).record['handler']]).toEqual([200, of('gone')])
    expect((await filtered('eq', '孙改')).sort()).toEqual(['后', '改后'])
    expect(await filtered('eq', '孙走')).toEqual(['改后'])
    expect(await found({ search: '孙改' })).toEqual(['后'])
    // A report tells them by the name of today, as one.
    expect(await groups()).toContainEqual(['孙改', 2])
  })

  const groups = async () => {
    const group = new URLSearchParams({ group: JSON.stringify({ by: '/handler' }) })
    const { status, body } = await clerk('GET', `/api/forms/errand/groups?${group}`)
    expect(status, JSON.stringify(body)).toBe(200)
    const { rows, cells } = (body['result'] as unknown as ReportResult).tables['groups'] as CrossTable
    return rows.flatMap(({ keys }, at) => {
      const [key] = keys
      return key && 'value' in key ? [[key.value, cells[at]?.[0]?.[0]]] : []
    })
  }

  test('people of one name are two: in groups, in filters of a group, sorted by name', async () => {
    await stored({ handler: of('liming1'), note: '甲' })
    await stored({ handler: of('liming2'), note: '乙' })
    const told = await groups()
    expect(told).toContainEqual(['李明（财务部）', 1])
    expect(told).toContainEqual(['李明（质检部）', 1])
    expect(await filtered('eq', '李明（质检部）')).toEqual(['乙'])
    expect((await filtered('contains', '李')).sort()).toEqual(['乙', '甲'])
    const sorted = await found({
      sort: JSON.stringify([{ field: '/handler', direction: 'asc' }]),
      filters: JSON.stringify([{ field: '/handler', op: 'notEmpty' }]),
    })
    expect(sorted.slice(-2)).toEqual(expect.arrayContaining(['冒名']))
    const { body } = await clerk('GET', '/api/forms/errand/values?field=/handler&typed=李')
    expect(body['values']).toEqual([{ value: '李明', count: 2 }])
  })

  test('a table is imported by names; whom there is not and whom there are two of is told', async () => {
    const mapping = ['/handler', '/unit', '/note']
    const table = (rows: unknown[][]) => ({ heads: ['经办人', '承办部门', '备注'], mapping, rows })
    const rows = [
      ['王芳', '财务部', '导入一'],
      ['王 磊', 'Quality', '导入二'],
      ['李明', '财务部', '同名'],
      ['赵离', '没有部', '离职'],
    ]
    const { body } = await clerk('POST', '/api/forms/errand/import/check', table(rows))
    expect(body).toMatchObject({
      problems: [
        { row: 2, column: 0, params: { why: 'namesakes' } },
        { row: 3, column: 0, params: { why: 'noSuchPerson' } },
        { row: 3, column: 1, params: { why: 'noSuchDepartment' } },
      ],
    })
    expect((await clerk('POST', '/api/forms/errand/import', table(rows.slice(0, 2)))).status).toBe(201)
    expect(await filtered('eq', '质检部', '/unit')).toEqual(['导入二'])
    const exported = await suite.request('/api/forms/errand/export?format=csv')
    expect(await exported.text()).toContain('王磊,质检部')
  })

  test('a record begins with who fills it in, and their department', async () => {
    const { body } = await clerk('GET', '/api/forms/errand/beginning')
    const { body: session } = await clerk('GET', '/api/session')
    const me = session.actor as unknown as Entry
    expect(body['record']).toEqual({
      handler: { id: me.id, name: me.name },
      unit: { id: 'quality', name: '质检部' },
    })
  })
})
