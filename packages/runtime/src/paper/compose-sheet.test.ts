import { describe, expect, test } from 'vitest'
import type { Form, SignatureSlot } from '../form/form.ts'
import type { JsonObject, JsonSchema } from '../form/json-schema.ts'
import type { Block, Cell, PageSetup } from '../form/sheet.ts'
import { composeSheet } from './compose-sheet.ts'
import { toPoints } from './page-setup.ts'
import type { LineMark, Page, TextMark } from './page.ts'

interface Draft {
  properties: Record<string, JsonSchema>
  blocks: Block[]
  page?: PageSetup
  signatures?: SignatureSlot[]
}

function formOf({ properties, blocks, page, signatures }: Draft): Form {
  return {
    type: 'object',
    title: '客户投诉登记表',
    properties,
    'x-form': { id: 'test' },
    'x-paper': { ...(page && { page }), blocks },
    ...(signatures && { 'x-signatures': signatures }),
  }
}

const text: JsonSchema = { type: 'string', title: '名称', 'x-field': 'text' }
const longText: JsonSchema = { type: 'string', title: '内容', 'x-field': 'textarea' }
const listOf = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'array',
  'x-field': 'list',
  items: { type: 'object', properties },
})

function texts(page: Page): string[] {
  return page.marks.filter((mark) => mark.kind === 'text').map((mark) => mark.text)
}

function textMarks(page: Page): TextMark[] {
  return page.marks.filter((mark) => mark.kind === 'text')
}

function rules(page: Page): LineMark[] {
  return page.marks.filter((mark) => mark.kind === 'line')
}

function area(page: Page, name: string) {
  const found = page.areas.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no area ${name}`)
  return found
}

/** A list of `name` with a group label beside it, ten rows printed, and a line to sign. */
function listForm(more: Partial<Draft> = {}): Form {
  return formOf({
    properties: { items: listOf({ name: text, note: longText }) },
    signatures: [
      { key: 'made', label: '制表' },
      { key: 'checked', label: '审核' },
    ],
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 1, 4, 4],
        rows: [
          {
            head: true,
            cells: [
              { text: '投诉情况', vertical: true, rowSpan: 2 },
              { text: '序号' },
              { title: '/items/*/name' },
              { title: '/items/*/note' },
            ],
          },
          {
            list: '/items',
            atLeast: 10,
            rows: [{ cells: [{ index: '/items' }, { field: '/items/*/name' }, { field: '/items/*/note' }] }],
          },
        ],
      },
      { kind: 'signatures' },
    ],
    ...more,
  })
}

function entries(count: number): JsonObject {
  return { items: Array.from({ length: count }, (_, index) => ({ name: `第${index + 1}家`, note: '无' })) }
}

describe('a sheet of one page', () => {
  test('prints the blank rows of a list with the group label across them all', () => {
    const [page, ...more] = composeSheet({ form: listForm() }).pages
    expect(more).toEqual([])
    expect(texts(page!)).toEqual(
      expect.arrayContaining(['客户投诉登记表', '投诉情况', '序号', '名称', '内容', '1', '10']),
    )
    const label = textMarks(page!).find(({ text: words }) => words === '投诉情况')!
    const middle = (label.lines[0]!.y + label.lines[3]!.y) / 2
    const first = area(page!, '/items/0/name')
    const last = area(page!, '/items/9/name')
    expect(middle).toBeGreaterThan(first.y)
    expect(middle).toBeLessThan(last.y)
  })

  test('fills the page: rows for long answers take what is left', () => {
    const form = formOf({
      properties: { name: text, story: longText },
      blocks: [
        {
          kind: 'frame',
          columns: [1, 3],
          rows: [
            { cells: [{ title: '/name' }, { field: '/name' }] },
            { cells: [{ title: '/story' }, { field: '/story' }] },
          ],
        },
      ],
    })
    const [page] = composeSheet({ form }).pages
    const bottom = Math.max(...rules(page!).map(({ y2 }) => y2))
    expect(bottom).toBeCloseTo(page!.height - (18 * 72) / 25.4, 0)
    expect(area(page!, '/story').height).toBeGreaterThan(10 * area(page!, '/name').height)
  })

  test('stands the signature slots in their order, each with room to sign', () => {
    const [page] = composeSheet({ form: listForm() }).pages
    const words = texts(page!).join('')
    expect(words.indexOf('制表：')).toBeGreaterThan(0)
    expect(words.indexOf('制表：')).toBeLessThan(words.indexOf('审核：'))
    expect(area(page!, 'sign:made').width).toBeGreaterThan(100)
  })

  test('sets a crowded answer smaller and says so', () => {
    const form = formOf({
      properties: { a: longText, b: longText },
      blocks: [
        {
          kind: 'frame',
          columns: [1, 5],
          rows: [
            { cells: [{ title: '/a' }, { field: '/a' }], height: 90 },
            { cells: [{ title: '/b' }, { field: '/b' }], height: 90 },
          ],
        },
      ],
    })
    const sheet = composeSheet({
      form,
      record: { a: '客户来电反映。'.repeat(170), b: '已处理。'.repeat(190) },
    })
    expect(sheet.pages).toHaveLength(1)
    expect(sheet.reports.map(({ code, where }) => `${code} ${where}`)).toContain('shrunk /a')
  })

  test('sets no answer smaller while another row of the page has height to spare', () => {
    const rows = ['/a', '/b'].map((field) => ({ cells: [{ title: field }, { field }], height: 60 }))
    const form = formOf({
      properties: { a: longText, b: longText },
      page: { size: 'A5', orientation: 'landscape' },
      blocks: [{ kind: 'frame', columns: [1, 5], rows }],
    })
    const short = composeSheet({ form, record: { a: '客户来电反映。'.repeat(8), b: '已处理。' } })
    expect(short.pages).toHaveLength(1)
    expect(short.reports).toEqual([])
    const long = composeSheet({ form, record: { a: '客户来电反映。'.repeat(60), b: '已处理。' } })
    expect(long.pages).toHaveLength(1)
    expect(long.reports).toEqual([])
    // A row without its answer keeps room to write it.
    const open = composeSheet({ form, record: { a: '客户来电反映。'.repeat(60) } })
    expect(open.reports.map(({ where }) => where)).toEqual(['/a'])
    expect(area(open.pages[0]!, '/b').height).toBeGreaterThan(toPoints(40))
  })

  test('prints other values than the field type expects as they are', () => {
    const form = formOf({
      properties: { date: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' } },
      blocks: [{ kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/date' }] }] }],
    })
    expect(texts(composeSheet({ form, record: { date: 7 } }).pages[0]!)).toEqual(['7'])
  })
})

test('says that a list may go on on the blank sheet alone', () => {
  const form = formOf({
    properties: { people: listOf({ name: text }) },
    blocks: [
      {
        kind: 'frame',
        columns: [1],
        rows: [{ list: '/people', atLeast: 3, more: '……', rows: [{ cells: [{ field: '/people/*/name' }] }] }],
      },
    ],
  })
  expect(texts(composeSheet({ form }).pages[0]!)).toContain('……')
  for (const people of [[], [{ name: '陈晓' }], [{ name: '陈晓' }, { name: '何俊' }, { name: '郑文静' }]]) {
    const page = composeSheet({ form, record: { people } }).pages[0]!
    expect(texts(page)).not.toContain('……')
    expect(page.areas).toHaveLength(3)
  }
})

describe('a list longer than its page', () => {
  const sheet = composeSheet({ form: listForm(), record: entries(60) })

  test('repeats heads and group labels and numbers the pages', () => {
    expect(sheet.pages.length).toBeGreaterThan(1)
    sheet.pages.forEach((page, index) => {
      const words = texts(page)
      expect(words.filter((word) => word === '序号')).toHaveLength(1)
      expect(words).toContain('投诉情况')
      expect(words).toContain(`第 ${index + 1} 页 / 共 ${sheet.pages.length} 页`)
    })
  })

  test('prints each entry once, in order', () => {
    const names = sheet.pages.flatMap(texts).filter((word) => /^第\d+家$/.test(word))
    expect(names).toEqual(Array.from({ length: 60 }, (_, index) => `第${index + 1}家`))
  })

  test('never leaves the signature line alone on a page, however long the list', () => {
    for (let count = 20; count < 90; count += 1) {
      const last = composeSheet({ form: listForm(), record: entries(count) }).pages.at(-1)!
      expect(texts(last)).toContain(`第${count}家`)
      expect(texts(last).join('')).toContain('制表：')
    }
  })

  test('keeps every mark inside the margins', () => {
    for (const page of sheet.pages) {
      for (const line of textMarks(page).flatMap(({ lines }) => lines)) {
        expect(line.x).toBeGreaterThan(40)
        expect(line.x + line.width).toBeLessThan(page.width - 40)
        expect(line.y).toBeLessThan(page.height - 20)
      }
    }
  })
})

test('an answer taller than a page goes on over pages and loses no line', () => {
  const story = Array.from({ length: 400 }, (_, index) => `第${index}句话说的是售后处理的经过。`).join('')
  const form = formOf({
    properties: { name: text, story: longText },
    blocks: [
      {
        kind: 'frame',
        columns: [1, 3],
        rows: [
          { cells: [{ title: '/name' }, { field: '/name' }] },
          { cells: [{ title: '/story' }, { field: '/story' }] },
        ],
      },
    ],
  })
  const { pages } = composeSheet({ form, record: { story } })
  expect(pages.length).toBeGreaterThan(1)
  const printed = pages.flatMap(textMarks).filter(({ text: words }) => words.includes('句话'))
  expect(printed.map(({ text: words }) => words).join('')).toBe(story)
  for (const page of pages) expect(texts(page)).toContain('内容')
})

test('no line starts with a closing mark', () => {
  const form = formOf({
    properties: { story: longText },
    blocks: [{ kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/story' }] }] }],
  })
  const story = '客户，反映：“产品（型号）外壳，有划痕。”请，尽快；处理！'.repeat(40)
  const lines = composeSheet({ form, record: { story } })
    .pages.flatMap(textMarks)
    .flatMap((mark) => mark.lines)
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter(({ text: words }) => /^[，。；：！？）”、]/.test(words))).toEqual([])
  expect(lines.filter(({ text: words }) => /[（“]$/.test(words))).toEqual([])
})

test('a list that runs across goes on on a second sheet', () => {
  const across = (cells: Cell[]): Cell => ({ across: '/cases', cells, colSpan: 4 })
  const form = formOf({
    properties: { cases: listOf({ name: text }) },
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [2, 1, 1, 1, 1],
        rows: [
          { cells: [{ text: '案件' }, across([{ index: '/cases' }])] },
          { cells: [{ title: '/cases/*/name' }, across([{ field: '/cases/*/name' }])] },
        ],
      },
    ],
  })
  const record = { cases: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name })) }
  const { pages } = composeSheet({ form, record })
  expect(pages).toHaveLength(2)
  expect(texts(pages[0]!)).toEqual(expect.arrayContaining(['1', '4', '甲', '丁']))
  expect(texts(pages[1]!)).toEqual(expect.arrayContaining(['客户投诉登记表', '案件', '5', '戊', '名称']))
})

test('a diagonal head keeps its words on their sides of the line', () => {
  const form = formOf({
    properties: { a: text },
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [{ cells: [{ diagonal: ['项目', '年度'] }, { field: '/a' }], height: 14 }],
      },
    ],
  })
  const [page] = composeSheet({ form }).pages
  const [rows, columns] = ['项目', '年度'].map(
    (word) => textMarks(page!).find((mark) => mark.text === word)!.lines[0]!,
  )
  expect(rows!.x).toBeLessThan(columns!.x)
  expect(rows!.y).toBeGreaterThan(columns!.y)
  const slope = rules(page!).filter((line) => line.x1 !== line.x2 && line.y1 !== line.y2)
  expect(slope).toHaveLength(1)
})

test('a sheet names the types that are missing, once each, and prints their values as they are stored', () => {
  const stars: JsonSchema = { type: 'integer', title: '星级', 'x-field': 'moons' }
  const form = formOf({
    properties: { one: stars, two: stars },
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [{ cells: [{ field: '/one' }, { field: '/two' }] }],
      },
    ],
  })
  const { pages, reports } = composeSheet({ form, record: { one: 4, two: 5 } })
  expect(texts(pages[0]!)).toEqual(expect.arrayContaining(['4', '5']))
  expect(reports).toEqual([{ code: 'missing-type', where: 'moons' }])
})

test('characters that no font has are told, each place once', () => {
  const { reports } = composeSheet({
    form: {
      type: 'object',
      title: '登记表',
      properties: { name: { type: 'string', title: '姓名', 'x-field': 'text' } },
      'x-form': { id: 'test' },
      'x-paper': { blocks: [{ kind: 'line', left: '姓名：{name}' }] },
    },
    record: { name: '王😀ไ😀' },
  })
  expect(reports.filter(({ code }) => code === 'missing-glyph')).toMatchObject([
    { params: { characters: '😀ไ' } },
  ])
})
