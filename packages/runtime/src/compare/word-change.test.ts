import { expect, test } from 'vitest'
import type { FormChange } from './form-change.ts'
import type { Harm } from './harm.ts'
import { wordChange, wordHarm } from './word-change.ts'

const field = { pointer: '/phone', title: '联系电话' }
const slot = { key: 'check', label: '审核' }

const slotChanged = { kind: 'slotChanged', slot: 'check', label: '审核', labels: { made: '制表' } } as const

test.each<[FormChange, string, string]>([
  [{ kind: 'madeRequired', field }, '“联系电话”改为必填', '“联系电话” is now required'],
  [
    { kind: 'settingChanged', field, setting: 'maxLength', before: 60, after: 20 },
    '“联系电话”的最多字数由 60 改为 20',
    'The maximum length of “联系电话” changed from 60 to 20',
  ],
  [
    {
      kind: 'settingChanged',
      field,
      setting: 'x-reference',
      before: null,
      after: { form: 'customers', field: '/name' },
    },
    '“联系电话”的引用设置有改动',
    'The lookup of “联系电话” changed',
  ],
  [
    { kind: 'optionBlankChanged', field, value: 'a', title: '其他' },
    '“联系电话”的选项“其他”后的填空有改动',
    'The blank after the option “其他” of “联系电话” changed',
  ],
  [
    {
      kind: 'fieldMoved',
      field,
      before: { block: 0, row: 0, column: 1 },
      after: { block: 0, row: 2, column: 3 },
    },
    '“联系电话”从第 1 行第 2 列移到第 3 行第 4 列',
    '“联系电话” moved from row 1, column 2 to row 3, column 4',
  ],
  [
    { kind: 'frameResized', block: 1, before: { rows: 8, columns: 4 }, after: { rows: 9, columns: 4 } },
    '表格由 8 行 4 列改为 9 行 4 列',
    'The table changed from 8 × 4 to 9 × 4 (rows × columns)',
  ],
  [
    {
      ...slotChanged,
      before: { ...slot, ways: ['drawn', 'paper'] },
      after: { ...slot, ways: ['drawn', 'phone', 'kept'] },
    },
    '签字位“审核”：签字方式由“手写、纸上”改为“手写、手机上写、留存签名”',
    'Signature field “审核”: ways of signing changed from “Drawn, On paper” to “Drawn, Drawn on a phone, Kept signature”',
  ],
  [
    { ...slotChanged, before: { ...slot, posts: ['clerk'] }, after: { ...slot, posts: ['manager'] } },
    '签字位“审核”：签字岗位有改动',
    'Signature field “审核”: positions changed',
  ],
  [
    { ...slotChanged, before: slot, after: { ...slot, date: true } },
    '签字位“审核”：留日期处由“否”改为“是”',
    'Signature field “审核”: date changed from “no” to “yes”',
  ],
  [
    {
      ...slotChanged,
      before: { ...slot, after: [], days: 1 },
      after: { ...slot, after: ['made'], days: 3, who: { share: 0.5 } },
    },
    '签字位“审核”：要几个人签由“任何一位”改为“签够 50%”；次序由“最先”改为“制表之后”；限期由“1 个工作日”改为“3 个工作日”',
    'Signature field “审核”: how many sign changed from “any one” to “50% of them”; order changed from “first” to “after 制表”; due changed from “1 working day” to “3 working days”',
  ],
  [
    {
      ...slotChanged,
      before: { ...slot, when: 'amount > 5' },
      after: { ...slot, when: 'amount > 6', optional: true, bySubmitting: true },
    },
    '签字位“审核”：条件有改动；提交即签由“否”改为“是”；可以跳过由“否”改为“是”',
    'Signature field “审核”: condition changed; signed by submitting changed from “no” to “yes”; optional changed from “no” to “yes”',
  ],
  [
    { ...slotChanged, before: { ...slot, posts: ['a'] }, after: { ...slot, posts: [], person: 'author' } },
    '签字位“审核”：由谁签由“岗位”改为“提交人”；签字岗位有改动',
    'Signature field “审核”: signer changed from “position” to “author”; positions changed',
  ],
  [
    { kind: 'translationsChanged', words: ['一', '二', '三', '四', '五', '六'] },
    '英文有改动：一、二、三、四、五…',
    'English translations changed: 一, 二, 三, 四, 五…',
  ],
  [
    { kind: 'documentChanged', keywords: ['allOf'] },
    '表单的整体规则有改动：allOf',
    'Rules for the whole form changed: allOf',
  ],
])('words %j', (change, zh, en) => {
  expect([wordChange(change, 'zh'), wordChange(change, 'en')]).toEqual([zh, en])
})

test.each<[Harm, string, string]>([
  [
    { kind: 'limitTightened', field, pointer: '/phone', limit: 'maxLength', value: 20 },
    '“联系电话”的最多字数收紧为 20',
    '“联系电话” has a tighter limit: maximum length 20',
  ],
  [
    { kind: 'optionRemoved', field, pointer: '/phone', value: 'a', title: '退货' },
    '“联系电话”的选项“退货”已删除',
    '“联系电话” no longer has the option “退货”',
  ],
])('words the harm %j', (harm, zh, en) => {
  expect([wordHarm(harm, 'zh'), wordHarm(harm, 'en')]).toEqual([zh, en])
})
