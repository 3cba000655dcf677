import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { sayFormPlace, sayFormProblem } from './say-form-problem.ts'

const form = {
  title: '单',
  type: 'object',
  'x-form': { id: 'a', words: { en: { 单价: 'Price', 制表: 'Made by' } } },
  properties: {
    price: { type: 'number', title: '单价', 'x-field': 'number' },
    lines: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { name: { type: 'string', title: '品名', 'x-field': 'text' } } },
    },
  },
  'x-paper': { blocks: [] },
  'x-signatures': [{ key: 'maker', label: '制表' }],
} as unknown as Form

test.each([
  ['', '', ''],
  ['/x-form/domain', '表单的“分类”', 'the form’s category'],
  ['/x-form', '表单', 'the form'],
  ['/properties/price/x-formula', '字段“单价”', 'field “Price”'],
  ['/properties/lines/items/properties/name/maxLength', '字段“品名”', 'field “品名”'],
  ['/x-signatures/0/posts', '签字位“制表”', 'signature field “Made by”'],
  ['/x-paper/blocks/1/rows/0/cells/2', '第 2 块第 1 行第 3 格', 'block 2, row 1, cell 3'],
  [
    '/x-paper/blocks/1/rows/0/rows/1/cells/2',
    '第 2 块第 1 行第 2 行第 3 格',
    'block 2, row 1, row 2, cell 3',
  ],
])('the place %s is called as its author knows it', (path, zh, en) => {
  expect(sayFormPlace(form, path, 'zh')).toBe(zh)
  expect(sayFormPlace(form, path, 'en')).toBe(en)
})

test('a problem says its place and what is quoted as they are seen', () => {
  const params = { name: 'foo', formula: 'price * foo', near: 'price' }
  const said = sayFormProblem(
    form,
    { path: '/properties/price/x-formula', code: 'formulaUnknown', params },
    'zh',
  )
  expect(said).toMatch(/^字段“单价”：/)
  expect(said).not.toContain('price')
  expect(sayFormProblem(form, { path: '/x-form/domain', code: 'setting' }, 'zh')).toMatch(/^表单的“分类”：/)
})
