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
