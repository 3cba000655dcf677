import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Notice } from '../../packages/server/src/notices/list-notices.ts'
import { requestForm } from '../forms/request-form.ts'
import { openLive } from './live-page.ts'
import { appOver, databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const POSTS: Record<string, string[]> = {
  clerk: ['customer-relations-specialist'],
  manager: ['customer-service-manager'],
  finance: ['finance-manager'],
  finance2: ['finance-manager'],
  other: ['survey-specialist'],
}

describe.each(Object.entries(databases))('notices on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const headers: Record<string, Record<string, string>> = {}
  const people: Record<string, Send> = {}
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    for (const [username, posts] of Object.entries(POSTS)) {
      headers[username] = await suite.join({ username, posts, department: 'customer-service' })
      people[username] = sender(suite.app, headers[username])
    }
    const { body } = await suite.send('GET', '/api/people')
    const listed = (body['people'] ?? body['items']) as { id: string; username: string }[]
    for (const { id, username } of listed) ids[username] = id
  })
  afterAll(() => suite.database.close())

  let minute = 0
  const tick = () => suite.setClock(new Date(Date.UTC(2026, 2, 5, 8, ++minute)))
  const submit = async () => {
    tick()
    const record = { reason: '招待客户', amount: 3000 }
    return (await people['clerk']!('POST', '/api/forms/request/submissions', { record })).body.id
  }
  const act = async (who: string, id: string, given: object) => {
    tick()
    await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    return (await people[who]!('POST', `/api/submissions/${id}/signing`, given)).status
  }
  const sign = (who: string, id: string, step = who) =>
    act(who, id, { verb: 'signed', step, covers: 1, way: 'typed' })
  const noticesOf = async (who: string, locale = 'zh') =>
    (await people[who]!('GET', `/api/notices?locale=${locale}`)).body.items as never as Notice[]
  const about = async (who: string, id: string) =>
    (await noticesOf(who)).filter(({ submissionId }) => submissionId === id).map(({ what }) => what)
  const counts = async (who: string) => (await people[who]!('GET', '/api/notices/counts')).body

  test('whoever is asked is told which sheet it is, by whom, where and when, and nothing of its values', async () => {
    const id = await submit()
    const [told] = await noticesOf('manager')
    expect(told).toMatchObject({
      what: 'asked',
      submissionId: id,
      steps: ['部门经理'],
      by: 'clerk',
      at: '2026-03-05T08:01:00.000Z',
      isRead: false,
    })
    expect(JSON.stringify(told)).not.toMatch(/客户|3000/)
    expect(await about('finance', id)).toEqual([])
    expect(await sign('manager', id)).toBe(200)
    expect(await about('finance', id)).toEqual(['asked'])
    expect(await about('finance2', id)).toEqual(['asked'])
    expect(await sign('finance', id)).toBe(200)
    expect(await about('clerk', id)).toEqual(['complete'])
    // Nobody is told of what they did themselves.
    expect(await about('finance', id)).toEqual(['asked'])
  })

  test('its author is told that it came back, was refused or commented on; a copy tells who got it', async () => {
    const id = await submit()
    expect(await act('clerk', id, { verb: 'copied', people: [ids['other']] })).toBe(200)
    expect(await about('other', id)).toEqual(['copied'])
    expect(await act('other', id, { verb: 'commented', said: '急' })).toBe(200)
    const back = { verb: 'returned', step: 'manager', covers: 1, to: null, straight: false, said: '缺发票' }
    expect(await act('manager', id, back)).toBe(200)
    expect(await about('clerk', id)).toEqual(['returned', 'commented'])
    expect(await act('clerk', id, { verb: 'sent' })).toBe(200)
    expect(await about('manager', id)).toEqual(['asked', 'commented', 'asked'])
    expect(await act('manager', id, { verb: 'refused', step: 'manager', covers: 1, said: '超预算' })).toBe(
      200,
    )
    expect((await about('clerk', id))[0]).toBe('refused')
  })

  test('an act that is refused, and one that another was faster than, tell nobody', async () => {
    const id = await submit()
    await sign('manager', id)
    const before = await about('clerk', id)
    for (const who of ['finance', 'finance2'])
      await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    const given = { verb: 'signed', step: 'finance', covers: 1, way: 'typed' }
    const both = await Promise.all(
      ['finance', 'finance2'].map((who) => people[who]!('POST', `/api/submissions/${id}/signing`, given)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await about('clerk', id)).toEqual(['complete', ...before])
  })

  test('what was read is read: all that was shown, or all of a record', async () => {
    await people['manager']!('POST', '/api/notices/read', { upTo: (await noticesOf('manager'))[0]!.id })
    expect(await counts('manager')).toMatchObject({ unread: 0 })
    const [first, second] = [await submit(), await submit()]
    expect(await counts('manager')).toMatchObject({ unread: 2 })
    await people['manager']!('POST', '/api/notices/read', { submission: first })
    expect(await counts('manager')).toMatchObject({ unread: 1 })
    // Somebody else's are not.
    await people['clerk']!('POST', '/api/notices/read', { submission: second })
    expect(await counts('manager')).toMatchObject({ unread: 1 })
  })

  test('pages hear at once what others do, whichever server they ask', async () => {
    const second = appOver(suite.database, { clock: () => new Date(Date.UTC(2026, 2, 5, 9)) })
    const page = await openLive(second, headers['manager']!)
    expect([page.status, page.type]).toEqual([200, 'text/event-stream'])
    await expect.poll(() => page.told.length).toBe(1)
    const { waiting, unread } = page.told[0]!.data as { waiting: number; unread: number }
    expect(page.told[0]!.event).toBe('counts')
    const id = await submit()
    const more = { waiting: waiting + 1, unread: unread + 1 }
    await expect.poll(page.last).toMatchObject({ event: 'changed', data: more })
    // Withdrawn by somebody else, it waits no more.
    await act('clerk', id, { verb: 'withdrawn' })
    await expect.poll(page.last).toMatchObject({ data: { waiting, unread: unread + 2 } })
    await page.close()
  })

  test('a page hears what is done to the record that it shows, as long as its reader sees it', async () => {
    const second = appOver(suite.database, { clock: () => new Date(Date.UTC(2026, 2, 5, 9)) })
    const [id, other] = [await submit(), await submit()]
    const page = await openLive(second, headers['clerk']!, id)
    const outside = await suite.join({ username: 'outside', department: 'quality' })
    const stranger = await openLive(second, outside, id)
    const heard = ({ told }: typeof page) =>
      told.flatMap(({ event, data }) => (event === 'record' ? [data] : []))
    const revision = async () => (await people['clerk']!('GET', `/api/submissions/${id}`)).body.revision
    await expect.poll(() => new Set(heard(page))).toEqual(new Set([await revision()]))
    // A comment on another record is told to its author, and changes nothing that this page shows.
    expect(await act('manager', other, { verb: 'commented', said: '急' })).toBe(200)
    await expect.poll(() => page.told.map(({ event }) => event)).toContain('changed')
    expect(new Set(heard(page))).toEqual(new Set([1]))
    expect(await sign('manager', id)).toBe(200)
    await expect.poll(() => heard(page).at(-1)).toBe(await revision())
    expect(await revision()).toBeGreaterThan(1)
    expect(heard(stranger)).toEqual([])
    await page.close()
    await stranger.close()
  })

  test('a page hears that a post is taken away, and nothing more once its session has ended', async () => {
    const page = await openLive(suite.app, headers['finance2']!)
    const id = await submit()
    await sign('manager', id)
    const waiting = () => (page.last()?.data as { waiting: number } | undefined)?.waiting
    await expect.poll(waiting).toBeGreaterThan(0)
    await suite.send('PATCH', `/api/people/${ids['finance2']}`, { posts: [] })
    await expect.poll(page.last).toMatchObject({ event: 'changed', data: { waiting: 0 } })
    await suite.send('DELETE', `/api/people/${ids['finance2']}/sessions`)
    await expect.poll(page.last).toEqual({ event: 'ended', data: null })
    await expect.poll(page.isOpen).toBe(false)
  })

  test('whoever has left hears nothing more, and is told nothing', async () => {
    const page = await openLive(suite.app, headers['other']!)
    await expect.poll(() => page.told.length).toBe(1)
    await suite.send('PATCH', `/api/people/${ids['other']}`, { isDisabled: true })
    await expect.poll(page.isOpen).toBe(false)
    expect(page.last()).toMatchObject({ event: 'ended' })
  })

  test('pages turn elsewhere when the server stops', async () => {
    const stopping = new AbortController()
    const page = await openLive(appOver(suite.database, { stopping: stopping.signal }), headers['clerk']!)
    await expect.poll(() => page.told.length).toBe(1)
    stopping.abort()
    await expect.poll(page.isOpen).toBe(false)
    expect(page.last()).toMatchObject({ event: 'counts' })
  })
})
