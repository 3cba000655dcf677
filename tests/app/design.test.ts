import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Form, JsonSchema } from '@paperwright/runtime'
import type { FormVersion, Submission } from '../../packages/server/src/index.ts'
import { makeXlsx, type SheetDraft } from '../../packages/builder/src/import/xlsx/make-xlsx.fixture.ts'
import { library } from '../corpus/library.ts'
import { readPdfText } from '../support/pdf.ts'
import { startApp, type RunningApp, type WatchedPage } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const api = async <Answer>(path: string, init?: RequestInit) =>
  (await (await app.fetch(`/api${path}`, init)).json()) as Answer

const send = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

async function openDesign(path: string): Promise<WatchedPage> {
  const opened = await app.open(path)
  opened.page.setDefaultTimeout(15_000)
  await opened.page.locator('.pwb').waitFor()
  return opened
}

const saved = (page: Page) => page.getByText('草稿已保存').waitFor()

async function publish(page: Page, note: string): Promise<void> {
  await saved(page)
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByLabel('说明改了什么').fill(note)
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('a seed form customised', () => {
  const { id, form: seed } = library.find(({ code }) => code === '3-17')!

  test('a column more, two cells merged, a key renamed, an option added; published, filled and printed', async () => {
    const { page, complaints, close } = await openDesign(`/forms/${id}/design`)
    const title = Object.values(seed.properties).find((schema) => schema['x-field'] === 'text')!.title!
    await page
      .getByRole('gridcell', { name: `字段：${title}（` })
      .first()
      .click()
    const before = await page.getByRole('grid').first().getAttribute('aria-colcount')
    await page.getByRole('button', { name: '右侧插入列' }).click()
    await expect
      .poll(() => page.getByRole('grid').first().getAttribute('aria-colcount'))
      .toBe(String(Number(before) + 1))
    // The new column is empty next to the field: a choice is put there, with three options.
    const blank = page.getByRole('gridcell', { name: '空单元格' }).first()
    await blank.click()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: '查找类型' }).fill('单选')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '添加选项' }).click()
    await page.getByLabel('名称', { exact: true }).fill('接待等级')
    const key = page.getByLabel('字段名（数据里的名字）')
    await key.fill('level')
    await key.press('Enter')
    await expect.poll(() => key.inputValue()).toBe('level')
    const blanks = page.getByRole('gridcell', { name: '空单元格' })
    await blanks.nth(0).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+m')
    await publish(page, '增加接待等级')

    const { version, document } = await api<FormVersion>(`/forms/${id}`)
    expect(version).toBe(2)
    const level = document.properties.level as JsonSchema
    expect(level).toMatchObject({ title: '接待等级', 'x-field': 'choice' })
    expect(level.oneOf).toHaveLength(3)

    const { entries } = await api<{ entries: { id: string; name: string }[] }>('/directory/people')
    const stored = await api<Submission>(
      `/forms/${id}/submissions`,
      send('POST', {
        record: {
          ...library.find((one) => one.id === id)!.sample,
          // Whom the sample names is nobody of this house.
          applicant: { id: entries[0]!.id, name: entries[0]!.name },
          level: level.oneOf![0]!.const,
        },
      }),
    )
    expect(stored).toMatchObject({ formVersion: 2 })
    const pdf = await app.fetch(`/api/submissions/${stored.id}/sheet.pdf`)
    const words = (await readPdfText(new Uint8Array(await pdf.arrayBuffer()))).join('')
    expect(words).toContain(level.oneOf![0]!.title)
    expect(complaints).toEqual([])
    await close()
  })

  test('its versions are compared by meaning; the shipped form comes back as a draft', async () => {
    const { page, complaints, close } = await app.open(`/forms/${id}/versions`)
    await page.getByRole('button', { name: '与上一版比较' }).click()
    await page.getByText('增加字段“接待等级”').first().waitFor()
    await page.getByText('纸面对照').waitFor()
    await page.getByRole('button', { name: '恢复成自带的（放进草稿）' }).click()
    await page.locator('.pwb').waitFor()
    await page.getByText('草稿已保存').waitFor()
    expect(await page.getByRole('gridcell', { name: /接待等级/ }).count()).toBe(0)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    // One record was filled with the field that goes.
    await page.getByText('会影响已存的记录').waitFor()
    await page.getByText('（1 条记录）').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

test('a draft outlives its tab; another tab that saved first is a conflict to be settled', async () => {
  const { id } = library.find(({ code }) => code === '6-03')!
  const first = await openDesign(`/forms/${id}/design`)
  await first.page.getByRole('button', { name: /^标题：/ }).click()
  await first.page.getByLabel('文字', { exact: true }).fill('投诉登记（新）')
  await saved(first.page)
  await first.close()

  const second = await openDesign(`/forms/${id}/design`)
  await second.page.getByRole('heading', { name: '投诉登记（新）' }).waitFor()
  const draft = await api<{ revision: number; document: Form }>(`/forms/${id}/draft`)
  await app.fetch(
    `/api/forms/${id}/draft`,
    send('PUT', { document: { ...draft.document, title: '别人的' }, base: 1, revision: draft.revision }),
  )
  await second.page.getByRole('button', { name: /^标题：/ }).click()
  await second.page.getByLabel('文字', { exact: true }).fill('我的')
  await second.page.getByText('别人也在改这份草稿').waitFor()
  await second.page.getByRole('button', { name: '用那一份' }).click()
  await second.page.getByRole('heading', { name: '别人的' }).waitFor()
  await second.close()
})

describe('breaking things on purpose', () => {
  test('a field that a formula uses is not deleted, a key is not given twice, 600 options are too many', async () => {
    // 4-07 sums up men and women.
    const { id, form } = library.find(({ code }) => code === '4-07')!
    const { page, close } = await openDesign(`/forms/${id}/design`)
    await page.getByRole('tab', { name: '结构' }).click()
    await page.getByRole('button', { name: '删除：男', exact: true }).click()
    await page.getByText('不能删除“男”').waitFor()

    await page
      .getByRole('gridcell', { name: /^字段：/ })
      .first()
      .click()
    const key = page.getByLabel('字段名（数据里的名字）')
    const own = await key.inputValue()
    await key.fill(Object.keys(form.properties).find((name) => name !== own)!)
    await key.press('Enter')
    await page.getByText(/^没有采用：.*请换一个名字/).waitFor()
    await close()

    const register = library.find(({ code }) => code === '6-03')!
    const other = await openDesign(`/forms/${register.id}/design`)
    await other.page.getByRole('gridcell', { name: /字段：投诉类型/ }).click()
    await other.page.getByRole('button', { name: '粘贴一列选项' }).click()
    const many = Array.from({ length: 600 }, (_, index) => `选项${index}`).join('\n')
    await other.page.getByRole('textbox', { name: '粘贴一列选项' }).fill(many)
    await other.page.getByRole('button', { name: '用这些选项' }).click()
    await other.page.getByText('共 600 个选项').waitFor()
    await other.close()
  })
})

describe('new forms', () => {
  const sheets: [string, SheetDraft, string, string][] = [
    [
      'a record form',
      {
        rows: [
          ['客户回访登记表'],
          ['客户名称', null, '回访日期', null],
          ['联系电话', null, '是否满意', null],
          ['回访内容', null, null, null],
          ['审核：', null, '填表人：', null],
        ],
        merges: ['A1:D1', 'B4:D4'],
        boxed: ['A2:D4'],
        heights: { 3: 90 },
      },
      '客户回访登记表',
      '字段：回访日期（日期）',
    ],
    [
      'a list',
      {
        rows: [
          ['退货统计表'],
          ['序号', '产品名称', '数量', '金额'],
          [1, null, null, null],
          [2, null, null, null],
          [3, null, null, null],
          ['合计', null, null, null],
        ],
        merges: ['A1:D1'],
        boxed: ['A2:D6'],
      },
      '退货统计表',
      '字段：产品名称（单行文字）',
    ],
    [
      'a form with a group label and tick boxes',
      {
        rows: [
          ['客户意见表'],
          ['客户情况', '客户名称', null],
          [null, '性别', '□男 □女'],
          [null, '备注', null],
        ],
        merges: ['A1:C1', 'A2:A4'],
        boxed: ['A2:C4'],
      },
      '客户意见表',
      '字段：性别（单选）',
    ],
  ]

  test.each(sheets)('Excel: %s becomes a form to be drawn on', async (_, draft, title, cell) => {
    const { page, complaints, close } = await app.open('/new')
    page.setDefaultTimeout(15_000)
    await page.locator('input[type=file]').setInputFiles({
      name: '表.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await makeXlsx(draft)),
    })
    await page.getByText('猜测的内容').waitFor()
    await page.getByRole('button', { name: '在设计器中打开' }).click()
    await page.locator('.pwb').waitFor()
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByRole('gridcell', { name: cell }).first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('what is no Excel file is refused with the way out', async () => {
    const { page, close } = await app.open('/new')
    await page.locator('input[type=file]').setInputFiles({
      name: '表.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a workbook'),
    })
    await page.getByText('这不是 Excel 文件').waitFor()
    await close()
  })

  test('a copy of a form starts as that form is, under another title', async () => {
    const { page, close } = await app.open('/new')
    page.setDefaultTimeout(15_000)
    await page.getByLabel('复制哪一张').selectOption({ label: '6-03 客户投诉登记表一' })
    await page.getByRole('button', { name: '开始设计' }).nth(1).click()
    await page.locator('.pwb').waitFor()
    await page.getByRole('heading', { name: '客户投诉登记表一（副本）' }).waitFor()
    await page.getByRole('gridcell', { name: '字段：受理日期（日期）' }).waitFor()
    await close()
  })
})

test('English comes in as a table, in one step, and what no longer fits is told', async () => {
  const { id, form: seed } = library.find(({ code }) => code === '6-03')!
  const { page, complaints, close } = await openDesign(`/forms/${id}/design`)
  await page.getByRole('button', { name: '文字', exact: true }).click()
  const [field, other] = Object.values(seed.properties).map(({ title }) => title!)
  const table = `编号,英文,中文\r\n/title,First,${field}\r\n/properties/gone/title,Second,没有的字\r\n/title,,${other}\r\n`
  await page.locator('.pwb-words input[type=file]').setInputFiles({
    name: '英文.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  })
  await page.getByText('取用 1 条英文 · 1 条没有写英文，未动 · 1 条没有取用：').waitFor()
  await page.getByText('“没有的字”：已没有这段文字').waitFor()
  const english = page.getByLabel(`“${field}”的英文`, { exact: true })
  expect(await english.inputValue()).toBe('First')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => english.inputValue()).toBe(seed['x-form'].words!['en']![field!])
  expect(complaints).toEqual([])
  await close()
})
