import type { Form } from '@paperwright/runtime'
import type { AuditItem } from '@paperwright/server'
import { expect, test } from 'vitest'
import { AUDIT_WORDS } from './audit-words.ts'
import { wordDetails, type AuditNames } from './word-details.ts'

const form: Form = {
  type: 'object',
  title: '工资',
  properties: { pay: { type: 'number', title: '工资', 'x-field': 'money' } },
  'x-form': { id: 'pay' },
  'x-paper': { blocks: [] },
}
const names: AuditNames = {
  locale: 'zh',
  words: AUDIT_WORDS.zh,
  places: {
    posts: [{ id: 'clerk', zh: '文员', en: 'Clerk', department: 'office', reach: null, isRetired: false }],
    departments: [{ id: 'office', zh: '办公室', en: 'Office', head: null, isRetired: false }],
  },
  people: new Map([['p1', '张三']]),
  form,
}
const said = (action: AuditItem['action'], details: AuditItem['details']) =>
  wordDetails({ action, details, hash: 'h' }, names)
    .slice(0, -1)
    .map(({ label, text, lines, changes }) => [
      label,
      text ?? lines ?? changes?.map(({ place, before, after }) => `${place}: ${before} → ${after}`),
    ])

const rights = { fill: true, see: 'own', edit: false, print: true, export: false }

test.each<[AuditItem['action'], AuditItem['details'], unknown[]]>([
  [
    'record.corrected',
    { revision: 2, reason: '笔误', changes: [{ at: '/pay', before: 1, after: null }], record: 'f' },
    [
      ['原因', '笔误'],
      ['修订', '2'],
      ['改动', ['工资: 1.00 → （空）']],
      ['内容指纹', 'f'],
    ],
  ],
  [
    'records.imported',
    { count: 3, first: 'A-1', last: 'A-3' },
    [
      ['份数', '3'],
      ['编号', 'A-1 – A-3'],
    ],
  ],
  [
    'list.printed',
    { count: 3, search: '王', filters: ['金额 ≥ 100', '类型 是 商品'] },
    [
      ['份数', '3'],
      ['搜索', '王'],
      ['条件', '金额 ≥ 100；类型 是 商品'],
    ],
  ],
  ['session.refused', { name: 'lisi' }, [['登录名', 'lisi']]],
  ['form.published', { version: 2, note: null, hash: 'x' }, [['版本', '2']]],
  [
    'person.changed',
    {
      person: 'p1',
      before: { posts: [], department: null },
      after: { posts: ['clerk'], department: 'office' },
    },
    [
      ['人员', '张三'],
      ['改动', ['岗位：（空） → 文员', '部门：（空） → 办公室']],
    ],
  ],
  [
    'access.changed',
    {
      before: { posts: { '*': rights }, fields: {} },
      after: {
        posts: { '*': { ...rights }, clerk: { ...rights, see: 'none', fill: false, print: false } },
        fields: { '/pay': { clerk: 'hide', '*': 'write' } },
      },
    },
    [['权限改动', ['文员：（没有单独列出） → 无', '工资 · 文员：可改 → 不可见']]],
  ],
  [
    'access.changed',
    { before: { posts: {}, fields: {} }, after: null },
    [['权限改动', ['单独设置删除，改按默认']]],
  ],
])('of %s', (action, details, expected) => {
  expect(said(action, details)).toEqual(expected)
})

test('the fingerprint of the entry comes last', () => {
  expect(wordDetails({ action: 'session.started', details: {}, hash: 'abc' }, names)).toEqual([
    { label: '校验码', text: 'abc' },
  ])
})
