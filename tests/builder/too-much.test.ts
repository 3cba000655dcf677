import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptSchema } from '@paperwright/runtime'
import { manyFields } from '../../packages/runtime/src/limits/hostile-documents.fixture.ts'
import { startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

test('an edit that would make too much of a form is refused with its reason; nothing has changed', async () => {
  const full = adoptSchema(manyFields(100), { id: 'full' })
  const blocks = [
    ...full['x-paper'].blocks,
    ...Array.from({ length: 98 }, () => ({ kind: 'page-break' as const })),
  ]
  const { page, form, close } = await builder.open({ ...full, 'x-paper': { blocks } })
  const before = await form()
  expect(before['x-paper'].blocks).toHaveLength(100)
  await page.getByRole('button', { name: '插入', exact: true }).click()
  await page.getByRole('menuitem', { name: '分页' }).click()
  await page.getByText('最多 100 个版块').waitFor()
  expect(await form()).toEqual(before)
  await close()
})
