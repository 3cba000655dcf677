import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const slotsOf = (form: Form, slots: NonNullable<Form['x-signatures']>): Form => ({
  ...form,
  'x-signatures': slots,
})

describe.each(Object.entries(databases))('who is asked when offices change, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const people: Record<string, Send> = {}
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    suite = await startSuite(open)
    for (const id of ['desk', 'counter'])
      await suite.send('PUT', `/api/posts/${id}`, { zh: id, en: id, department: 'quality' })
    const posts = { clerk: [], boss: [], desk: ['desk'], counter: ['counter'] }
    for (const [username, held] of Object.entries(posts))
      people[username] = sender(suite.app, await suite.join({ username, posts: held, department: 'quality' }))
    const listed = (await suite.send('GET', '/api/people')).body['people']
    for (const { id, username } of listed as { id: string; username: string }[]) ids[username] = id
    await seed(
      suite.database,
      slotsOf(requestForm, [
        { key: 'head', label: '直接主管', person: 'headOfAuthor', after: [] },
        { key: 'desk', label: '经办', posts: ['desk'] },
        { key: 'again', label: '复核', posts: ['desk'] },
      ]),
    )
  })
  afterAll(() => suite.database.close())

  const submit = async (who = 'clerk') => {
    const record = { reason: '招待客户', amount: 3000 }
    return (await people[who]!('POST', '/api/forms/request/submissions', { record })).body.id
  }
  const chainOf = async (id: string) =>
    (await suite.send('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
  const stepOf = async (id: string, key: string) => (await chainOf(id)).steps.find((one) => one.key === key)!
  const act = async (who: string, id: string, given: object) => {
    const { covers } = await chainOf(id)
    await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers })
    return people[who]!('POST', `/api/submissions/${id}/signing`, given)
  }
  const sign = (who: string, id: string, step: string) =>
    act(who, id, { verb: 'signed', step, covers: 1, way: 'typed' })
  const address = (id: string, step: string, who: string) =>
    suite.send('POST', `/api/submissions/${id}/signing`, { verb: 'addressed', step, people: [ids[who]] })
  const setHead = async (head: string | null) => {
    const words = { zh: '质量部', en: 'Quality' }
    expect((await suite.send('PUT', '/api/departments/quality', { ...words, head })).status).toBe(200)
  }

  test('the head of the author’s department; nobody where there is none, or it is the author, until someone is chosen', async () => {
    await setHead(null)
    const without = await submit()
    expect((await stepOf(without, 'head')).asked).toEqual({ people: [], posts: [], anyone: false })
    expect((await address(without, 'head', 'boss')).status).toBe(200)
    expect((await sign('boss', without, 'head')).status).toBe(200)
    await setHead(ids['boss']!)
    expect((await stepOf(await submit(), 'head')).asked.people).toMatchObject([{ id: ids['boss'] }])
    expect((await stepOf(await submit('boss'), 'head')).asked.people).toEqual([])
  })

  test('whoever has left is told to have left, and another is chosen', async () => {
    const id = await submit()
    await suite.send('PATCH', `/api/people/${ids['boss']}`, { isDisabled: true })
    expect((await stepOf(id, 'head')).asked.people).toMatchObject([{ id: ids['boss'], hasLeft: true }])
    expect((await stepOf(await submit(), 'head')).asked.people).toEqual([])
    expect((await address(id, 'head', 'counter')).status).toBe(200)
    expect((await sign('counter', id, 'head')).status).toBe(200)
    await suite.send('PATCH', `/api/people/${ids['boss']}`, { isDisabled: false })
  })

  test('what a post was asked, the one that it was merged into is asked, now and at steps to come', async () => {
    const [id, later] = [await submit(), await submit()]
    await address(id, 'head', 'clerk')
    await sign('clerk', id, 'head')
    expect((await stepOf(id, 'desk')).asked.posts).toMatchObject([{ id: 'desk', holders: ['desk'] }])
    expect((await suite.send('POST', '/api/posts/desk/merge', { into: 'counter' })).status).toBe(200)
    expect((await stepOf(id, 'desk')).asked.posts).toMatchObject([
      { id: 'counter', zh: 'counter', holders: ['counter', 'desk'] },
    ])
    const waiting = (await people['counter']!('GET', '/api/signing/tasks?box=waiting')).body['items']
    expect((waiting as { id: string }[]).map((task) => task.id)).toContain(id)
    expect((await sign('counter', id, 'desk')).status).toBe(200)
    expect((await stepOf(id, 'again')).asked.posts).toMatchObject([{ id: 'counter' }])
    expect((await sign('desk', id, 'again')).status).toBe(200)
    expect((await chainOf(id)).state).toBe('complete')
    // One that is made anew under its old id is that one.
    await suite.send('PUT', '/api/posts/desk', { zh: '新', en: 'new', department: 'quality' })
    await address(later, 'head', 'clerk')
    await sign('clerk', later, 'head')
    expect((await stepOf(later, 'desk')).asked.posts).toMatchObject([{ id: 'desk' }])
  })
})
