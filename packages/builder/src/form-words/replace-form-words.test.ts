import { checkForm, type Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { listFormWords } from '../translations/list-form-words.ts'
import { replaceWords, type WordChange } from '../translations/replace-words.ts'
import { formWordKind } from './form-word-kind.ts'
import { nameFormPlace } from './name-form-place.ts'

const form: Form = {
  type: 'object',
  title: '客户登记',
  properties: {
    name: { type: 'string', title: '客户名称', 'x-field': 'text' },
    kind: {
      type: 'string',
      title: '客户类别',
      'x-field': 'choice',
      oneOf: [
        { const: 'a', title: '客户' },
        { const: 'b', title: '顾客' },
      ],
    },
    date: { type: 'string', title: '日期', 'x-field': 'text' },
    note: { type: 'string', title: '备注', 'x-field': 'text', 'x-visible': 'name = "客户"' },
  },
  'x-form': { id: 'customers', words: { en: { 客户名称: 'Customer name', 备注: 'Customer notes' } } },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'prose', text: '客户 {date} 的资料' },
      {
        kind: 'frame',
        columns: [20, 40, 20, 40],
        rows: [
          { cells: [{ title: '/name' }, { field: '/name' }, { title: '/kind' }, { field: '/kind' }] },
          { cells: [{ title: '/note' }, { field: '/note' }, { text: '客户签字' }, {}] },
        ],
      },
    ],
  },
}

test('replaces in all places that stay sound, names those that do not, and translations follow', () => {
  const kind = formWordKind('zh')
  const changes: WordChange[] = [
    ...listFormWords(form)
      .filter(({ text }) => text.includes('客户'))
      .map(({ at, text }): WordChange => ({ kind: 'word', at, text: text.replaceAll('客户', '顾客') })),
    { kind: 'said', language: 'en', word: '客户名称', text: 'Client name' },
    { kind: 'said', language: 'en', word: '备注', text: 'Client notes' },
  ]
  const { document, done, refused } = replaceWords(form, changes, kind)
  expect(done).toHaveLength(7)
  expect(refused).toEqual([
    {
      change: { kind: 'word', at: '/properties/kind/oneOf/0/title', text: '顾客' },
      reason: '选项“顾客”重复了，请改成不同的。',
    },
  ])
  expect(listFormWords(document).map(({ text }) => text)).toEqual([
    '顾客登记',
    '顾客名称',
    '顾客类别',
    '客户',
    '顾客',
    '日期',
    '备注',
    '顾客 {date} 的资料',
    '顾客签字',
  ])
  expect(document.properties['note']!['x-visible']).toBe('name = "客户"')
  expect(document['x-form']).toEqual({
    id: 'customers',
    words: { en: { 备注: 'Client notes', 顾客名称: 'Client name' } },
    staleWords: { en: { 顾客名称: '客户名称' } },
  })
  expect(checkForm(document)).toEqual([])
})

test.each<[at: string, text: string, reason: string]>([
  ['/properties/name/title', ' ', '替换后就没有文字了。请直接在那里删除。'],
  ['/x-paper/blocks/1/text', '客户的资料', '花括号里是字段，不能这样改。'],
])('refuses %s as “%s”', (at, text, reason) => {
  const { document, refused } = replaceWords(form, [{ kind: 'word', at, text }], formWordKind('zh'))
  expect(document).toBe(form)
  expect(refused.map((one) => one.reason)).toEqual([reason])
})

test('calls each place by what is seen', () => {
  expect(listFormWords(form).map(({ at }) => nameFormPlace(form, at, 'zh'))).toEqual([
    '表单标题',
    '字段“客户名称” · 名称',
    '字段“客户类别” · 名称',
    '字段“客户类别” · 选项',
    '字段“客户类别” · 选项',
    '字段“日期” · 名称',
    '字段“备注” · 名称',
    '说明文字',
    '表格 · 第 2 行第 3 列',
  ])
})
