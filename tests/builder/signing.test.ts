import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveForm } from '../forms/leave-form.ts'
import { startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const SOON = { timeout: 5000 }

test('a chain is ordered by keys, its signers chosen, its condition written in titles; each a step back', async () => {
  const { page, form, complaints, close } = await builder.open(leaveForm)
  const slots = async () => (await form())['x-signatures']
  const slot = async (key: string) => (await slots())!.find((one) => one.key === key)
  const chain = page.getByRole('list', { name: '签字顺序' })
  const steps = () => chain.getByRole('listitem').allTextContents()
  await chain.getByRole('button', { name: '人事', exact: true }).click()

  await chain.getByRole('button', { name: '与上一步并排：人事' }).press('Enter')
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ after: ['stand'] })
  expect((await steps()).length).toBe(2)
  await chain.getByRole('button', { name: '人事', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => slot('head'), SOON).toMatchObject({ after: ['staff'] })
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ after: [] })
  expect((await slots())!.map(({ key }) => key)).toEqual(['stand', 'head', 'staff'])
  expect((await slot('stand'))!.after).toEqual(['staff'])
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(slots, SOON).toEqual(leaveForm['x-signatures'])

  const kind = page.getByLabel('由谁签')
  await kind.selectOption({ label: '提交人' })
  await page.getByLabel('提交即签字').check()
  await expect
    .poll(() => slot('staff'), SOON)
    .toEqual({ key: 'staff', label: '人事', person: 'author', bySubmitting: true })
  await kind.selectOption({ label: '表上填的人' })
  await expect.poll(() => slot('staff'), SOON).toEqual({ key: 'staff', label: '人事', person: '/stand' })
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ person: 'author', bySubmitting: true })
  await kind.selectOption({ label: '轮到时再选' })
  await page.getByLabel('要几个人签').selectOption({ label: '签够一定比例' })
  await page.getByLabel('签够百分之几').fill('60')
  await page.getByLabel('签够百分之几').blur()
  await expect
    .poll(() => slot('staff'), SOON)
    .toEqual({ key: 'staff', label: '人事', chosen: true, who: { share: 0.6 } })
  await page.getByRole('checkbox', { name: '打字签名' }).uncheck()
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ ways: ['drawn', 'phone', 'kept', 'paper'] })

  await page.locator('summary', { hasText: '什么时候要签' }).click()
  const condition = page.getByRole('textbox', { name: '什么时候要签' })
  await condition.fill('类别 = "病假"')
  await condition.blur()
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ when: 'kind = "sick"' })
  expect(await condition.inputValue()).toBe('类别 = "病假"')
  await condition.fill('类别 = "婚假"')
  await condition.blur()
  await page.getByText('没有采用').first().waitFor()
  expect((await slot('staff'))!.when).toBe('kind = "sick"')
  await page.getByRole('button', { name: '恢复原来的' }).click()

  await page.getByLabel('次序').selectOption({ label: '一开始就签' })
  await expect.poll(() => slot('staff'), SOON).toMatchObject({ after: [] })
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await slot('staff'))!.after, SOON).toBeUndefined()
  expect(complaints).toEqual([])
  await close()
})
