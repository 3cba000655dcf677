import { describe, expect, test } from 'vitest'
import { contentText } from '../paper/content.ts'
import { date } from './date/date.ts'
import { datetime } from './datetime/datetime.ts'
import { unreadable, type FieldType } from './field-type.ts'
import { month } from './month/month.ts'
import { paperContext } from './paper-context.fixture.ts'
import { time } from './time/time.ts'

interface Case {
  type: FieldType
  typed: string
  value: string
  /** As format writes it and a ruled cell prints it. */
  plain: string
  inWords: string
  /** The blank in words, a digit for each unruled blank: its width in em, rounded up. */
  blank: string
  wrong: string[]
}

const cases: Case[] = [
  {
    type: date,
    typed: '2026年3月5日',
    value: '2026-03-05',
    plain: '2026-03-05',
    inWords: '2026年3月5日',
    blank: '3年2月2日',
    wrong: ['2026-02-30', '2026-3-5', '20260305', '2026-03-05T00:00'],
  },
  {
    type: month,
    typed: '2026.3',
    value: '2026-03',
    plain: '2026-03',
    inWords: '2026年3月',
    blank: '3年2月',
    wrong: ['2026-13', '2026-00', '0000-01', '2026-03-05'],
  },
  {
    type: time,
    typed: '9：05',
    value: '09:05',
    plain: '09:05',
    inWords: '9时05分',
    blank: '2时2分',
    wrong: ['24:00', '9:05', '09:60', '09:05:00'],
  },
  {
    type: datetime,
    typed: '2026/3/5 9:05',
    value: '2026-03-05T09:05',
    plain: '2026-03-05 09:05',
    inWords: '2026年3月5日9时05分',
    blank: '3年2月2日2时2分',
    wrong: ['2026-02-30T09:05', '2026-03-05T24:00', '2026-03-05 09:05', '2026-03-05T09:05Z', '2026-03-05'],
  },
]

describe.each(cases.map((each) => [each.type.name, each] as const))('%s', (name, each) => {
  const { type, value } = each
  const cell = paperContext(type.newSchema)
  const words = paperContext(type.newSchema, { inWords: true })

  test('reads what is typed and writes what is stored', () => {
    expect(type.parse(each.typed, cell)).toBe(value)
    expect(type.parse('※', cell)).toBe(unreadable)
    expect(type.format(value, cell)).toBe(each.plain)
  })

  test('prints digits in a cell, words and numbers in words', () => {
    expect(type.paper(value, cell)).toEqual([{ kind: 'text', text: each.plain }])
    expect(contentText(type.paper(value, words))).toBe(each.inWords)
  })

  test('leaves room for each number in words and an empty cell empty', () => {
    expect(type.paper(undefined, cell)).toEqual([])
    const drawn = type.paper(undefined, words).map((inline) => {
      if (inline.kind !== 'blank') return contentText([inline])
      expect(inline.ruled).toBe(false)
      return Math.ceil(inline.width)
    })
    expect(drawn.join('')).toBe(each.blank)
  })

  test('prints digits on English paper', () => {
    expect(contentText(type.paper(value, { ...words, locale: 'en' }))).toBe(each.plain)
    expect(type.paper(undefined, { ...words, locale: 'en' })).toEqual([{ kind: 'blank', width: 6 }])
  })

  test.each(each.wrong)('names %s as wrong and prints it all the same', (wrong) => {
    expect(type.check!(wrong, cell)).toBe(wrong.startsWith('2026-02-30') ? 'noSuchDay' : name)
    expect(contentText(type.paper(wrong, cell))).toBe(wrong)
    expect(contentText(type.paper(wrong, words))).toBe(wrong)
  })
})
