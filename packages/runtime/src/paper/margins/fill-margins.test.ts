import { describe, expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import { composePages } from '../compose-pages.ts'
import { lifeItems } from '../life/life-items.ts'
import { openScope } from '../sheet-scope.ts'
import { formSetting } from '../sheet-setting.ts'
import type { Band, MarginItem } from './margin-item.ts'
import { marginLine } from './margin-line.ts'
import { pageNumber } from './page-number.ts'

const form: Form = {
  type: 'object',
  title: '客户投诉登记表',
  properties: { name: { type: 'string', title: '名称', 'x-field': 'text' } },
  'x-form': { id: 'test' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/name' }] }] },
      { kind: 'page-break' },
      { kind: 'line', left: '附页' },
    ],
  },
}
const setting = formSetting(form, 'zh')
const voided = { at: '2026-05-01', by: '王五', reason: '重复登记' }
const shipped = [pageNumber, ...lifeItems({ number: 'TS-2026-000123', voided })]

function pagesWith(margins: readonly MarginItem[]) {
  return composePages({
    blocks: form['x-paper'].blocks,
    setting,
    scope: openScope(form, undefined, setting),
    margins,
  })
}

/** A kind of item that the product does not know: a square, and where it was put. */
function square(edge: 'top' | 'bottom', side: 'left' | 'center' | 'right', size = 20) {
  const given: Band[] = []
  const item: MarginItem = {
    name: 'square',
    layer: 'over',
    room: () => ({ kind: 'box', edge, side, width: size, height: size, middle: size / 2 }),
    place(bands) {
      given.push(...bands)
      return bands.map(({ x, y }) => ({ kind: 'path', d: `M ${x} ${y} h ${size} v ${size} Z` }))
    },
  }
  return { item, given }
}

describe('a new item of the margins', () => {
  test.each([
    ['top', 'left'],
    ['top', 'right'],
    ['bottom', 'left'],
  ] as const)('at the end of the list stands at the %s %s and moves nothing', (edge, side) => {
    const { item, given } = square(edge, side)
    const lines = lifeItems({ number: 'TS-2026-000123' })
    const before = pagesWith([pageNumber, ...lines])
    const after = pagesWith([pageNumber, ...lines, item])
    expect(after.reports).toEqual([])
    expect(given).toHaveLength(2)
    after.pages.forEach((page, index) => {
      const { marks } = before.pages[index]!
      expect(page.marks.slice(0, marks.length)).toEqual(marks)
      expect(page.marks.slice(marks.length)).toMatchObject([{ kind: 'path' }])
      const { x, y, width, height } = given[index]!
      const touched = marks
        .flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
        .filter((line) => line.y > y && line.y < y + height && line.x < x + width && line.x + line.width > x)
      expect(touched).toEqual([])
    })
  })

  test('at the beginning of the list is made way for', () => {
    const { item, given } = square('top', 'right')
    const { pages, reports } = pagesWith([item, ...shipped])
    expect(reports).toEqual([])
    const number = pages[0]!.marks.find((mark) => mark.kind === 'text' && mark.text.startsWith('编号'))
    expect(number).toMatchObject({ kind: 'text' })
    const [line] = number?.kind === 'text' ? number.lines : []
    expect(line!.x + line!.width).toBeLessThan(given[0]!.x)
  })

  test('that finds no room is told of by its name, on each page', () => {
    const { item, given } = square('bottom', 'center')
    expect(pagesWith([...shipped, item]).reports).toEqual([
      { code: 'overflow', where: 'square' },
      { code: 'overflow', where: 'square' },
    ])
    expect(given).toEqual([])
  })

  test('may be a line of words that changes with the page', () => {
    const head = marginLine({
      name: 'head',
      edge: 'top',
      side: 'left',
      size: 8,
      face: 'serif',
      words: ({ number }) => (number === 1 ? undefined : setting.title),
    })
    const { pages } = pagesWith([...shipped, head])
    const heads = pages.map(({ marks }) => marks.filter((mark) => mark.kind === 'text' && mark.size === 8))
    expect(heads.map((marks) => marks.length)).toEqual([1, 2])
  })
})
