import { describe, expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import type { JsonObject, JsonSchema } from '../../form/json-schema.ts'
import type { Block, PageSetup } from '../../form/sheet.ts'
import { composeSheet } from '../compose-sheet.ts'
import type { Mark, Page, PathMark, TextMark } from '../page.ts'
import { toPoints } from '../page-setup.ts'
import type { SheetCorrection, SheetLife } from './sheet-life.ts'

const text: JsonSchema = { type: 'string', title: '名称', 'x-field': 'text' }

function formOf(blocks: Block[], page?: PageSetup): Form {
  return {
    type: 'object',
    title: '客户投诉登记表',
    properties: {
      name: text,
      phone: text,
      kind: {
        type: 'string',
        title: '类型',
        'x-field': 'choice',
        oneOf: [
          { const: 'goods', title: '商品' },
          { const: 'other', title: '其他', 'x-blank': { field: 'kindOther' } },
        ],
      },
      kindOther: text,
      items: { type: 'array', 'x-field': 'list', items: { type: 'object', properties: { name: text } } },
    },
    'x-form': { id: 'test' },
    'x-paper': { ...(page && { page }), blocks },
  }
}

const cells: Block[] = [
  { kind: 'title' },
  { kind: 'line', left: '客户：{name}', right: '电话：{phone}' },
  {
    kind: 'frame',
    columns: [1, 1, 1],
    rows: [
      { cells: [{ field: '/name' }, { field: '/kind' }, { prose: '电话 {phone}' }] },
      {
        cells: [
          { option: { field: '/kind', value: 'goods' } },
          { option: { field: '/kind', value: 'other' } },
          { blank: true },
        ],
      },
      {
        list: '/items',
        atLeast: 3,
        rows: [{ cells: [{ index: '/items' }, { field: '/items/*/name', colSpan: 2 }] }],
      },
    ],
  },
]
const record: JsonObject = {
  name: '张三',
  phone: '138',
  kind: 'other',
  kindOther: '安装',
  items: [{ name: '甲' }, { name: '乙' }],
}
const correct = (revision: number, ...pointers: string[]): SheetCorrection => ({
  revision,
  at: `2026-03-0${revision}`,
  by: '李四',
  reason: `核对${revision}`,
  pointers,
})
const voided = { at: '2026-05-01', by: '王五', reason: '重复登记' }

function page(life?: SheetLife, form = formOf(cells)): Page {
  return composeSheet({ form, record, ...(life && { life }) }).pages[0]!
}

function words(marks: readonly Mark[]): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text')
}

function texts({ marks }: Page): string[] {
  return words(marks).map((mark) => mark.text)
}

/** The marks of corrections with the words of the cell or line whose corner they stand in. */
function marked(page: Page): [mark: string, area: string][] {
  return words(page.marks)
    .filter((mark) => /^更[\d,]+$/.test(mark.text))
    .map(({ text, lines: [line] }) => {
      const { x, y } = line!
      const area = page.areas.find(
        (area) => x > area.x && x < area.x + area.width && y > area.y && y < area.y + 6,
      )
      return [text, area?.name ?? '']
    })
}

describe('corrections', () => {
  test.each<[what: string, pointers: string[], names: string[]]>([
    ['a value, in its cell and behind its line', ['/name'], ['', '/name']],
    ['an entry of a list', ['/items/1/name'], ['/items/1/name']],
    ['an entry that was removed, on its blank row', ['/items/2/name'], ['/items/2/name']],
    ['words in a cell', ['/phone'], ['', '']],
    ['a choice, and the option that is chosen now', ['/kind'], ['/kind', 'option:/kind=other']],
    ['the blank of an option', ['/kindOther'], ['/kind', 'option:/kind=other']],
    ['a list changed as a whole', ['/items'], ['/items/0/name', '/items/1/name', '/items/2/name']],
    ['nothing that is not on the sheet', ['/elsewhere', '/items/7/name'], []],
  ])('mark %s', (_, pointers, names) => {
    const found = marked(page({ corrections: [correct(2, ...pointers)] }))
    expect(found.map(([, name]) => name)).toEqual(names)
    expect(found.every(([mark]) => mark === '更1')).toBe(true)
  })

  test('are counted in the order of their revisions, all of them in one mark', () => {
    const corrections = [correct(5, '/name'), correct(3, '/name'), correct(4, '/kind')]
    const found = marked(page({ corrections }))
    expect(found).toContainEqual(['更1,3', '/name'])
    expect(found).toContainEqual(['更2', '/kind'])
  })

  test('mark a choice that has been emptied at every option', () => {
    const life = { corrections: [correct(2, '/kind')] }
    const { kind: _, ...left } = record
    const [emptied] = composeSheet({ form: formOf(cells), record: left, life }).pages
    expect(marked(emptied!).map(([, name]) => name)).toEqual([
      '/kind',
      'option:/kind=goods',
      'option:/kind=other',
    ])
  })

  test('mark the paragraph in which a value ends', () => {
    const form = formOf([{ kind: 'prose', text: '第一段。\n经{name}\n确认，电话{phone}。\n完' }])
    const two = { ...record, name: '张\n三' }
    const life = { corrections: [correct(2, '/name'), correct(3, '/phone')] }
    const sheet = composeSheet({ form, record: two, life }).pages[0]!
    const lineOf = (text: string) => words(sheet.marks).find((mark) => mark.text.includes(text))!.lines[0]!.y
    expect(lineOf('更1')).toBeLessThan(lineOf('三'))
    expect(lineOf('三') - lineOf('更1')).toBeLessThan(12)
    expect(lineOf('电话') - lineOf('更2')).toBeGreaterThan(0)
    expect(lineOf('电话') - lineOf('更2')).toBeLessThan(12)
  })

  test('say who, when and why at the foot, the newest first', () => {
    const life = { corrections: [correct(2, '/name'), { ...correct(3, '/phone'), reason: ' 电话\n有误 ' }] }
    const told = texts(page(life))
    expect(told.slice(-2)).toEqual(['更正2　2026-03-03　李四：电话 有误', '更正1　2026-03-02　李四：核对2'])
    const [english] = composeSheet({ form: formOf(cells), record, locale: 'en', life }).pages
    expect(texts(english!)).toContain('Correction 1  2026-03-02  李四: 核对2')
    expect(texts(english!)).toContain('C1')
  })

  test('are counted where they are more than the margin holds', () => {
    const corrections = Array.from({ length: 9 }, (_, index) => correct(index + 1, '/name'))
    const told = texts(page({ corrections })).filter((text) => text.startsWith('更正'))
    expect(told.length).toBeGreaterThan(1)
    expect(told.length).toBeLessThan(9)
    expect(told[0]).toBe('更正9　2026-03-09　李四：核对9')
    expect(told.at(-1)).toMatch(/^更正\d　.*　共 9 次更正$/)
    expect(told.slice(0, -1).join()).not.toContain('共')
  })

  test('with a long reason take more lines, and are cut short where these are not there', () => {
    const reason = '财务复核后按合同含税价重新填写，'.repeat(30)
    const alone = words(page({ corrections: [{ ...correct(2), reason }] }).marks).at(-1)!
    expect(alone.lines.length).toBeGreaterThan(2)
    expect(alone.text).toMatch(/…$/)
    const corrections = [2, 3, 4, 5, 6].map((revision) => ({ ...correct(revision), reason }))
    const last = words(page({ corrections }).marks).at(-1)!
    expect(last.lines).toHaveLength(1)
    expect(last.text).toMatch(/…　共 5 次更正$/)
  })
})

test('nothing on the sheet moves for what is told of its record', () => {
  const life = {
    number: 'TS-2026-000123',
    voided,
    corrections: [correct(2, '/name', '/items/0/name', '/phone')],
  }
  const plain = page()
  const told = page(life)
  expect(
    told.marks.filter((mark) => plain.marks.some((one) => JSON.stringify(one) === JSON.stringify(mark))),
  ).toEqual(plain.marks)
  expect(told.areas).toEqual(plain.areas)
  expect(told.places).toEqual(plain.places)
  expect(page({})).toEqual(plain)
  expect(page({ corrections: [] })).toEqual(plain)
})

describe('the number', () => {
  test('stands in the upper margin of filled and of blank sheets', () => {
    const blank = composeSheet({ form: formOf(cells), life: { number: 'TS-2026-000123' } }).pages[0]!
    expect(texts(blank).at(-1)).toBe('编号：TS-2026-000123')
    const { lines } = words(page({ number: 'TS-2026-000123' }).marks).at(-1)!
    expect(lines[0]!.y).toBeLessThan(toPoints(20))
    expect(lines[0]!.x + lines[0]!.width).toBeCloseTo(blank.width - toPoints(18))
  })

  test('is not printed where the sheet prints it', () => {
    expect(texts(page({ number: '138' }))).toEqual(texts(page()))
  })
})

test('a void record has the word across every page, behind its words, and says why at the foot', () => {
  const two = formOf([...cells, { kind: 'page-break' }, ...cells])
  const { pages } = composeSheet({ form: two, record, life: { voided, corrections: [correct(2, '/name')] } })
  expect(pages).toHaveLength(2)
  for (const { marks } of pages) {
    expect(marks[0]).toMatchObject({ kind: 'stamp', text: '作废' })
    const foot = words(marks).slice(-2)
    expect(foot.map((mark) => mark.text)).toEqual([
      '作废　2026-05-01　王五：重复登记',
      '更正1　2026-03-02　李四：核对2',
    ])
  }
  const [english] = composeSheet({ form: two, locale: 'en', life: { voided: { ...voided, by: '' } } }).pages
  expect(english!.marks[0]).toMatchObject({ kind: 'stamp', text: 'VOID' })
  expect(texts(english!)).toContain('Void  2026-05-01  重复登记')
})

test('a draft has the word across every page and nothing in its margins; it moves nothing', () => {
  const two = formOf([...cells, { kind: 'page-break' }, ...cells])
  const plain = composeSheet({ form: two, record })
  const draft = composeSheet({ form: two, record, isDraft: true })
  expect(draft.pages.map(({ marks: [first] }) => first)).toMatchObject([
    { kind: 'stamp', text: '草稿' },
    { kind: 'stamp', text: '草稿' },
  ])
  expect(draft.pages.map(({ marks }) => marks.slice(1))).toEqual(plain.pages.map(({ marks }) => marks))
  const [english] = composeSheet({ form: two, locale: 'en', isDraft: true }).pages
  expect(english!.marks[0]).toMatchObject({ text: 'DRAFT' })
})

describe.each<[what: string, setup: PageSetup]>([
  ['A4', {}],
  ['A4 landscape', { orientation: 'landscape' }],
  [
    'A3 landscape, narrow margins',
    { size: 'A3', orientation: 'landscape', margins: { top: 14, bottom: 12 } },
  ],
  ['A5', { size: 'A5' }],
  ['margins of 10 mm', { margins: { top: 10, bottom: 10, left: 10, right: 10 } }],
  ['margins of 6 mm', { margins: { top: 6, bottom: 6, left: 6, right: 6 } }],
  ['no lower margin', { margins: { bottom: 0 } }],
])('on %s', (_, setup) => {
  test.each([1, 2])(
    'what is told stands in the margins and touches nothing, on sheets of %i pages',
    (count) => {
      const rows = Array.from({ length: 40 }, (_, index) => ({ name: `第${index}项` }))
      const blocks: Block[] = count === 1 ? cells : [...cells, { kind: 'page-break' }, ...cells]
      const life = {
        number: 'TS-2026-000123',
        voided,
        corrections: [2, 3, 4, 5].map((revision) => ({
          ...correct(revision),
          reason: '客户来电核对。'.repeat(40),
        })),
      }
      const form = formOf(blocks, setup)
      const filled = { ...record, items: rows.slice(0, 5) }
      const plain = composeSheet({ form, record: filled })
      const told = composeSheet({ form, record: filled, life })
      expect(told.pages).toHaveLength(plain.pages.length)
      told.pages.forEach((sheet, index) => {
        const before = plain.pages[index]!
        const known = new Set(words(before.marks).map((mark) => JSON.stringify(mark)))
        const added = words(sheet.marks).filter((mark) => !known.has(JSON.stringify(mark)))
        expect(added.map((mark) => mark.text.slice(0, 2))).toEqual(expect.arrayContaining(['编号', '作废']))
        const boxes = added.flatMap(boxesOf)
        const others = [...words(before.marks).flatMap(boxesOf), ...before.places]
        for (const box of boxes) {
          expect(box.x).toBeGreaterThan(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThan(sheet.width)
          expect(box.y + box.height).toBeLessThanOrEqual(sheet.height)
          expect(others.filter((other) => overlaps(box, other))).toEqual([])
        }
        expect(
          boxes.filter((box, at) => boxes.some((other, against) => at < against && overlaps(box, other))),
        ).toEqual([])
      })
    },
  )
})

test('a sheet without margins reports that nothing can be told', () => {
  const form = formOf(cells, { margins: { top: 0, bottom: 0 } })
  const { reports, pages } = composeSheet({ form, record, life: { number: 'TS-1', voided } })
  expect(reports).toEqual([{ code: 'overflow', where: 'life' }])
  expect(pages[0]!.marks[0]).toMatchObject({ kind: 'stamp' })
})

test('flags are black, and stand inside the corner of their cell', () => {
  const sheet = page({ corrections: [correct(2, '/name')] })
  const flags = sheet.marks.filter((mark): mark is PathMark => mark.kind === 'path')
  const { x, y, width } = sheet.areas.find(({ name }) => name === '/name')!
  expect(flags.map(({ fill }) => fill)).toEqual(['#000000', '#000000'])
  expect(flags.map(({ d }) => d)).toContain(`M ${x + width - 4} ${y} h 4 v 4 Z`)
})

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The room that the characters of each line take. */
function boxesOf({ size, lines }: TextMark): Box[] {
  return lines.map(({ x, y, width }) => ({ x, y: y - 0.86 * size, width, height: 0.94 * size }))
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width - 0.01 &&
    other.x < one.x + one.width - 0.01 &&
    one.y < other.y + other.height - 0.01 &&
    other.y < one.y + one.height - 0.01
  )
}
