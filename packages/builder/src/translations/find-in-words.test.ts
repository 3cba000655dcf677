import { describe, expect, test } from 'vitest'
import { findInWords, hasSameBraces, replaceInWords, strangeBraces } from './find-in-words.ts'

describe('replaces what is found, and leaves fields whole', () => {
  test.each<[words: string, sought: string, by: string, matchesCase: boolean, replaced: string]>([
    ['客户名称：{customer}', '客户', '顾客', true, '顾客名称：{customer}'],
    ['{customer} 的 customer', 'customer', 'client', true, '{customer} 的 client'],
    ['Name, name', 'name', 'title', false, 'title, title'],
    ['Name, name', 'name', 'title', true, 'Name, title'],
    ['（{}）元', '元', '万元', true, '（{}）万元'],
    ['a.b aXb', 'a.b', '$&', true, '$& aXb'],
    ['{{note}} note', 'note', 'memo', true, '{{memo}} memo'],
    ['合计', '没有', '', true, '合计'],
    ['İi', 'i', 'x', true, 'İx'],
  ])('%s: %s by %s', (words, text, by, matchesCase, replaced) => {
    expect(replaceInWords(words, { text, matchesCase, by })).toBe(replaced)
    expect(
      findInWords(words, { text, matchesCase })
        .map((piece) => piece.text)
        .join(''),
    ).toBe(words)
  })
})

test('tells where braces would be others', () => {
  expect(hasSameBraces('{a} 和 {b}', '{a} 与 {b}')).toBe(true)
  expect(hasSameBraces('{a} 和 {b}', '{a} 与 b')).toBe(false)
  expect(hasSameBraces('姓名', '{姓名}')).toBe(false)
  expect(strangeBraces('年度：{year}', 'Year: {year}')).toBeUndefined()
  expect(strangeBraces('年度：{year}', 'Year: {yaer}')).toBe('{yaer}')
  expect(strangeBraces('（{}）元', '(yuan)')).toBe('{}')
})
