import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { Cell, PageSetup, Row } from '../form/sheet.ts'
import { composeSheet } from './compose-sheet.ts'
import { toPoints } from './page-setup.ts'
import type { Page } from './page.ts'

function formOf(rows: Row[], page: PageSetup = {}): Form {
  return {
    type: 'object',
    title: '登记表',
    properties: { story: { type: 'string', title: '内容', 'x-field': 'textarea' } },
    'x-form': { id: 'test' },
    'x-paper': { page, blocks: [{ kind: 'frame', columns: [1], rows }] },
  }
}

function compose(form: Form, story?: string): Page {
  return composeSheet({ form, ...(story !== undefined && { record: { story } }) }).pages[0]!
}

/** Heights of the rows of one cell each, in mm. */
function heights({ places }: Page): number[] {
  return places.filter(({ cell }) => cell).map(({ height }) => Math.round((height / toPoints(1)) * 10) / 10)
}

const one: Cell = { text: '甲' }
const answer: Cell = { field: '/story' }

describe('a cell', () => {
  test('is set in heavier type and filled with grey where it says so, whatever stands in it', () => {
    const form = formOf([
      { cells: [one] },
      { cells: [{ ...one, text: '乙', bold: true }] },
      { cells: [{ ...answer, bold: true, shade: true }] },
    ])
    const { marks } = compose(form, '丙')
    const faces = marks.flatMap((mark) => (mark.kind === 'text' ? [`${mark.text} ${mark.face}`] : []))
    expect(faces).toEqual(expect.arrayContaining(['甲 serif', '乙 serif-bold', '丙 serif-bold']))
    expect(marks.filter((mark) => mark.kind === 'path')).toHaveLength(1)
  })
})

describe('a row of an exact height', () => {
  const rows: Row[] = [{ cells: [one], height: 12, exact: true }, { cells: [one] }]

  test('is not stretched beside others that are', () => {
    const [exact, other] = heights(compose(formOf(rows)))
    expect(exact).toBe(12)
    expect(other).toBeGreaterThan(8)
  })

  test('is not set closer on a page that is too full', () => {
    const crowded = [...rows, ...Array.from({ length: 28 }, () => ({ cells: [one], height: 9 }))]
    const [exact, , other] = heights(compose(formOf(crowded)))
    expect(exact).toBe(12)
    expect(other).toBeLessThan(9)
  })

  test('sets an answer smaller to hold it, and grows before words are lost', () => {
    const form = formOf([{ cells: [answer], height: 12, exact: true }])
    const line = '这一行写满整张纸的宽度，一行又一行地写下去。'
    const sizeOf = (page: Page) => page.marks.find((mark) => mark.kind === 'text')!.size
    const some = compose(form, line.repeat(5))
    expect(heights(some)).toEqual([12])
    expect(sizeOf(some)).toBeLessThan(10.5)
    const much = compose(form, line.repeat(40))
    expect(heights(much)[0]).toBeGreaterThan(12)
  })
})

test('a sheet that is not stretched keeps the heights of its rows', () => {
  const rows: Row[] = [{ cells: [one] }, { cells: [answer], height: 30 }]
  expect(heights(compose(formOf(rows, { unstretched: true })))).toEqual([8, 30])
  expect(heights(compose(formOf(rows)))[1]).toBeGreaterThan(100)
})
