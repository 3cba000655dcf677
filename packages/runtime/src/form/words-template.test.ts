import { expect, test } from 'vitest'
import { parseTemplate } from './words-template.ts'

test('splits words and fields', () => {
  expect(parseTemplate('年度：{year} 第{items/*/no}号')).toEqual([
    { kind: 'text', text: '年度：' },
    { kind: 'field', pointer: '/year' },
    { kind: 'text', text: ' 第' },
    { kind: 'field', pointer: '/items/*/no' },
    { kind: 'text', text: '号' },
  ])
})

test('doubled and lonely braces are words', () => {
  expect(parseTemplate('{{a}} b} {')).toEqual([{ kind: 'text', text: '{a} b} {' }])
  expect(parseTemplate('')).toEqual([])
})
