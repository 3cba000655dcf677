import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedPlaces } from '../../packages/server/src/people/seed-places.ts'
import { databases, startSuite } from './server-suite.ts'

interface Place {
  id: string
  zh: string
  department: string
  reach: unknown
  isRetired: boolean
}

describe.each(Object.entries(databases))('the posts of the library on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const list = async () => (await suite.send('GET', '/api/posts')).body as unknown as Record<string, Place[]>
  const post = async (id: string) => (await list())['posts']!.find((one) => one.id === id)

  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  test('come to a store of an earlier release, beside what the office has made and changed', async () => {
    const { db, execute } = suite.database
    const late = ['chairman', 'deputy-manager', 'office-director', 'gift-keeper']
    for (const id of late) await execute('delete from posts where id = $1', [id])
    await execute(`delete from departments where id = 'administration'`)
    const put = (path: string, body: object) => suite.send('PUT', path, body)
    await put('/api/departments/office', { zh: '综合办', en: 'Office' })
    await put('/api/posts/board-chair', { zh: '董事长', en: 'Chair', department: 'company' })
    await put('/api/posts/gift-keeper', { zh: '礼品管理员', en: 'Gift clerk', department: 'office' })
    await put('/api/posts/finance-manager', { zh: '财务总监', en: 'CFO', department: 'finance' })
    await put('/api/posts/quality-manager', { zh: '质检', en: 'QA', department: null, isRetired: true })

    await seedPlaces(db)

    expect(await post('chairman')).toMatchObject({ zh: '董事长', department: 'company', reach: 'all' })
    expect(await post('deputy-manager')).toMatchObject({ zh: '副经理', department: 'company' })
    expect(await post('office-director')).toMatchObject({ department: 'administration', isRetired: false })
    expect((await list())['departments']).toContainEqual(
      expect.objectContaining({ id: 'administration', zh: '行政办公室' }),
    )
    expect(await post('board-chair')).toMatchObject({ zh: '董事长', department: 'company' })
    expect(await post('gift-keeper')).toMatchObject({ zh: '礼品管理员', department: 'office' })
    expect(await post('finance-manager')).toMatchObject({ zh: '财务总监' })
    expect(await post('quality-manager')).toMatchObject({ zh: '质检', department: null, isRetired: true })
  })

  test('take the place of one that the office had under another id', async () => {
    const merged = await suite.send('POST', '/api/posts/board-chair/merge', { into: 'chairman' })
    expect(merged.status).toBe(200)
    expect(await post('board-chair')).toBeUndefined()
    expect((await suite.send('DELETE', '/api/posts/chairman')).body.code).toBe('in-library')
  })
})
