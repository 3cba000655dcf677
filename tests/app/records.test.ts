import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import type { FoundPage, Submission } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { readPdfText } from '../support/pdf.ts'
import { callApi } from './call-api.ts'
import { join, openAs } from './colleagues.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id, sample } = library.find(({ code }) => code === '6-03')!
const LIST = `/forms/${id}/records`
const SOON = { timeout: 10_000 }

let app: RunningApp
/** Headers of someone of another department, who sees what that wrote. */
let agent: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  for (let copy = 1; copy <= 24; copy++)
    await store({
      ...sample,
      acceptanceNo: `TS-${String(copy).padStart(2, '0')}`,
      customerName: copy % 2 === 0 ? '王芳' : '李强',
      acceptedOn: `2026-03-${String(copy).padStart(2, '0')}`,
    })
  agent = await join(app, { name: '赵强', username: 'zhaoqiang', posts: ['call-center-agent'] })
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object, headers?: Record<string, string>) =>
  callApi<Answer>(app, method, path, { body, headers })

const store = (record: JsonObject) => call<Submission>('POST', `/forms/${id}/submissions`, { record })

/** The numbers of acceptance in the list, from the top. */
const shown = async (page: Page) =>
  (await page.locator('tbody tr:not(.records-excerpt)').allInnerTexts()).map((row) => /TS-\d+/.exec(row)?.[0])

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true })

async function filterBy(page: Page, field: string, enter: (editor: Locator) => Promise<void>) {
  await button(page, '筛选').click()
  const editor = page.getByRole('dialog', { name: '按哪一项筛选' })
  await editor.getByRole('searchbox').fill(field)
  await button(editor, field).click()
  await enter(editor)
  await button(editor, '应用').click()
}

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), text: (await readFile(await file.path(), 'utf8')).slice(1) }
}

describe('the list', () => {
  test('is filtered, searched and sorted, and stays so over a reload and the way back', async () => {
    const { page, complaints, close } = await app.open(LIST)
    await page.getByText('第 1–20 份，共 24 份').waitFor()
    await filterBy(page, '投诉客户姓名', (editor) => editor.getByLabel('值').fill('王'))
    await page.getByRole('status').getByText('共 12 份').waitFor()
    await filterBy(page, '受理日期', async (editor) => {
      await editor.getByLabel('条件').selectOption('介于')
      await editor.getByLabel('从').fill('2026-03-09')
      await editor.getByLabel('到').fill('2026-03-21')
    })
    await page.getByRole('status').getByText('共 6 份').waitFor()
    await button(page, '受理编号').click()
    const expected = ['TS-10', 'TS-12', 'TS-14', 'TS-16', 'TS-18', 'TS-20']
    await expect.poll(() => shown(page), SOON).toEqual(expected)
    await button(page, '受理编号').click()
    await expect.poll(() => shown(page), SOON).toEqual(expected.toReversed())
    expect(await page.getByRole('columnheader', { name: '受理编号' }).getAttribute('aria-sort')).toBe(
      'descending',
    )

    await page.reload()
    await page.getByText('受理日期 2026-03-09 至 2026-03-21', { exact: true }).waitFor()
    await expect.poll(() => shown(page), SOON).toEqual(expected.toReversed())
    await page.getByRole('searchbox', { name: '搜索记录', exact: true }).fill('TS-12')
    await expect.poll(() => shown(page), SOON).toEqual(['TS-12'])
    await page.locator('tbody a').first().click()
    await page.getByText('存档信息').waitFor()
    await page.goBack()
    await expect.poll(() => shown(page), SOON).toEqual(['TS-12'])

    await page.getByRole('searchbox', { name: '搜索记录', exact: true }).fill('没有这样的')
    await page.getByText('没有符合条件的记录').waitFor()
    await button(page, '清除全部条件').click()
    await page.getByText('第 1–20 份，共 24 份').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('is kept as a view, shared, changed, and thrown away', async () => {
    const { page, close } = await app.open(`${LIST}?q=王芳`)
    await page.getByRole('status').getByText('共 12 份').waitFor()
    await button(page, '列').click()
    await page.getByRole('dialog').getByRole('checkbox', { name: '电话' }).click()
    await button(page.getByRole('dialog'), '确定').click()
    await page.getByRole('columnheader', { name: '电话' }).waitFor()
    const views = page.locator('.view-menu')
    await views.click()
    await page.getByRole('menuitem', { name: '另存为视图…' }).click()
    await page.getByLabel('名称').fill('王芳的投诉')
    await page.getByLabel('与能查看这张表单记录的同事共享').check()
    await button(page.getByRole('dialog'), '保存').click()
    await expect.poll(() => views.innerText(), SOON).toContain('王芳的投诉')

    await page.goto(new URL(LIST, app.url).href)
    await page.getByRole('status').getByText('共 24 份').waitFor()
    await views.click()
    await page.getByRole('menuitemradio', { name: '王芳的投诉' }).click()
    await page.getByRole('status').getByText('共 12 份').waitFor()
    await page.getByRole('columnheader', { name: '电话' }).waitFor()
    await page.getByRole('searchbox', { name: '搜索记录', exact: true }).fill('李强')
    await expect.poll(() => views.innerText(), SOON).toContain('已改动')
    await views.click()
    await page.getByRole('menuitem', { name: '更新“王芳的投诉”' }).click()
    await expect.poll(() => views.innerText(), SOON).not.toContain('已改动')

    // It is shared: a colleague has it too.
    const theirs = await call<{ views: object[] }>('GET', `/forms/${id}/views`, undefined, agent)
    expect(theirs.views).toMatchObject([{ name: '王芳的投诉', isOwn: false, view: { search: '李强' } }])

    await views.click()
    await page.getByRole('menuitem', { name: '删除视图…' }).click()
    await button(page.getByRole('dialog'), '删除').click()
    await expect.poll(() => views.innerText(), SOON).toContain('视图')
    const { views: left } = await call<{ views: object[] }>('GET', `/forms/${id}/views`)
    expect(left).toEqual([])
    await close()
  })

  test('gives what matches, and what was chosen, as a file', async () => {
    const sort = encodeURIComponent(JSON.stringify([{ field: '/acceptanceNo', direction: 'asc' }]))
    const columns = encodeURIComponent(JSON.stringify(['/acceptanceNo', '/customerName']))
    const { page, close } = await app.open(`${LIST}?q=王芳&sort=${sort}&columns=${columns}`)
    await page.getByRole('status').getByText('共 12 份').waitFor()
    const take = async (which: RegExp) => {
      await button(page, '导出').first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(which).check()
      await dialog.getByLabel('CSV').check()
      const file = await download(page, () => button(dialog, '导出文件').click())
      await page.getByText(`已导出：${file.name}`).waitFor()
      return file.text.trim().split('\r\n')
    }
    const found = await take(/符合条件的全部 12 份/)
    expect(found[0]).toBe('编号,受理编号,投诉客户姓名')
    expect(found.slice(1).map((row) => row.split(',').slice(1))).toEqual(
      Array.from({ length: 12 }, (_, at) => [`TS-${String(2 * at + 2).padStart(2, '0')}`, '王芳']),
    )
    await page.locator('tbody input').nth(1).check()
    await page.locator('tbody input').nth(3).check()
    await page.getByText('已选 2 份', { exact: true }).waitFor()
    const chosen = await take(/选中的 2 份/)
    expect(chosen.slice(1).map((row) => row.split(',')[1])).toEqual(['TS-04', 'TS-08'])
    await close()
  })

  test('is printed as it stands, all pages of it, and says why where it is not', async () => {
    const { page, complaints, close } = await app.open(`${LIST}?columns=["/customerName","/acceptanceNo"]`)
    await page.getByText('第 1–20 份，共 24 份').waitFor()
    await button(page, '投诉客户姓名').click()
    await expect.poll(() => shown(page).then((numbers) => numbers.length), SOON).toBe(20)
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, '打印列表').click()])
    await page.getByText(`列表已生成，打开即可打印：${file.suggestedFilename()}`).waitFor()
    const sheets = await readPdfText(new Uint8Array(await readFile(await file.path())))
    const { items } = await call<FoundPage>(
      'GET',
      `/forms/${id}/find?sort=[{"field":"/customerName","direction":"asc"}]`,
    )
    const printed = sheets.join('').match(/TS-\d\d/g)
    expect(printed).toEqual(items.map(({ record }) => record['acceptanceNo']))
    expect(printed).toHaveLength(24)

    await page.route(/list\.pdf/, (route) =>
      route.fulfill({ status: 400, json: { status: 400, code: 'list-too-long', limit: 5000 } }),
    )
    await button(page, '打印列表').click()
    await page.getByRole('alert').getByText('一份列表最多打印 5,000 份记录').waitFor()
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([])
    await close()
  })

  test('shows a person of another department nothing of it, and no way to take it away', async () => {
    const { page, close } = await openAs(app, agent, LIST)
    await page.getByText('没有您能查看的记录').waitFor()
    expect(await button(page, '导出').count()).toBe(0)
    expect(await button(page, '打印列表').count()).toBe(0)
    await page.goto(new URL('/find?q=王芳', app.url).href)
    await page.getByText('您能查看的记录中没有含有“王芳”的').waitFor()
    await close()
  })
})

describe('an import', () => {
  const heads = '受理编号,受理日期,投诉客户姓名,投诉类型,投诉缘由'
  const csv = `${heads}\nDR-1,2026-03-05,周敏,商品,破损\nDR-2,明天,吴磊,商品,迟到\n`
  const choose = (page: Page, bytes: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: '投诉.csv', mimeType: 'text/csv', buffer: bytes })
  const count = async () => (await call<FoundPage>('GET', `/forms/${id}/find?search=DR-`)).total

  test('tells each problem with its cell, and stores all once they are mended', async () => {
    const { page, complaints, close } = await app.open(LIST)
    await page.getByRole('link', { name: '导入' }).click()
    const samples = await download(page, () => button(page, '下载样表').click())
    expect(samples.text).toContain('受理编号,受理日期,投诉客户姓名')
    await choose(page, Buffer.from(csv))
    await button(page, '检查').click()
    await page.getByText('有 1 处需要改正，还没有存档').waitFor()
    const problems = await download(page, () => button(page, '下载问题清单').click())
    expect(problems.text).toContain('3,B 受理日期,明天,')
    expect(await count()).toBe(0)

    await page.getByLabel('第 3 行 受理日期').fill('2026年3月6日')
    await button(page, '重新检查').click()
    await page.getByText('2 份记录都没有问题').waitFor()
    await button(page, '存档 2 份').click()
    await page.getByText('已存档 2 份').waitFor()
    await page.getByText(/编号 TSD-\d+-000025 至 TSD-\d+-000026/).waitFor()
    expect(await count()).toBe(2)
    await page.getByRole('link', { name: '查看这些记录' }).click()
    await page.getByText('第 1–2 份，共 2 份').waitFor()
    expect(await page.locator('tbody').innerText()).toContain('吴磊')
    expect(complaints).toEqual([])
    await close()
  })

  test('reads what Excel writes in Chinese, and columns that are matched by hand', async () => {
    const { page, close } = await app.open(`/forms/${id}/import`)
    // 客户甲,a / 周,b in GB18030.
    await choose(page, Buffer.from('bfcdbba7bcd72c610ad6dc2c620a', 'hex'))
    await page.getByRole('rowheader', { name: '客户甲' }).waitFor()
    expect(await page.getByLabel('文字编码').inputValue()).toBe('gb18030')
    await page.getByLabel('客户甲 → 填入的项目').selectOption({ label: '投诉客户姓名 *' })
    await button(page, '检查').click()
    await page.getByText(/有 \d 处需要改正/).waitFor()
    await button(page, '换一个文件').click()
    await choose(page, Buffer.from(heads))
    await page.getByText('文件里没有数据行').waitFor()
    await close()
  })
})

test('any record is found from everywhere', async () => {
  const { page, complaints, close } = await app.open('/account')
  await page.getByText('脚本用的密钥').waitFor()
  await page.getByRole('searchbox', { name: '在所有记录里搜索' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('TS-07')
  await page.keyboard.press('Enter')
  await page.getByText('找到 1 份记录').waitFor()
  await expect.poll(() => page.locator('mark').allInnerTexts(), SOON).toEqual(['TS-07'])
  await page.locator('.find-record a').first().click()
  await page.getByText('存档信息').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a CSV that Excel would spoil is told before it is saved, and a workbook is a press away', async () => {
  await store({ ...sample, acceptanceNo: '0012', customerName: '欧阳零' })
  const columns = encodeURIComponent(JSON.stringify(['/acceptanceNo']))
  const { page, complaints, close } = await app.open(`${LIST}?q=欧阳零&columns=${columns}`)
  await page.getByRole('status').getByText('共 1 份').waitFor()
  await button(page, '导出').first().click()
  const dialog = page.getByRole('dialog')
  const told = dialog.getByText('会改掉 1 处内容，例如“0012”')
  await dialog.getByLabel('CSV').check()
  await button(dialog, '导出文件').click()
  await told.waitFor()
  expect(await button(dialog, '导出文件').isDisabled()).toBe(true)
  // Another file is another question.
  await dialog.getByLabel('所有项目').check()
  await told.waitFor({ state: 'detached' })
  await button(dialog, '导出文件').click()
  await dialog.getByText(/会改掉 \d+ 处内容/).waitFor()
  const file = await download(page, () => button(dialog, '改存 Excel 工作簿').click())
  expect(file.name).toMatch(/\.xlsx$/)
  expect(complaints).toEqual([])
  await close()
})
