import { describe, expect, test } from 'vitest'
import { joinedFigures, spellQuery, spellWays, spellWords } from './spell-words.ts'

const finds = (text: string, query: string) =>
  spellQuery(query).every((word) => spellWords(text).includes(word))

describe('what is spelled is found if and only if it is there', () => {
  test.each([
    ['南京嘉禾百货客户投诉', '客户投诉'],
    ['处理人张三丰', '张三'],
    ['张', '张'],
    ['Ｋ３电饭煲２００台', 'k3电饭煲200'],
    ['K3 电饭煲', 'K3电饭煲'],
    ['TS-2026-000123', 'ts-2026-0001'],
    ['Café Müller', 'MÜLLER café'],
    ['甲方\n乙方', '乙方　甲方'],
    ['𠮷野家', '𠮷野'],
    ['100%_a', '%_A'],
  ])('%j has %j', (text, query) => {
    expect(finds(text, query)).toBe(true)
  })

  test.each([
    ['客户的投诉', '客户投诉'],
    ['三张', '张三'],
    ['张\n三', '张三'],
    ['李四', '张三'],
    // The letters that stand for a character are not to be found themselves.
    ['张三', spellWords('张').trim()],
    ['张三', 'a'],
    ['K3', 'K3电'],
  ])('%j has no %j', (text, query) => {
    expect(finds(text, query)).toBe(false)
  })
})

test('characters become ASCII words of four letters, apart from each other', () => {
  expect(spellWords('张a三')).toMatch(/^ [A-Z]{4} a [A-Z]{4} $/)
  expect(spellWords('\u{E0100}')).toMatch(/^ [A-Z]{5} $/)
})

test('a query is the words between its blanks, each once', () => {
  expect(spellQuery(' ab\tCD　ab ')).toEqual(['ab', 'cd'])
  expect(spellQuery(' 　 ')).toEqual([])
})

test.each([
  ['0755-8321 6600', '075583216600'],
  ['(0755)83216600', '075583216600'],
  ['０７５５－８３２１６６００', '075583216600'],
  ['+86 138-0013-8000 转 2', '8613800138000'],
])('the telephone number %j is also %s', (written, digits) => {
  expect(joinedFigures(written)).toEqual([digits])
})

test('amounts, short numbers and days are no telephone numbers', () => {
  expect(['12 345', '13800138000', '3-5', ''].flatMap(joinedFigures)).toEqual([])
  expect(spellWays('138-0013-8000 张')).toEqual([['138-0013-8000', '13800138000'], [spellWords('张')]])
})
