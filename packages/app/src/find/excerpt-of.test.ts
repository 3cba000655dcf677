import type { Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { excerptOf, markWords } from './excerpt-of.ts'

const form: Form = {
  type: 'object',
  title: '登记表',
  properties: {
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    kind: {
      type: 'string',
      title: '类型',
      'x-field': 'choice',
      oneOf: [{ const: 'goods', title: '商品' }],
    },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { 'a/b': { type: 'string', title: '品名', 'x-field': 'text' } } },
    },
  },
  'x-form': { id: 'register' },
  'x-paper': { blocks: [] },
}
const record = { name: '王芳 WANG', kind: 'goods', items: [{ 'a/b': '茶' }, { 'a/b': '红茶礼盒' }] }

test('shows the values in which the words occur, as a person reads them', () => {
  const told = excerptOf(form, record, '茶 商品 wang', 'zh').map(({ title, parts }) => [
    title,
    parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''),
  ])
  expect(told).toEqual([
    ['姓名', '王芳 [WANG]'],
    ['类型', '[商品]'],
    ['品名', '[茶]'],
    ['品名', '红[茶]礼盒'],
  ])
})

test('leaves out what is shown anyway', () => {
  expect(excerptOf(form, record, '茶 wang', 'zh', ['/name']).map(({ title }) => title)).toEqual([
    '品名',
    '品名',
  ])
})

test('takes signs for signs, full-width ones for their twins, and shortens long words', () => {
  expect(markWords('a+b', ['+'])).toEqual([
    { text: 'a', isMatch: false },
    { text: '+', isMatch: true },
    { text: 'b', isMatch: false },
  ])
  expect(markWords('ＡＢ', ['ab'])).toEqual([{ text: 'AB', isMatch: true }])
  expect(markWords('无', ['有'])).toBeUndefined()
  expect(markWords('电话 0755-8321 6600', ['075583216600'])?.at(-1)).toEqual({
    text: '0755-8321 6600',
    isMatch: true,
  })
  expect(markWords('075583216600', ['0755-83216600'])).toEqual([{ text: '075583216600', isMatch: true }])
  const parts = markWords(`${'前'.repeat(100)}词${'后'.repeat(300)}`, ['词'])!
  expect(parts[0]!.text).toHaveLength(41)
  expect(parts.at(-1)!.text.endsWith('…')).toBe(true)
})
