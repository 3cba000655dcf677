import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed, startSuite } from './server-suite.ts'

let suite: Awaited<ReturnType<typeof startSuite>>
let client: typeof import('../../packages/app/src/api/forms.ts')
let drafts: typeof import('../../packages/app/src/api/document-drafts.ts')
beforeAll(async () => {
  suite = await startSuite(databases.PGlite!)
  vi.stubGlobal('location', { origin: 'http://localhost' })
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => suite.request(url, request))
  client = await import('../../packages/app/src/api/forms.ts')
  drafts = await import('../../packages/app/src/api/document-drafts.ts')
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await suite.database.close()
})

const form = { ...orderForm, title: '新表', 'x-form': { id: 'new-form' } } as never

test('the application keeps a new form under work, publishes it, and finds it in the library', async () => {
  expect(await client.formsApi.drafts.find('new-form')).toBeNull()
  const { saved } = await drafts.saveDraft(client.formsApi.drafts, 'new-form', {
    document: form,
    base: null,
    revision: 0,
  })
  expect(saved?.revision).toBe(1)
  expect((await client.formsApi.list()).drafts).toMatchObject([{ id: 'new-form', title: '新表' }])
  expect((await client.formsApi.drafts.find('new-form'))?.document).toEqual(form)
  const published = await client.formsApi.publish('new-form', { document: form, base: null, note: '第一版' })
  expect(published.version).toBe(1)
  expect(await client.formsApi.drafts.find('new-form')).toBeNull()
  expect(await client.formsApi.listVersions('new-form')).toMatchObject([{ version: 1, note: '第一版' }])
})

test('the application is given the draft that someone else saved meanwhile, or none where it is gone', async () => {
  await drafts.saveDraft(client.formsApi.drafts, 'order', { document: { n: 1 }, base: 1, revision: 0 })
  await drafts.saveDraft(client.formsApi.drafts, 'order', { document: { n: 2 }, base: 1, revision: 1 })
  const { conflict } = await drafts.saveDraft(client.formsApi.drafts, 'order', {
    document: { n: 3 },
    base: 1,
    revision: 1,
  })
  expect(conflict).toMatchObject({ revision: 2, document: { n: 2 } })
  await client.formsApi.drafts.discard('order')
  expect(
    await drafts.saveDraft(client.formsApi.drafts, 'order', { document: { n: 3 }, base: 1, revision: 2 }),
  ).toEqual({
    conflict: null,
  })
  const taken = drafts.saveDraft(client.formsApi.drafts, 'order', { document: {}, base: null, revision: 0 })
  await expect(taken).rejects.toMatchObject({ status: 409 })
})

test('the application sees what is shipped, and declines it', async () => {
  await client.formsApi.publish('order', { document: { ...orderForm, title: '我们的' } as never, base: 1 })
  await seed(suite.database, { ...orderForm, title: '订单二' })
  const offered = await client.formsApi.findSeed('order')
  expect(offered).toMatchObject({ isNewer: true, document: { title: '订单二' } })
  expect((await client.formsApi.declineSeed('order', offered!.hash)).isNewer).toBe(false)
  expect(await client.formsApi.findSeed('new-form')).toBeNull()
})
