import type { Form } from '@paperwright/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, seed, sender, startSuite, type Answer, type Send } from './server-suite.ts'

const form: Form = {
  type: 'object',
  title: '联系单',
  properties: {
    phone: { type: 'string', title: '联系电话', 'x-field': 'phone', 'x-default': 'me.phone' },
    words: { type: 'string', title: '联系', 'x-field': 'text', 'x-default': 'me.name + "，" + me.phone' },
  },
  'x-form': { id: 'contact' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 2],
        rows: [
          { cells: [{ title: '/phone' }, { field: '/phone' }] },
          { cells: [{ title: '/words' }, { field: '/words' }] },
        ],
      },
    ],
  },
}

describe.each(Object.entries(databases))('one’s own telephone, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, form)
    const rights = { fill: true, see: 'own', edit: false, void: false, print: false, export: false }
    const access = { posts: { '*': rights }, fields: {} }
    expect((await suite.send('PUT', '/api/access/contact', { access, revision: 0 })).status).toBe(200)
    clerk = sender(suite.app, await suite.join({ username: 'clerk' }))
  })
  afterAll(() => suite?.database.close())

  const begun = async () => (await clerk('GET', '/api/forms/contact/beginning')).body['record']
  const put = (phone: unknown) => clerk('PUT', '/api/account/phone', { phone })

  test('is said on one’s own page as a field reads it, and records begin with it', async () => {
    expect((await clerk('GET', '/api/account/phone')).body).toEqual({ phone: null })
    expect(await begun()).toEqual({})
    expect((await put(' ０２５－8320 1166 转 802 ')).body).toEqual({ phone: '025-8320 1166 转 802' })
    expect(await begun()).toEqual({
      phone: '025-8320 1166 转 802',
      words: 'clerk，025-8320 1166 转 802',
    })
    expect((await put('不是号码')).body).toMatchObject({ status: 400, code: 'bad-phone' })
    expect((await clerk('GET', '/api/account/phone')).body).toEqual({ phone: '025-8320 1166 转 802' })
  })

  test('is changed by whoever administers people, and told to the log', async () => {
    const { people } = (await suite.send('GET', '/api/people')).body as unknown as { people: Answer[] }
    const { id } = people.find(({ name }) => name === 'clerk')!
    const patch = (phone: unknown) => suite.send('PATCH', `/api/people/${id}`, { phone })
    expect((await patch('138 0013 8000')).body).toMatchObject({ phone: '138 0013 8000' })
    expect((await patch('乱写')).body).toMatchObject({ status: 400, code: 'bad-phone' })
    expect(await begun()).toMatchObject({ phone: '138 0013 8000' })
    expect((await put(null)).body).toEqual({ phone: null })
    expect(await begun()).toEqual({})
    const { entries } = (await suite.send('GET', '/api/audit?action=person.changed')).body as unknown as {
      entries: { details: object }[]
    }
    expect(entries[0]!.details).toEqual({
      person: id,
      before: { phone: '138 0013 8000' },
      after: { phone: null },
    })
    // Who looks for a colleague's name is told no number.
    expect(JSON.stringify((await clerk('GET', '/api/directory/people?typed=clerk')).body)).not.toContain(
      '138',
    )
  })
})
