import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { cellAt, startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const QUIET_MS = 250

const visit: Form = {
  type: 'object',
  title: '拜访记录',
  properties: {
    customer: { type: 'string', title: '客户名称', 'x-field': 'text' },
    phone: { type: 'string', title: '电　话', 'x-field': 'phone' },
    place: { type: 'string', title: '拜访地点', 'x-field': 'text' },
  },
  'x-form': { id: 'visit', series: 'V' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [26, 60, 26, 60],
        rows: [
          {
            cells: [{ title: '/customer' }, { field: '/customer' }, { title: '/phone' }, { field: '/phone' }],
          },
          { cells: [{ title: '/place' }, { field: '/place', colSpan: 3 }] },
        ],
      },
    ],
  },
}

test('a text becomes a look-up: form, field and what is filled in are chosen, never written as JSON', async () => {
  const { page, form, complaints, close } = await builder.open(visit)
  const kept = async () => {
    await page.waitForTimeout(QUIET_MS)
    return (await form()).properties['customer']!['x-reference']
  }
  await cellAt(page, 0, 1).click()
  await page.getByRole('combobox', { name: '类型', exact: true }).selectOption('引用')
  await page.getByRole('button', { name: /^没有问题/ }).click()
  await page.getByText('还没有选从哪张表单查').waitFor()

  // What is called alike is proposed.
  await page.getByLabel('从哪张表单查').selectOption('K-01 客户资料')
  await expect.poll(kept).toEqual({ form: 'customers', field: '/name', fills: { phone: '/phone' } })

  await page.getByRole('button', { name: '添加带入的字段' }).click()
  await page.getByLabel('第 2 项：带入到').selectOption('拜访地点')
  await page.getByLabel('第 2 项：取自').selectOption('地址')
  await page.getByRole('button', { name: '添加区分用的字段' }).click()
  await page.getByLabel('第 1 项：区分用的字段').selectOption('等级')
  await page.getByRole('button', { name: '删除第 1 项' }).first().click()
  expect(await kept()).toEqual({
    form: 'customers',
    field: '/name',
    fills: { place: '/address' },
    hint: ['/grade'],
  })

  await page.getByRole('button', { name: '撤销' }).click()
  expect(await page.getByLabel('第 2 项：取自').inputValue()).toBe('/address')
  expect(complaints).toEqual([])
  await close()
})

test('taking the form away leaves a text that looks nothing up', async () => {
  const { customer } = visit.properties
  const reference = { form: 'customers', field: '/gone', fills: { phone: '/phone' } }
  const { page, form, close } = await builder.open({
    ...visit,
    properties: {
      ...visit.properties,
      customer: { ...customer, 'x-field': 'reference', 'x-reference': reference },
    },
  })
  await cellAt(page, 0, 1).click()
  await page.getByText('没有字段“/gone”').waitFor()
  await page.getByLabel('从哪张表单查').selectOption('—')
  await page.waitForTimeout(QUIET_MS)
  expect((await form()).properties['customer']).toEqual({ ...customer, 'x-field': 'reference' })
  await close()
})
