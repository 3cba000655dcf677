import type { Form } from '@paperwright/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tripForm } from '../forms/trip-form.ts'
import { appOver, databases, seed, sender, startSuite, type Answer, type Send } from './server-suite.ts'

const rights = { fill: true, see: 'department', edit: true, void: true, print: true, export: true }

describe.each(Object.entries(databases))('what stands once, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let send: Send
  const store = (record: object, as = send) => as('POST', '/api/forms/trip/submissions', { record })
  const stored = async (record: object, as = send) => {
    const { status, body } = await store(record, as)
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const alike = async (record: object, as = send, more: object = {}) => {
    const { body } = await as('POST', '/api/forms/trip/alike', { record, version: 1, ...more })
    return body['problems'] as unknown as { path: string; params: Answer; soft?: boolean }[]
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    send = suite.send
    await seed(suite.database, tripForm)
    const access = { posts: { '*': rights }, fields: { '/slip': { 'survey-specialist': 'hide' } } }
    expect((await send('PUT', '/api/access/trip', { access, revision: 0 })).status).toBe(200)
    clerk = sender(suite.app, await suite.join({ username: 'clerk', department: 'quality' }))
  })
  afterAll(() => suite?.database.close())

  test('a value that another record holds is refused, with the other where one may see it', async () => {
    const { id, number } = await stored({ who: '甲', slip: 'SP-1' })
    const again = await store({ who: '乙', slip: '　ＳＰ-1 ' })
    const said = { path: '/slip', code: 'unique', params: { id, number } }
    const message = `审批单号：与记录 ${number} 相同。`
    expect(again).toMatchObject({ status: 422, body: { problems: [{ ...said, message }] } })
    // The clerk sees records of a department alone, which this is not of.
    const { status, body } = await store({ who: '乙', slip: 'SP-1' }, clerk)
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([{ message: '审批单号：与已有的一份记录相同。' }])
    expect(JSON.stringify(body)).not.toContain(id)
    expect(await alike({ slip: 'SP-1' }, clerk)).toEqual([
      { path: '/slip', code: 'unique', params: { titles: ['审批单号'] } },
    ])
    expect(await alike({ slip: 'SP-1' })).toMatchObject([{ params: { id, number } }])
  })

  test('who may correct a record and fill in none is told while typing, too', async () => {
    await stored({ who: '丙', slip: 'SP-3' })
    const { id } = await stored({ who: '丁', slip: 'SP-4' })
    const access = { posts: { '*': { ...rights, fill: false, see: 'all' } }, fields: {} }
    expect((await send('PUT', '/api/access/trip', { access, revision: 1 })).status).toBe(200)
    const [told] = await alike({ slip: 'SP-3' }, clerk, { submission: id })
    expect(told).toMatchObject({ path: '/slip', code: 'unique' })
    expect((await clerk('POST', '/api/forms/trip/alike', { record: {}, version: 1 })).status).toBe(403)
    const back = { posts: { '*': rights }, fields: { '/slip': { 'survey-specialist': 'hide' } } }
    expect((await send('PUT', '/api/access/trip', { access: back, revision: 2 })).status).toBe(200)
  })

  test('blank values are never alike', async () => {
    await stored({ who: '空' })
    await stored({ who: '空', start: '2026-03-05' })
    expect(await alike({ who: '空' })).toEqual([])
  })

  test('several fields are alike together; what is soft is told, and stored', async () => {
    const { id } = await stored({ who: '同', start: '2026-04-01' })
    expect(await alike({ who: '同', start: '2026-04-02' })).toEqual([])
    const told = { path: '/who', soft: true, params: { titles: ['出差人', '开始日期'], id } }
    expect(await alike({ who: '同', start: '2026-04-01' })).toMatchObject([told])
    await stored({ who: '同', start: '2026-04-01' })
  })

  test('a correction counts, and its own record does not; a void record holds nothing', async () => {
    const one = await stored({ who: '丙', slip: 'A' })
    const two = await stored({ who: '丁', slip: 'B' })
    const correct = (slip: string, revision: number) =>
      send('PUT', `/api/submissions/${two.id}`, { record: { who: '丁', slip }, revision, reason: '改' })
    expect((await correct('A', 1)).status).toBe(422)
    expect((await correct('B ', 1)).status).toBe(200)
    expect(await alike({ slip: 'A' }, send, { submission: one.id })).toEqual([])
    expect((await correct('C', 2)).status).toBe(200)
    await stored({ who: '戊', slip: 'B' })
    await send('POST', `/api/submissions/${one.id}/void`, { revision: 1, reason: '重复' })
    await stored({ who: '己', slip: 'A' })
  })

  test('of two at the same time one is stored, whichever process they come to', async () => {
    const other = sender(appOver(suite.database), suite.admin)
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        [send, other, send, other].map((as, at) => store({ who: `第${at}个`, slip: `同时 ${round}` }, as)),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
    }
  })

  test('an import is told row by row, against records and against its own rows', async () => {
    await stored({ who: '庚', slip: 'X' })
    const table = (rows: unknown[][]) => ({ heads: ['出差人', '单号'], mapping: ['/who', '/slip'], rows })
    const rows = [
      ['一', 'Y'],
      ['二', 'X'],
      ['三', 'Y'],
      ['四', null],
      ['五', null],
    ]
    const { body } = await send('POST', '/api/forms/trip/import/check', table(rows))
    expect(body).toMatchObject({
      problemCount: 2,
      problems: [
        { row: 1, column: 1, code: 'unique' },
        { row: 2, column: 1, message: '审批单号：与文件第 2 行相同。' },
      ],
    })
    expect((await send('POST', '/api/forms/trip/import', table(rows))).status).toBe(422)
    const sound = [rows[0]!, rows[3]!, rows[4]!]
    expect((await send('POST', '/api/forms/trip/import', table(sound))).status).toBe(201)
    expect((await store({ who: '六', slip: 'Y' })).status).toBe(422)
    const swap = {
      heads: [],
      mapping: ['/who', '/slip'],
      rows: [
        ['一', 'Q'],
        ['庚', 'Y'],
      ],
    }
    const update = { key: ['/who'], others: 'refuse', blanks: 'leave' }
    const swapped = await send('POST', '/api/forms/trip/import', {
      ...swap,
      update: { ...update, reason: '对调' },
    })
    expect([swapped.status, swapped.body['changed']]).toEqual([201, 2])
  })

  test('whoever may not see a field is not told of it by asking', async () => {
    await stored({ who: '辛', slip: '密' })
    const blind = sender(suite.app, await suite.join({ username: 'blind', posts: ['survey-specialist'] }))
    expect(await alike({ slip: '密' }, blind)).toEqual([])
    expect(await alike({ slip: '密' })).toHaveLength(1)
  })

  test('a newer version counts what was stored before it, under whatever name the field had', async () => {
    const { 'x-unique': _, ...plain } = { ...tripForm, 'x-form': { id: 'trip2' } }
    const renamed = JSON.parse(JSON.stringify(plain).replaceAll('slip', 'paper')) as Form
    const publish = (document: Form, base: number | null) =>
      send('POST', '/api/forms/trip2/versions', { document, base })
    expect((await publish(plain, null)).status).toBe(201)
    const put = (record: object) => send('POST', '/api/forms/trip2/submissions', { record })
    for (const slip of ['旧', '旧', '新']) expect((await put({ who: '甲', slip })).status).toBe(201)
    expect((await publish({ ...renamed, 'x-unique': [{ fields: ['/paper'] }] }, 1)).status).toBe(201)
    expect((await put({ who: '乙', paper: '旧' })).status).toBe(422)
    expect((await put({ who: '乙', paper: '别' })).status).toBe(201)
    // What was alike before is corrected on, elsewhere.
    const { body } = await send('GET', '/api/forms/trip2/submissions')
    const old = (body.items as unknown as Answer[]).find(
      ({ record }) => (record as { slip?: string }).slip === '旧',
    )!
    const mended = { record: { ...(old['record'] as object), who: '丙' }, revision: 1, reason: '改' }
    expect((await send('PUT', `/api/submissions/${old.id}`, mended)).status).toBe(200)
  })
})
