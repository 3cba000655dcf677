import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/sign-in.ts'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

const PASSWORD = 'Plum-Lantern-77'

describe.each(Object.entries(databases))(
  'those who administer the people of some departments, on %s',
  (_, open) => {
    let suite: Awaited<ReturnType<typeof startSuite>>
    let lead: Send
    let leadId: string
    let members = 0
    beforeAll(async () => {
      suite = await startSuite(open)
      const joined = await suite.join({ username: 'lead', department: 'quality' })
      lead = sender(suite.app, joined)
      leadId = await idOf(lead)
      const adminOf = { people: ['customer-service', 'quality'], forms: false, log: false }
      expect((await suite.send('PATCH', `/api/people/${leadId}`, { adminOf })).body.adminOf).toEqual(adminOf)
      const rights = { fill: true, see: 'all', edit: false, print: false, export: false }
      const posts = { 'survey-supervisor': rights, '*': { ...rights, see: 'own' } }
      await suite.send('PUT', '/api/access/order', { access: { posts, fields: {} }, revision: 0 })
    })
    afterAll(() => suite.database.close())

    const idOf = async (who: Send) =>
      ((await who('GET', '/api/session')).body.actor as unknown as { id: string }).id
    const said = ({ status, body }: Awaited<ReturnType<Send>>) =>
      status < 300 ? status : [status, body.code]
    const member = async (username: string, more: object = {}) => {
      const made = { name: username, username, password: PASSWORD, department: 'quality', ...more }
      return (await suite.send('POST', '/api/people', made)).body.id as string
    }
    const fresh = { username: 'fresh', name: '新人', department: 'quality', password: PASSWORD }

    test.each([
      ['into another department', { department: 'finance' }, 'beyond-department'],
      ['into none', { department: null }, 'beyond-department'],
      ['with another department beside', { departments: ['finance'] }, 'beyond-department'],
      ['as an admin', { isAdmin: true }, 'beyond-admin'],
      [
        'with a part of an admin’s work',
        { adminOf: { people: ['quality'], forms: false, log: false } },
        'beyond-admin',
      ],
      ['with a post of another department', { posts: ['marketing-manager'] }, 'beyond-post'],
      ['with a post that reaches everywhere', { posts: ['general-manager'] }, 'beyond-post'],
      ['with a post that a form lets see everything', { posts: ['survey-supervisor'] }, 'beyond-post'],
    ])('take nobody in, and change nobody, %s', async (_, more, code) => {
      expect(said(await lead('POST', '/api/people', { ...fresh, ...more }))).toEqual([403, code])
      const { body } = await lead('POST', '/api/people/import', { people: [{ ...fresh, ...more }] })
      expect(body).toMatchObject({ people: [], problems: [{ row: 0, code }] })
      const id = await member(`member-${++members}`)
      expect(said(await lead('PATCH', `/api/people/${id}`, more))).toEqual([403, code])
    })

    test('take in, change, reset and close who is theirs, and the log tells of it', async () => {
      const posts = ['survey-specialist']
      const made = await lead('POST', '/api/people', { ...fresh, department: 'customer-service', posts })
      expect(said(made)).toBe(201)
      const path = `/api/people/${made.body.id}`
      expect(said(await lead('PATCH', path, { department: 'quality', posts: [] }))).toBe(200)
      expect(said(await lead('POST', `${path}/password`, { password: PASSWORD }))).toBe(200)
      expect(said(await lead('POST', `${path}/unlock`, {}))).toBe(200)
      expect(said(await lead('DELETE', `${path}/sessions`))).toBe(204)
      const closed = { people: [made.body.id], change: { isDisabled: true } }
      expect(said(await lead('PATCH', '/api/people', closed))).toBe(200)
      const { entries } = (await suite.send('GET', '/api/audit?limit=3')).body
      expect((entries as { action: string; actor: { id: string } }[])[0]).toMatchObject({
        action: 'person.disabled',
        actor: { id: leadId },
      })
    })

    test('do nothing with themselves, admins, those of other departments or with more than they may give', async () => {
      const admin = await idOf(suite.send)
      const others: [string, string][] = [
        [leadId, 'beyond-self'],
        [admin, 'beyond-admin'],
        [await member('money', { department: 'finance' }), 'beyond-department'],
        [await member('both', { departments: ['finance'] }), 'beyond-department'],
        [await member('chief', { posts: ['general-manager'] }), 'beyond-post'],
      ]
      for (const [id, code] of others) {
        const path = `/api/people/${id}`
        const tried = [
          await lead('PATCH', path, { name: 'x' }),
          await lead('PATCH', '/api/people', { people: [id], change: { isDisabled: true } }),
          await lead('POST', `${path}/password`, { password: PASSWORD }),
          await lead('POST', `${path}/unlock`, {}),
          await lead('GET', `${path}/sessions`),
          await lead('DELETE', `${path}/sessions`),
        ]
        expect(tried.map(said)).toEqual(tried.map(() => [403, code]))
      }
      const { body } = await lead('GET', '/api/people')
      const listed = new Map(
        (body.people as { id: string; beyond: string | null }[]).map((one) => [one.id, one.beyond]),
      )
      expect(others.map(([id]) => listed.get(id))).toEqual([
        'self',
        undefined,
        undefined,
        'department',
        'post',
      ])
    })

    test('a department whose people someone administers is not removed', async () => {
      await suite.send('PUT', '/api/departments/typing', { zh: '打字室', en: 'Typing' })
      const id = await member('typist')
      const give = (adminOf: object | null) => suite.send('PATCH', `/api/people/${id}`, { adminOf })
      expect(said(await give({ people: ['nowhere'], forms: false, log: false }))).toEqual([
        400,
        'no-department',
      ])
      await give({ people: ['typing'], forms: false, log: false })
      expect(said(await suite.send('DELETE', '/api/departments/typing'))).toEqual([409, 'in-use'])
      expect((await give({ people: [], forms: false, log: false })).body.adminOf).toBe(null)
      expect(said(await suite.send('DELETE', '/api/departments/typing'))).toBe(204)
    })

    test('several people are changed as one act, or nobody is', async () => {
      const [one, two] = [await member('one', { posts: ['survey-specialist'] }), await member('two')]
      const admin = await idOf(suite.send)
      const change = (people: string[], how: object) =>
        suite.send('PATCH', '/api/people', { people, change: how })
      const done = await change([one, two], {
        department: 'finance',
        addPosts: ['finance-manager'],
        removePosts: ['survey-specialist'],
      })
      expect(done.body.people).toMatchObject(
        [one, two].map((id) => ({ id, department: 'finance', posts: ['finance-manager'] })),
      )
      expect(said(await change([one, admin], { isDisabled: true }))).toEqual([409, 'yourself'])
      expect(said(await change([one, 'nobody'], { isDisabled: true }))).toEqual([404, undefined])
      const { body } = await suite.send('GET', '/api/people')
      const open = (body.people as { id: string; disabledAt: string | null }[]).filter(
        ({ disabledAt }) => !disabledAt,
      )
      expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining([one, two, admin]))
    })

    test('people come in together, or none where something is wrong with one', async () => {
      const row = (username: string, more: object = {}) => ({
        name: username,
        username,
        password: PASSWORD,
        ...more,
      })
      const send = (people: object[], dryRun = false) =>
        suite.send('POST', '/api/people/import', { people, dryRun })
      const bad = [
        row('come-1', { department: 'quality' }),
        row('come-1'),
        row('two words'),
        row('come-2', { posts: ['nothing'] }),
        row('come-3', { department: 'nowhere' }),
        row('come-4', { email: 'no address' }),
        { name: 'nameless', password: PASSWORD },
      ]
      const problems = [
        'username-taken',
        'bad-username',
        'no-post',
        'no-department',
        'bad-email',
        'no-sign-in',
      ]
      for (const dryRun of [true, false])
        expect((await send(bad, dryRun)).body).toMatchObject({
          people: [],
          problems: problems.map((code, index) => ({ row: index + 1, code })),
        })
      const good = [row('come-1', { department: 'quality' }), row('come-2')]
      expect((await send(good, true)).body).toEqual({ people: [], problems: [] })
      expect((await send(good)).body.people).toHaveLength(2)
      expect((await send(good)).body.problems).toHaveLength(2)
      await signIn(suite.app, 'come-2', PASSWORD)
      const file = await suite.app.request('/api/people/export', { headers: suite.admin })
      expect(file.headers.get('Content-Type')).toContain('spreadsheetml')
      expect(new Uint8Array(await file.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    })
  },
)
