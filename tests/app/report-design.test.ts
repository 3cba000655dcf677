import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankReport } from '../../packages/builder/src/report/edits/blank-report.ts'
import { library } from '../corpus/library.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { startApp, type RunningApp, type WatchedPage } from './running-app.ts'

const { id: formId, sample } = library.find(({ code }) => code === '6-03')!
const SOON = { timeout: 10_000 }

/** Complaints by day and kind. */
const COMPLAINTS = [
  ['2026-03-02', 'goods'],
  ['2026-03-09', 'service'],
  ['2026-03-16', 'goods'],
  ['2026-04-01', 'goods'],
  ['2026-04-20', 'other'],
] as const

/** The sheet's words that the records give, without the spaces between them. */
const FIGURES = /投诉类型2026年3月2026年4月合计商品213服务11其他11合计325/

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  for (const [acceptedOn, complaintType] of COMPLAINTS)
    await send('POST', `/api/forms/${formId}/submissions`, {
      record: { ...sample, acceptedOn, complaintType },
    })
})
afterAll(() => app?.close())

async function send(method: string, path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await app.fetch(path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** A blank report on the drawing board. */
async function openBlank(id: string, title: string): Promise<WatchedPage> {
  await send('PUT', `/api/reports/${id}/draft`, {
    document: blankReport({ id, title }),
    base: null,
    revision: 0,
  })
  const opened = await app.open(`/reports/${id}/design`)
  opened.page.setDefaultTimeout(15_000)
  await opened.page.locator('.pwr').waitFor()
  return opened
}

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true })
const area = (page: Page, name: string) => page.locator(`[data-area=${name}]`)
const chips = (page: Page, name: string) => area(page, name).locator('.pwr-chip-name > span').allInnerTexts()
const words = async (pages: Locator) => (await pages.allTextContents()).join('').replaceAll(/\s/g, '')
const figures = (page: Page) => words(page.locator('.pwr-pages .pwb-paper'))
const notice = (page: Page) => page.locator('.pwb-notice').innerText()

async function chooseSource(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: '查找表单' }).fill('6-03')
  await page.keyboard.press('Enter')
  await button(page, '使用这个来源').click()
  await area(page, 'rows').waitFor()
}

async function readReport(page: Page, title: string): Promise<string[]> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('.report-table').first().waitFor()
  const rows = await page.locator('.report-table tbody tr').allInnerTexts()
  return rows.map((row) => row.split(/\s+/).filter(Boolean).join(' '))
}

test('complaint statistics are drawn with the pointer, published, and read with the same figures', async () => {
  const { page, complaints, close } = await openBlank('pointer-statistics', '投诉统计')
  await chooseSource(page)
  await button(page, '添加“投诉类型”').dragTo(area(page, 'rows'))
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['投诉类型'])
  await button(page, '添加“受理日期”').dragTo(area(page, 'columns'))
  await expect.poll(() => figures(page), SOON).toMatch(FIGURES)

  // A chip is dragged to another area, and back by undo.
  await area(page, 'columns').locator('.pwr-chip').dragTo(area(page, 'rows'))
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['投诉类型', '受理日期'])
  await button(page, '撤销').click()
  await expect.poll(() => chips(page, 'columns'), SOON).toEqual(['受理日期'])
  await button(page, '重做').click()
  await expect.poll(() => chips(page, 'columns'), SOON).toEqual([])
  await button(page, '撤销').click()
  await expect.poll(() => figures(page), SOON).toMatch(FIGURES)

  await page.getByLabel('图表').selectOption('stacked')
  await button(page, '版面').click()
  await button(page, '添加内容').click()
  await page.getByRole('menuitem', { name: '签字栏' }).click()
  await expect.poll(() => figures(page), SOON).toMatch(/投诉统计.*合计325.*制表：/)

  // What stands on the pages is chosen there too.
  await page.locator('.pwr-region').first().click()
  await expect.poll(() => page.locator('.pwr-blocks [data-selected]').innerText(), SOON).toContain('标题')
  await page.locator('.pwr-region').last().click()
  await expect.poll(() => page.locator('.pwr-blocks [data-selected]').innerText(), SOON).toContain('签字栏')

  await page.getByText('草稿已保存').waitFor()
  await button(page, '发布').click()
  await button(page.getByRole('dialog'), '发布').click()
  expect(await readReport(page, '投诉统计')).toEqual(['商品 2 1 3', '服务 1 1', '其他 1 1', '合计 3 2 5'])
  expect(complaints).toEqual([])
  await close()
})

/** Presses Tab until the focus is at what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.locator(':focus').and(page.getByLabel(name, { exact: true }).or(button(page, name)))
  for (let presses = 0; presses < 120; presses++) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}.`)
}

test('the same statistics are drawn with keys alone', async () => {
  const { page, complaints, close } = await openBlank('key-statistics', '按键统计')
  const { keyboard } = page
  await page.getByRole('searchbox', { name: '查找表单' }).waitFor()
  await keyboard.type('6-03')
  await keyboard.press('Enter')
  await expect.poll(() => page.locator(':focus').innerText(), SOON).toBe('使用这个来源')
  await keyboard.press('Enter')
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label'), SOON).toBe('查找字段')

  // Enter puts a field where such fields go; its menu names the other areas.
  await tabTo(page, '添加“投诉类型”')
  await keyboard.press('Enter')
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['投诉类型'])
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await tabTo(page, '“受理日期”添加到…')
  await keyboard.press('Enter')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(() => figures(page), SOON).toMatch(FIGURES)

  // The last value stays; of two, Delete takes one away and the focus goes on to the other.
  await tabTo(page, '数值：件数 计数')
  await keyboard.press('Delete')
  await expect.poll(() => notice(page), SOON).toContain('至少要有一个数值')
  expect(await chips(page, 'measures')).toEqual(['件数'])
  await tabTo(page, '图表')
  await keyboard.press('ArrowDown')
  await expect.poll(() => page.getByLabel('图表').inputValue(), SOON).toBe('bar')
  await keyboard.press('Control+z')
  await expect.poll(() => page.getByLabel('图表').inputValue(), SOON).toBe('')
  await keyboard.press('Control+y')
  await expect.poll(() => page.getByLabel('图表').inputValue(), SOON).toBe('bar')

  await button(page, '版面').focus()
  await keyboard.press('Enter')
  await tabTo(page, '添加内容')
  await keyboard.press('Enter')
  for (let presses = 0; presses < 5; presses++) await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(() => figures(page), SOON).toMatch(/按键统计.*合计325.*制表：/)
  await page.getByText('草稿已保存').waitFor()
  await button(page, '发布').focus()
  await keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, '发布')
  await keyboard.press('Enter')
  expect(await readReport(page, '按键统计')).toEqual(['商品 2 1 3', '服务 1 1', '其他 1 1', '合计 3 2 5'])
  expect(complaints).toEqual([])
  await close()
})

test('what the reader is asked for narrows the figures, and a chip is moved and taken away with keys', async () => {
  const { page, complaints, close } = await openBlank('asking-statistics', '按月统计')
  await chooseSource(page)
  await button(page, '添加“投诉类型”').click()
  await button(page, '“受理日期”添加到…').click()
  await page.getByRole('menuitem', { name: '添加到筛选' }).click()
  await page.getByLabel('比较方式').selectOption('eq')
  await page.getByText('请填写要比较的值').waitFor()
  await page.getByLabel('与什么比较').selectOption({ label: '由读者填写（某个月）' })
  await page.getByLabel('月份', { exact: true }).fill('2026-03')
  await expect.poll(() => figures(page), SOON).toMatch(/投诉类型件数商品2服务1合计3/)

  await button(page, '添加“受理日期”').click()
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['投诉类型', '受理日期'])
  await button(page, '行：受理日期 按月').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['受理日期', '投诉类型'])
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label'), SOON).toBe('行：受理日期 按月')
  await page.keyboard.press('Delete')
  await expect.poll(() => chips(page, 'rows'), SOON).toEqual(['投诉类型'])
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label'), SOON).toBe('行：投诉类型')

  // What was asked stands among the words of the sheet by its name.
  await button(page, '版面').click()
  await button(page, '添加内容').click()
  await page.getByRole('menuitem', { name: '一行文字' }).click()
  const left = page.getByLabel('左', { exact: true })
  // It is one line, whatever is pasted.
  await left.fill('月份\n：')
  await expect.poll(() => left.inputValue(), SOON).toBe('月份 ：')
  await left.fill('月份：')
  await button(page, '放入数据：左').click()
  await page.getByRole('menuitem', { name: '月份' }).click()
  await expect.poll(() => left.inputValue(), SOON).toBe('月份：{月份}')
  await expect.poll(() => figures(page), SOON).toMatch(/月份：2026年3月/)
  expect(complaints).toEqual([])
  await close()
})

test('settings of groups, values and filters show in the figures at once', async () => {
  const { page, complaints, close } = await openBlank('settings-statistics', '设置统计')
  await chooseSource(page)
  await button(page, '添加“受理日期”').click()
  await button(page, '“投诉类型”添加到…').click()
  await page.getByRole('menuitem', { name: '添加到行' }).click()
  // The outer group is summed up, its inner one cut to the first with the rest in a row.
  await button(page, '行：受理日期 按月').click()
  await page.getByLabel('小计').check()
  await button(page, '行：投诉类型').click()
  await page.getByLabel('前几名', { exact: true }).fill('1')
  await page.keyboard.press('Enter')
  await expect.poll(() => figures(page), SOON).toMatch(/2026年3月商品2其他1小计3.*2026年4月.*小计2合计5/)

  await button(page, '数值：件数 计数').click()
  await page.getByLabel('显示方式').selectOption({ label: '占总计的百分比' })
  await expect.poll(() => figures(page), SOON).toMatch(/商品40\.0%其他20\.0%小计60\.0%/)
  await page.getByLabel('显示方式').selectOption({ label: '与上期之差' })
  await expect.poll(() => figures(page), SOON).toMatch(/2026年4月商品-1/)
  await button(page, '撤销').click()
  await button(page, '撤销').click()

  // Only goods, or whatever came on the twentieth.
  await button(page, '“投诉类型”添加到…').click()
  await page.getByRole('menuitem', { name: '添加到筛选' }).click()
  await page.getByLabel('比较方式').selectOption('anyOf')
  await page.getByLabel('商品', { exact: true }).check()
  await expect.poll(() => figures(page), SOON).toMatch(/合计3条件：投诉类型是商品$/)
  await page.getByText('添加“或者”条件').click()
  await page.getByLabel('字段', { exact: true }).last().selectOption({ label: '受理日期' })
  await page.getByLabel('比较方式').last().selectOption('eq')
  await page.getByLabel('值', { exact: true }).last().fill('2026-04-20')
  await page.keyboard.press('Enter')
  await expect.poll(() => figures(page), SOON).toMatch(/合计4条件：/)
  await expect.poll(() => chips(page, 'where'), SOON).toEqual(['投诉类型 / 受理日期'])
  expect(complaints).toEqual([])
  await close()
})

test('a condition offers the words that records have', async () => {
  const { page, complaints, close } = await openBlank('words-statistics', '文字统计')
  await chooseSource(page)
  await button(page, '“投诉客户姓名”添加到…').click()
  await page.getByRole('menuitem', { name: '添加到筛选' }).click()
  await page.getByLabel('比较方式').selectOption('eq')
  const value = page.getByLabel('值', { exact: true })
  const offered = () =>
    page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  const { customerName } = sample as { customerName: string }
  await value.fill(customerName.slice(1, 3))
  await expect.poll(offered, SOON).toEqual([customerName])
  await value.fill('没有这个名字')
  await expect.poll(offered, SOON).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test.each(['light', 'dark'] as const)(
  'the builder has nothing serious for axe to find, %s',
  async (colorScheme) => {
    const { page, complaints, close } = await app.open('/reports/complaint-statistics/design', {
      colorScheme,
    })
    await area(page, 'list').locator('.pwr-chip').first().waitFor()
    await page.locator('.pwr-pages .pwb-paper').first().waitFor()
    await button(page, '筛选：日期 等于 [月份]').click()
    expect(await seriousFaults(page)).toEqual([])
    await button(page, '版面').click()
    await page.getByText('填写表单“客户投诉统计表”').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  },
)

test('on a phone the columns stand behind one another', async () => {
  const { page, complaints, close } = await app.open('/reports/records-by-form/design', {
    viewport: { width: 390, height: 844 },
  })
  await area(page, 'rows').locator('.pwr-chip').first().waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button(page, '行：表单').click()
  await page.getByText('分组设置').waitFor()
  expect(await area(page, 'rows').isVisible()).toBe(false)
  await button(page, '结果').click()
  await page.locator('.pwr-pages .pwb-paper').first().waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
  await close()
})
