import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { reportedRecord, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const register = seedForm('complaints/complaint-register-1')
const registered = seedRecord('complaints/complaint-register-1')
const sales = seedForm('relations/sales-analysis')
const sold = seedRecord('relations/sales-analysis')

/** Pastes by the keyboard what another program put on the clipboard. */
async function paste(page: Page, text: string, html?: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    ([words, markup]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([words!], { type: 'text/plain' }),
          ...(markup !== undefined && { 'text/html': new Blob([markup], { type: 'text/html' }) }),
        }),
      ]),
    [text, html],
  )
  await page.keyboard.press('Control+v')
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const said = (page: Page) => page.locator('.pw-said > span')
const rowValues = (page: Page) =>
  page
    .locator('tr[data-line] textarea, tr[data-line] input')
    .evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value))

describe('words', () => {
  test.each([1280, 390])('with a tab land where the caret is, and nowhere else (%d px)', async (width) => {
    const page = await screen.show(register, { width, record: registered })
    const cause = field(page, '投诉缘由')
    const before = String(registered['cause'])
    await cause.focus()
    await page.keyboard.press('Control+Home')
    await paste(
      page,
      '1.\t商品破损\n2.\t无人处理\n',
      '<p class=MsoListParagraph><span>1.<span>&nbsp; </span></span>商品破损</p><p>2. 无人处理</p>',
    )
    await expect.poll(() => cause.inputValue()).toBe(`1.\t商品破损\n2.\t无人处理\n${before}`)
    const record = await reportedRecord(page, (now) => now['cause'] !== before)
    expect(record).toEqual({ ...registered, cause: `1.\t商品破损\n2.\t无人处理\n${before}` })
    await page.keyboard.press('Control+z')
    await expect.poll(() => cause.inputValue()).toBe(before)
  })

  test.each([
    ['a cell', { width: 1280 }],
    ['a field of a narrow screen', { width: 390 }],
  ])('of several lines become one in %s of one line, which says so', async (_, { width }) => {
    const page = await screen.show(register, { width })
    const address = field(page, '客户地址')
    await address.fill('门牌')
    await page.keyboard.press('Home')
    await paste(page, '中山路 88 号\r\n3 单元\r\n\r\n501 室\r\n')
    await expect.poll(() => address.inputValue()).toBe('中山路 88 号 3 单元 501 室门牌')
    await expect.poll(() => said(page).textContent()).toBe('这里只写一行，换行已改成空格')
    expect(await page.getByRole('status').filter({ hasText: '换行已改成空格' }).count()).toBe(1)
    await reportedRecord(page, (now) => now['customerAddress'] === '中山路 88 号 3 单元 501 室门牌')
    expect(await said(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await said(page).count()).toBe(0)
  })

  test('of a paragraph with a tab stay in their cell of a list, and so does the one cell of a table', async () => {
    const page = await screen.show(sales, { record: sold })
    const before = await rowValues(page)
    const name = page.getByLabel('第 2 行 客户名称')
    await name.focus()
    await page.keyboard.press('Control+a')
    await paste(
      page,
      '一、\t南京嘉禾',
      '<p class=MsoNormal>一、<span style="mso-tab-count:1"></span>南京嘉禾</p>',
    )
    await expect.poll(() => name.inputValue()).toBe('一、\t南京嘉禾')
    await page.keyboard.press('Control+a')
    await paste(page, '"苏州\n恒润"\r\n', '<table><tr><td>苏州<br>恒润</td></tr></table>')
    await expect.poll(() => name.inputValue()).toBe('苏州 恒润')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await rowValues(page)).toEqual(before)
  })
})

describe('a table', () => {
  const html = `<style>td { color: red }</style><table><col width=64><tr><td>受-9</td><td x:num>2026/3/5</td></tr>
    <tr><td>王
      小明</td><td>服务&nbsp;</td></tr></table>`

  test('is spread over fields that stand in rows, as one step', async () => {
    const page = await screen.show(register, { record: registered })
    await field(page, '受理编号').focus()
    await paste(page, '受-9\t2026/3/5\r\n王 小明\t服务\r\n', html)
    const pasted = {
      ...registered,
      acceptanceNo: '受-9',
      acceptedOn: '2026-03-05',
      customerName: '王 小明',
      complaintType: 'service',
    }
    await reportedRecord(page, (now) => now['acceptanceNo'] === '受-9')
    await expect.poll(() => page.evaluate(() => window.reported)).toEqual(pasted)
    await expect.poll(() => said(page).textContent()).toMatch(/^替换了 \d 格原有的内容$/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.evaluate(() => window.reported)).toEqual(registered)
    expect(await field(page, '受理编号').inputValue()).toBe(registered['acceptanceNo'])
    expect(await field(page, '投诉客户姓名').inputValue()).toBe(registered['customerName'])
    expect(await said(page).count()).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(() => page.evaluate(() => window.reported)).toEqual(pasted)
  })

  test('beside which words stand is a part of a text', async () => {
    const page = await screen.show(register, { record: registered })
    await field(page, '客户要求').focus()
    await page.keyboard.press('Control+a')
    await paste(page, '见下表：\n甲\t乙\n', '<p>见下表：</p><table><tr><td>甲</td><td>乙</td></tr></table>')
    await reportedRecord(page, (now) => now['customerRequest'] === '见下表：\n甲\t乙')
    expect(await page.evaluate(() => window.reported)).toEqual({
      ...registered,
      customerRequest: '见下表：\n甲\t乙',
    })
  })

  test('with merged cells keeps its columns, in a list that grows for it and shrinks again', async () => {
    const page = await screen.show(sales, { record: sold })
    const before = await rowValues(page)
    await page.getByLabel('第 3 行 客户名称').focus()
    await paste(
      page,
      '',
      `<table><tr><td rowspan=2>甲<br>店</td><td>(3)</td><td colspan=2>1,200.50</td></tr>
       <tr><td>4</td><td></td><td>######</td></tr><tr><td>丙</td><td>6</td><td>7</td><td>8</td></tr></table>`,
    )
    const record = await reportedRecord(page, ({ customers }) => (customers as unknown[]).length === 5)
    expect((record['customers'] as object[]).slice(2)).toMatchObject([
      { customerName: '甲\n店', productA: -3, productB: 1200.5 },
      { productA: 4 },
      { customerName: '丙', productA: 6, productB: 7, productC: 8 },
    ])
    expect(await page.evaluate(() => window.unread)).toEqual({ '/customers/3/productC': '######' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => rowValues(page)).toEqual(before)
    await expect.poll(() => page.evaluate(() => window.reported)).toEqual(sold)
    expect(await page.evaluate(() => window.unread)).toEqual({})
  })

  test('goes on over the cards of a narrow screen', async () => {
    const page = await screen.show(sales, { width: 390 })
    await page.locator('.pw-card').first().getByRole('textbox', { name: '客户名称' }).focus()
    await paste(page, '甲\t1\n乙\t2\n')
    const record = await reportedRecord(page, ({ customers }) => (customers as unknown[])?.length === 2)
    expect(record['customers']).toMatchObject([
      { customerName: '甲', productA: 1 },
      { customerName: '乙', productA: 2 },
    ])
  })
})

describe('what cannot be taken is left, and said', () => {
  const form: Form = {
    type: 'object',
    title: '领用单',
    properties: {
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        maxItems: 3,
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', title: '品名', 'x-field': 'text' },
            kind: {
              type: 'string',
              title: '种类',
              'x-field': 'choice',
              oneOf: [
                { const: 'a', title: '办公' },
                { const: 'b', title: '清洁' },
              ],
            },
            count: { type: 'number', title: '数量', 'x-field': 'number' },
            double: { type: 'number', title: '两倍', 'x-field': 'number', 'x-formula': 'count * 2' },
            code: { type: 'string', title: '编码', 'x-field': 'text', readOnly: true },
            secret: { type: 'string', title: '密', 'x-field': 'text' },
            on: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
          },
        },
      },
    },
    'x-form': { id: 'issue-slip' },
    'x-paper': {
      page: { orientation: 'landscape' },
      blocks: [
        {
          kind: 'frame',
          columns: [2, 1, 1, 1, 1, 1, 1],
          rows: [
            {
              list: '/rows',
              atLeast: 2,
              rows: [
                {
                  cells: ['name', 'kind', 'count', 'double', 'code', 'secret', 'on'].map((key) => ({
                    field: `/rows/*/${key}`,
                  })),
                },
              ],
            },
          ],
        },
      ],
    },
  }

  test('computed, read-only and hidden cells; rows beyond the most; words that name no option', async () => {
    const page = await screen.show(form, {
      width: 1400,
      restrictions: { hidden: ['/rows/*/secret'], readOnly: [] },
    })
    await page.locator('tr[data-line="0"] textarea').first().focus()
    const row = (name: string, kind: string, on: string) => [name, kind, '3', '9', 'X1', '秘', on].join('\t')
    await paste(
      page,
      [
        row('纸', '办公', '2026/3/5'),
        row('笔', '文具', '明天'),
        row('皂', 'b', '20260307'),
        row('布', '清洁', '2026-03-08'),
        row('桶', '清洁', '2026-03-09'),
      ].join('\r\n'),
    )
    await expect
      .poll(() => page.evaluate(() => [window.reported?.['rows'], window.unread]))
      .toEqual([
        [
          { name: '纸', kind: 'a', count: 3, double: 6, on: '2026-03-05' },
          { name: '笔', count: 3, double: 6 },
          { name: '皂', kind: 'b', count: 3, double: 6, on: '2026-03-07' },
        ],
        { '/rows/1/kind': '文具', '/rows/1/on': '明天' },
      ])
    await expect
      .poll(() => said(page).textContent())
      .toBe('有 9 格没有填入：那里没有可以填写的格子；最多 3 行，有 2 行放不下，没有填入')
    expect(
      await page
        .locator('tr[data-line="1"] select')
        .evaluate((box) => (box as HTMLSelectElement).selectedOptions[0]!.text),
    ).toBe('文具')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.evaluate(() => window.unread)).toEqual({})
    expect(await page.locator('tr[data-line]').count()).toBe(2)
  })
})
