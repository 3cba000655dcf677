import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed, startSuite, type Answer } from './server-suite.ts'

interface SeedAnswer extends Answer {
  document: object
  hash: string
  differs: boolean
  isNewer: boolean
}

describe.each(Object.entries(databases))('shipped forms on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  let id = ''
  let made = 0
  beforeEach(() => {
    id = `shipped-${++made}`
  })

  const titled = (title: string) => ({ ...orderForm, title, 'x-form': { id } })
  const ship = (title: string) => seed(suite.database, titled(title))
  const publish = async (title: string) =>
    (await suite.send('POST', `/api/forms/${id}/versions`, { document: titled(title) })).body.version
  const shipped = async () => (await suite.send('GET', `/api/forms/${id}/seed`)).body as SeedAnswer
  const decline = (hash: string) => suite.send('POST', `/api/forms/${id}/seed/decline`, { hash })
  const isOffered = async () =>
    (await suite.send('GET', '/api/forms')).body.forms.find((form) => form.id === id)?.newerSeed

  test('are kept beside what is published, in the order of their keys', async () => {
    await ship('甲')
    const first = await shipped()
    expect(first).toMatchObject({ id, differs: false, isNewer: false })
    expect(JSON.stringify(first.document)).toBe(JSON.stringify(titled('甲')))
    await publish('我们的')
    expect(await shipped()).toMatchObject({ document: { title: '甲' }, differs: true, isNewer: false })
    expect(await isOffered()).toBe(false)
    expect(
      (await suite.send('GET', `/api/forms/${id}/versions`)).body.versions.map(({ version, isShipped }) => [
        version,
        isShipped,
      ]),
    ).toEqual([
      [2, false],
      [1, true],
    ])
  })

  test('that come after the own version of an office are offered until they are published', async () => {
    await ship('甲')
    await publish('我们的')
    await ship('乙')
    await ship('乙')
    expect(await shipped()).toMatchObject({ document: { title: '乙' }, differs: true, isNewer: true })
    expect(await isOffered()).toBe(true)
    expect((await suite.send('GET', `/api/forms/${id}`)).body.version).toBe(2)
    expect(await publish('乙')).toBe(3)
    expect(await shipped()).toMatchObject({ differs: false, isNewer: false })
    expect(await isOffered()).toBe(false)
  })

  test('published in place of the own version are followed again', async () => {
    await ship('甲')
    await publish('我们的')
    await publish('甲')
    await ship('乙')
    expect((await suite.send('GET', `/api/forms/${id}`)).body).toMatchObject({
      version: 4,
      document: { title: '乙' },
    })
  })

  test('declined are not offered until others are shipped', async () => {
    await ship('甲')
    await publish('我们的')
    await ship('乙')
    const { hash } = await shipped()
    const declined = await decline(hash)
    expect([declined.status, declined.body.isNewer]).toEqual([200, false])
    await ship('乙')
    expect(await isOffered()).toBe(false)
    await ship('丙')
    expect(await isOffered()).toBe(true)
    const late = await decline(hash)
    expect([late.status, (late.body as SeedAnswer).hash]).toEqual([409, (await shipped()).hash])
    expect(await isOffered()).toBe(true)
  })

  test('of an earlier release, started once more, replace and offer nothing', async () => {
    await ship('甲')
    await ship('乙')
    await ship('甲')
    expect((await suite.send('GET', `/api/forms/${id}`)).body).toMatchObject({
      version: 2,
      document: { title: '乙' },
    })
    expect(await isOffered()).toBe(false)
  })

  test('are not there for forms of the office, also where one is shipped under their id later', async () => {
    await publish('我们的')
    expect((await suite.send('GET', `/api/forms/${id}/seed`)).status).toBe(404)
    await ship('甲')
    expect((await suite.send('GET', `/api/forms/${id}/seed`)).status).toBe(404)
    expect((await decline('0'.repeat(64))).status).toBe(404)
    expect((await decline('x')).status).toBe(400)
    expect((await suite.send('GET', `/api/forms/${id}`)).body.document).toMatchObject({ title: '我们的' })
  })

  test('shipped by several processes at once become one version', async () => {
    await Promise.all([ship('甲'), ship('甲'), publish('我们的'), ship('甲')])
    const { versions } = (await suite.send('GET', `/api/forms/${id}/versions`)).body
    expect(versions.length).toBeLessThanOrEqual(2)
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(versions.length)
  })
})
