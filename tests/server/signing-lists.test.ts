import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Answer, type Send } from './server-suite.ts'

const { 'x-signatures': _, ...unsigned } = requestForm
const plainForm: Form = {
  ...unsigned,
  'x-form': { ...unsigned['x-form'], id: 'plain', code: '9-03' },
  'x-paper': { blocks: unsigned['x-paper'].blocks.filter(({ kind }) => kind !== 'signatures') },
}

describe.each(Object.entries(databases))('where signatures stand in lists on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let manager: Send
  let finance: Send
  const numbers: Record<string, string> = {}

  const find = async (filters: object[], rest: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      filters: JSON.stringify(filters),
      page: '1',
      size: '50',
      sort: JSON.stringify([{ field: 'number', direction: 'asc' }]),
      ...rest,
    })
    const { status, body } = await suite.send('GET', `/api/forms/request/find?${query}`)
    expect(status).toBe(200)
    return body['items'] as Answer[]
  }
  const found = async (filters: object[], rest: Record<string, string> = {}) => {
    const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]))
    return (await find(filters, rest)).map(({ number }) => names.get(number))
  }
  const take = async (format: string, columns?: string[]) => {
    const query = new URLSearchParams({ format, ...(columns && { columns: JSON.stringify(columns) }) })
    const response = await suite.app.request(`/api/forms/request/export?${query}`, { headers: suite.admin })
    expect(response.status).toBe(200)
    return response.text()
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    await seed(suite.database, plainForm)
    const join = async (username: string, post: string) =>
      sender(suite.app, await suite.join({ username, posts: [post], department: 'customer-service' }))
    clerk = await join('clerk', 'customer-relations-specialist')
    manager = await join('manager', 'customer-service-manager')
    finance = await join('finance', 'finance-manager')
    const submit = async (name: string, day: number) => {
      suite.setClock(new Date(Date.UTC(2026, 2, day, 4)))
      const record = { reason: name, amount: 3000 }
      const { body, status } = await clerk('POST', '/api/forms/request/submissions', { record })
      expect(status).toBe(201)
      numbers[name] = body.number
      return body.id
    }
    const act = async (send: Send, id: string, given: object) => {
      await send('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
      expect((await send('POST', `/api/submissions/${id}/signing`, given)).status).toBe(200)
    }
    const typed = (step: string) => ({ verb: 'signed', step, covers: 1, way: 'typed' })
    await submit('manager', 5)
    const atFinance = await submit('finance', 6)
    await act(manager, atFinance, typed('manager'))
    const signed = await submit('signed', 7)
    await act(manager, signed, typed('manager'))
    suite.setClock(new Date(Date.UTC(2026, 2, 10, 4)))
    await act(finance, signed, typed('finance'))
    const refused = await submit('refused', 8)
    await act(manager, refused, { verb: 'refused', step: 'manager', covers: 1, said: '超出预算' })
    const back = await submit('returned', 9)
    const toAuthor = { to: null, straight: false, said: '请补' }
    await act(manager, back, { verb: 'returned', step: 'manager', covers: 1, ...toAuthor })
    const { version, name, timeZone } = (await suite.send('GET', '/api/office')).body
    const hand = { mode: 'both', begin: 'asking' }
    await suite.send('PUT', '/api/office', { name, timeZone, signing: hand, base: version })
    await submit('unsent', 11)
  })
  afterAll(() => suite.database.close())

  test('filters by each state', async () => {
    const by = (...value: string[]) => found([{ field: 'chain', op: 'anyOf', value }])
    expect(await by('running')).toEqual(['manager', 'finance'])
    expect(await by('complete')).toEqual(['signed'])
    expect(await by('refused', 'returned')).toEqual(['refused', 'returned'])
    expect(await by('idle')).toEqual(['unsent'])
    expect(await by('idle', 'complete')).toEqual(['signed', 'unsent'])
    expect(await by('withdrawn', 'void')).toEqual([])
    expect(await found([{ field: 'chain', op: 'noneOf', value: ['running', 'idle'] }])).toEqual([
      'signed',
      'refused',
      'returned',
    ])
  })

  test('filters by whom it waits for, post or person, since when, and when it was signed', async () => {
    const { body } = await suite.send('GET', '/api/forms/request/values?field=waitsFor')
    const values = body['values'] as { value: string; title: { zh: string } }[]
    expect(values).toHaveLength(3)
    const person = values.find(({ value }) => !value.endsWith('-manager'))!
    const by = (...value: string[]) => found([{ field: 'waitsFor', op: 'anyOf', value }])
    expect(await by('customer-service-manager')).toEqual(['manager'])
    expect(await by('finance-manager', person.value)).toEqual(['finance', 'returned'])
    expect(await found([{ field: 'waitsFor', op: 'empty' }])).toEqual(['signed', 'refused', 'unsent'])
    const since = { field: 'waitsSince', op: 'between', value: ['2026-03-05', '2026-03-06'] }
    expect(await found([since])).toEqual(['manager', 'finance'])
    expect(await found([{ field: 'signedOn', op: 'eq', value: '2026-03-10' }])).toEqual(['signed'])
    expect(await found([{ field: 'signedOn', op: 'eq', value: '2026-03-07' }])).toEqual([])
    expect(await found([{ field: 'signedOn', op: 'notEmpty' }])).toEqual(['signed'])
    const last = JSON.stringify([{ field: 'waitsSince', direction: 'desc' }])
    expect((await found([], { sort: last })).slice(0, 3)).toEqual(['returned', 'finance', 'manager'])
  })

  test('a copy that is sent later leaves when it was signed', async () => {
    const [signed] = await find([{ field: 'chain', op: 'anyOf', value: ['complete'] }])
    const people = (await suite.send('GET', '/api/people')).body
    const one = ((people['people'] ?? people['items']) as Answer[]).find(
      ({ username }) => username === 'finance',
    )
    suite.setClock(new Date(Date.UTC(2026, 2, 20, 4)))
    const copied = await clerk('POST', `/api/submissions/${signed!.id}/signing`, {
      verb: 'copied',
      people: [one!.id],
    })
    expect(copied.status).toBe(200)
    expect(await found([{ field: 'signedOn', op: 'eq', value: '2026-03-10' }])).toEqual(['signed'])
  })

  test('tells it in files, of forms with places to sign alone', async () => {
    const csv = await take('csv', ['number', 'chain', 'waitsFor', 'signedOn'])
    expect(csv).toContain('签字状态,等谁签,签完时间')
    expect(csv).toContain(`${numbers['finance']},签字中,财务部经理,`)
    expect(csv).toMatch(new RegExp(`${numbers['signed']},已签完,,2026-03-10`))
    expect(csv).toContain(`${numbers['unsent']},未送签,,`)
    const refused = await suite.send('GET', '/api/forms/plain/export?format=csv&columns=["chain"]')
    expect(refused.status).toBe(400)
  })
})
