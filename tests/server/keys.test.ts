import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMIN } from '../support/sign-in.ts'
import { cookiesOf, databases, sender, startSuite, type Send } from './server-suite.ts'

const OWN = `${ADMIN.password}-own`

describe.each(Object.entries(databases))('keys for scripts on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const settle = async (username: string): Promise<Send> => sender(suite.app, await suite.join({ username }))
  /** Makes a key; gives what a script is answered with it, and the log's last entry of the deed. */
  const keyOf = async (owner: Send, name: string) => {
    const { key } = (await owner('POST', '/api/account/keys', { name })).body as unknown as { key: string }
    return async () =>
      (await sender(suite.app, { Authorization: `Bearer ${key}` })('GET', '/api/forms')).status
  }
  const lastTold = async (action: string) => {
    const { entries } = (await suite.send('GET', `/api/audit?action=${action}&limit=1`)).body
    return (entries as { details: Record<string, unknown> }[])[0]!.details
  }

  test('keys end with the password that made them, unless their owner keeps them', async () => {
    const owner = await settle('shen')
    const ask = await keyOf(owner, '月报')
    const change = (own: Send, passwords: [string, string], more: object = {}) =>
      own('POST', '/api/auth/change-password', {
        currentPassword: passwords[0],
        newPassword: passwords[1],
        ...more,
      })
    const kept = await change(owner, [OWN, 'Harbour-Bicycle-9'], { endKeys: false })
    expect([kept.status, await ask()]).toEqual([200, 200])
    expect(await lastTold('password.changed')).toEqual({ keys: [] })
    const wrong = await change(sender(suite.app, cookiesOf(kept)), [OWN, 'Copper-Orchard-17'])
    expect([wrong.status, await ask()]).toEqual([400, 200])
    const ended = await change(sender(suite.app, cookiesOf(kept)), ['Harbour-Bicycle-9', OWN])
    expect([ended.status, await ask()]).toEqual([200, 401])
    expect(await lastTold('password.changed')).toEqual({ keys: ['月报'] })
  })

  test('a record that a script hands in belongs to the department that it names, or that its key has', async () => {
    const make = async (more: object) => {
      const made = await suite.send('POST', '/api/account/keys', { name: '夜间', ...more })
      const { key } = made.body as unknown as { key: string }
      return sender(suite.app, { Authorization: `Bearer ${key}` })
    }
    const path = '/api/forms/order/submissions'
    const record = { customer: '甲' }
    const departmentOf = async (script: Send, more: object = {}) => {
      const { status, body } = await script('POST', path, { record, ...more })
      return status === 201 ? body.department : [status, body.code]
    }
    const bare = await make({})
    expect(await departmentOf(bare)).toEqual([400, 'department-missing'])
    // The way on for scripts from before: none, said.
    expect(await departmentOf(bare, { department: null })).toBe(null)
    expect(await departmentOf(bare, { department: 'quality' })).toBe('quality')
    const own = await make({ department: 'finance' })
    expect(await departmentOf(own)).toBe('finance')
    expect(await departmentOf(own, { department: 'quality' })).toBe('quality')
    const unknown = await suite.send('POST', '/api/account/keys', { name: '夜间', department: 'nowhere' })
    expect([unknown.status, unknown.body.code]).toEqual([400, 'no-department'])

    const member = sender(suite.app, await suite.join({ username: 'sun', department: 'quality' }))
    const foreign = await member('POST', '/api/account/keys', { name: '夜间', department: 'finance' })
    expect([foreign.status, foreign.body.code]).toEqual([400, 'other-department'])
  })

  test('keys end where an admin resets the password, and where the account is closed, for good', async () => {
    const owner = await settle('han')
    const { id } = (await owner('GET', '/api/session')).body.actor as unknown as { id: string }
    const [first, second] = [await keyOf(owner, '甲'), await keyOf(owner, '乙')]
    await suite.send('POST', `/api/people/${id}/password`, { password: 'Harbour-Bicycle-9' })
    expect([await first(), await second()]).toEqual([401, 401])
    const told = await lastTold('password.reset')
    expect({ ...told, keys: (told['keys'] as string[]).toSorted() }).toMatchObject({
      person: id,
      keys: ['乙', '甲'],
    })

    const leaver = await settle('yan')
    const leaving = (await leaver('GET', '/api/session')).body.actor as unknown as { id: string }
    const third = await keyOf(leaver, '丙')
    expect(await third()).toBe(200)
    for (const isDisabled of [true, false]) {
      await suite.send('PATCH', `/api/people/${leaving.id}`, { isDisabled })
      expect(await third()).toBe(401)
    }
    expect(await lastTold('person.disabled')).toMatchObject({ person: leaving.id, keys: ['丙'] })
  })
})
