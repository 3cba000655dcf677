import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '../../packages/runtime/src/index.ts'
import { readPdfText } from '../support/pdf.ts'
import { callApi } from './call-api.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const EXAMPLE = new URL('../../examples/star-rating/', import.meta.url)
const FORM = '/forms/visit-feedback'
const REPORT = '/reports/feedback-by-counter'

let form: Form
/** A server that was given the module, and one that was not. */
let app: RunningApp
let without: RunningApp
beforeAll(async () => {
  form = await readExample('visit-feedback.schema.json')
  const report = await readExample<object>('visit-feedback.report.json')
  app = await startApp({ fieldTypes: [fileURLToPath(new URL('star-rating.js', EXAMPLE))] })
  await callApi(app, 'POST', `${FORM}/versions`, { body: { document: form } })
  await callApi(app, 'POST', `${REPORT}/versions`, { body: { document: report } })
  without = await startApp()
})
afterAll(async () => {
  await app?.close()
  await without?.close()
})

async function readExample<Document = Form>(file: string): Promise<Document> {
  return JSON.parse(await readFile(new URL(file, EXAMPLE), 'utf8')) as Document
}

const store = (on: RunningApp, record: object) =>
  callApi<{ id: string; record: { service: number } }>(on, 'POST', `${FORM}/submissions`, {
    body: { record },
  })

async function printed(path: string): Promise<string> {
  const answer = await app.fetch(`/api${path}`)
  expect(answer.status).toBe(200)
  return (await readPdfText(new Uint8Array(await answer.arrayBuffer()))).join('').replaceAll(/\s/g, '')
}

test('stars are picked with the keys, stored, printed, exported and averaged', async () => {
  const { page, complaints, close } = await app.open(FORM)
  const inputs = await findInputs(page)
  await inputs.at('/visitor').fill('陈雅琴')
  await inputs.at('/counter=one').check()
  await inputs.at('/service=3').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已存档，编号').waitFor()
  expect(complaints).toEqual([])
  await close()

  await store(app, { visitor: '李明', counter: 'one', service: 5 })
  const last = await store(app, { visitor: '王芳', counter: 'two', service: 2 })
  await expect(store(app, { visitor: '赵强', counter: 'two', service: 6 })).rejects.toThrow('不能大于 5')

  expect(await printed(`/submissions/${last.id}/sheet.pdf`)).toContain('★★☆☆☆')
  expect(await printed(`${FORM}/sheet.pdf`)).toContain('☆☆☆☆☆')
  const table = await (await app.fetch(`/api${FORM}/export?format=csv`)).text()
  expect(table.match(/★+☆*/g)).toEqual(['★★☆☆☆', '★★★★★', '★★★★☆'])
  const { result } = await callApi<{ result: { tables: Record<string, { cells: unknown }> } }>(
    app,
    'POST',
    `${REPORT}/run`,
    { body: {} },
  )
  expect(result.tables.counters?.cells).toEqual([[[2, 4.5]], [[1, 2]], [[3, 11 / 3]]])
  expect(await printed(`${REPORT}/sheet.pdf`)).toContain('服务态度份数★★☆☆☆1★★★★☆1★★★★★1')
})

test('a finger picks stars, and takes them back', async () => {
  const { page, complaints, close } = await app.open(FORM, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const inputs = await findInputs(page)
  const { width, height } = (await inputs.at('/hall=2').boundingBox())!
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  await inputs.at('/hall=2').tap()
  expect(await inputs.at('/hall=2').isChecked()).toBe(true)
  await inputs.at('/hall=2').tap()
  expect(await inputs.at('/hall=2').isChecked()).toBe(false)
  expect(complaints).toEqual([])
  await close()
})

test('the builder offers the type and sets its most stars', async () => {
  const { page, complaints, close } = await app.open(`${FORM}/design`)
  await page.locator('.pwb').waitFor()
  await page.locator('.pwb-palette').getByRole('button', { name: '星级' }).waitFor()
  await page.getByRole('gridcell', { name: '字段：服务态度（星级' }).first().click()
  await page.getByLabel('最多几颗星').fill('7')
  await page.keyboard.press('Tab')
  await page.getByText('草稿已保存').waitFor()
  const { document } = await callApi<{ document: Form }>(app, 'GET', `${FORM}/draft`)
  expect(document.properties.service?.maximum).toBe(7)
  expect(complaints).toEqual([])
  await close()
})

test('stars come in from a table, are found, and are compared in versions', async () => {
  const table = {
    heads: ['来访人', '办理窗口', '服务态度'],
    mapping: ['/visitor', '/counter', '/service'],
    rows: [
      ['周敏', '一号窗口', '★★★☆☆'],
      ['吴刚', '二号窗口', '4颗星'],
      ['郑爽', '二号窗口', 6],
      ['孙丽', '二号窗口', '还行'],
    ],
  }
  const check = await callApi<{ problems: object[] }>(app, 'POST', `${FORM}/import/check`, { body: table })
  expect(check.problems).toMatchObject([
    { row: 2, column: 2, message: expect.stringContaining('不能大于 5') as string },
    { row: 3, column: 2, message: expect.stringContaining('看不懂') as string },
  ])
  const sound = { ...table, rows: table.rows.slice(0, 2) }
  expect(await callApi(app, 'POST', `${FORM}/import`, { body: sound })).toMatchObject({ count: 2 })

  const find = async (query: Record<string, string>) => {
    const asked = new URLSearchParams({
      ...query,
      sort: '[{"field":"/service","direction":"asc"}]',
    }).toString()
    const { items } = await callApi<{ items: { record: { visitor: string } }[] }>(
      app,
      'GET',
      `${FORM}/find?${asked}`,
    )
    return items.map(({ record }) => record.visitor)
  }
  expect(await find({ search: '周敏 ★★★☆☆' })).toEqual(['周敏'])
  const atLeast = (value: number) => JSON.stringify([{ field: '/service', op: 'ge', value }])
  expect(await find({ search: '刚', filters: atLeast(4) })).toEqual(['吴刚'])
  expect(await find({ search: '刚', filters: atLeast(5) })).toEqual([])

  const { service } = form.properties
  const wider = { ...form, properties: { ...form.properties, service: { ...service, maximum: 7 } } }
  await callApi(app, 'POST', `${FORM}/versions`, { body: { document: wider } })
  const { page, complaints, close } = await app.open(`${FORM}/versions`)
  await page.getByRole('button', { name: '与上一版比较' }).click()
  await page.getByText('“服务态度”的最大值由 5 改为 7').first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a server without the module takes no form with its types', async () => {
  const publish = callApi(without, 'POST', `${FORM}/versions`, { body: { document: form } })
  await expect(publish).rejects.toThrow('没有“stars”这种字段类型')
})

test('a page without the module says so, and shows and keeps what a draft holds', async () => {
  const draft = await callApi<{ id: string }>(app, 'POST', `${FORM}/drafts`, {
    body: { record: { visitor: '李明', counter: 'one', service: 5 } },
  })
  const { page, close } = await app.open('/')
  await page.route('**/field-types/*.js', (route) => route.abort())
  await page.goto(`${app.url}${FORM}?draft=${draft.id}`)
  await page.getByText('没有安装字段类型“stars”').first().waitFor()
  const inputs = await findInputs(page)
  expect(await inputs.at('/service').innerText()).toBe('5')
  await inputs.at('/visitor').fill('李小明')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已存档，编号').waitFor()
  const table = await (await app.fetch(`/api${FORM}/export?format=csv`)).text()
  expect(table).toMatch(/李小明.*★★★★★/)
  await close()
})
