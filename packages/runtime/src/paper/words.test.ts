import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import type { Row } from '../form/sheet.ts'
import { composeSheet } from './compose-sheet.ts'
import type { Page, TextMark } from './page.ts'
import { splitWords } from './split-words.ts'

function formOf(columns: number[], rows: Row[], words: Record<string, string> = {}): Form {
  const field = (title: string, type: string): JsonSchema => ({ type: 'string', title, 'x-field': type })
  return {
    type: 'object',
    title: '客户档案',
    properties: { a: field('法定代表人', 'text'), b: field('备注', 'textarea'), c: field('退货', 'text') },
    'x-form': { id: 'test', words: { en: words } },
    'x-paper': { blocks: [{ kind: 'frame', columns, rows }] },
  }
}

const EN = { 法定代表人: 'Legal representative', 备注: 'Remarks', 退货: 'Returned' }

function textMark(page: Page, words: string): TextMark {
  const found = page.marks.find((mark) => mark.kind === 'text' && mark.text === words)
  if (found?.kind !== 'text') throw new Error(`Nothing says ${words}.`)
  return found
}

describe('where a line may end', () => {
  test.each([
    ['KF-A12 AB-CD-12', ['KF-A12 ', 'AB-CD-12']],
    ['10km/h r/min N/A', ['10km/h ', 'r/min ', 'N/A']],
    ['GB/T 19001-2016', ['GB/T ', '19001-2016']],
    ['wang.fang@example-site.com.cn', ['wang.fang@example-site.com.cn']],
    ['US$1,200.00 5–10 30/11/2026', ['US$1,200.00 ', '5–10 ', '30/11/2026']],
    ['编号KF-A12已办', ['编', '号', 'KF-A12', '已', '办']],
    ['a well-known brand', ['a ', 'well-', 'known ', 'brand']],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })
})

describe('a word wider than its column', () => {
  const rows: Row[] = [
    { cells: [{ title: '/c' }, { title: '/a' }, { field: '/a' }] },
    { cells: [{ title: '/c' }, { title: '/b' }, { field: '/b' }] },
  ]
  const narrow = formOf([1, 4, 13], rows, EN)
  const widthOfFirst = (input: Partial<Parameters<typeof composeSheet>[0]>) => {
    const { places } = composeSheet({ form: narrow, ...input }).pages[0]!
    return places.find(({ cell }) => cell?.row === 0 && cell.column === 0)!.width
  }

  test('is printed whole: its column is given width', () => {
    const page = composeSheet({ form: narrow, locale: 'en' }).pages[0]!
    expect(textMark(page, 'Returned').lines).toHaveLength(1)
    expect(widthOfFirst({ locale: 'en' })).toBeGreaterThan(widthOfFirst({ locale: 'zh' }) + 5)
  })

  test('has the same columns on the blank sheet and whatever is filled in', () => {
    const record = { a: 'unbreakable'.repeat(9), b: 'Remarks '.repeat(40) }
    expect(widthOfFirst({ locale: 'en', record })).toBe(widthOfFirst({ locale: 'en' }))
    expect(widthOfFirst({ locale: 'zh', record })).toBe(widthOfFirst({ locale: 'zh' }))
  })

  test('does not make the answer that it stands in smaller where it is no word', () => {
    const sheet = composeSheet({ form: narrow, record: { b: `见附件。${'0123456789abcdef'.repeat(10)}` } })
    expect(sheet.reports).toEqual([])
  })

  test('is broken after its signs, as addresses are', () => {
    const b = 'https://www.example.com/service/order?id=1234567890&sign=00112233445566778899aabbccddeeff0011'
    const page = composeSheet({
      form: formOf([1, 1], [{ cells: [{ title: '/b' }, { field: '/b' }] }]),
      record: { b },
    }).pages[0]!
    const lines = textMark(page, b).lines.map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&=]$/)
  })
})

describe('an upright label in English', () => {
  const form = formOf(
    [1, 20],
    [
      { cells: [{ title: '/a', vertical: true, rowSpan: 3 }, { field: '/a' }] },
      { cells: [{ field: '/b' }] },
      { cells: [{ field: '/c' }] },
    ],
    EN,
  )
  const page = composeSheet({ form, locale: 'en' }).pages[0]!

  test('is turned by a quarter where its words are wider than the column', () => {
    const label = textMark(page, 'Legal representative')
    expect(label.turned).toBe(true)
    const place = page.places.find(({ cell }) => cell?.row === 0 && cell.column === 0)!
    for (const { x, y, width } of label.lines) {
      expect(x).toBeGreaterThan(place.x)
      expect(x).toBeLessThan(place.x + place.width)
      expect(y).toBeLessThan(place.y + place.height)
      expect(y - width).toBeGreaterThan(place.y)
    }
  })

  test('stays one character under the other in Chinese', () => {
    const label = textMark(composeSheet({ form }).pages[0]!, '法定代表人')
    expect(label.turned).toBeUndefined()
    expect(label.lines).toHaveLength(5)
  })
})
