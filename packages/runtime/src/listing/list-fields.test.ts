import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { listFields, type ListedRecord, type ListFieldsOptions } from './list-fields.ts'

const form: Form = {
  type: 'object',
  title: '登记表',
  properties: {
    storeName: { type: 'string', title: '门店', 'x-field': 'text' },
    story: { type: 'string', title: '经过', 'x-field': 'textarea' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { name: { type: 'string', title: '品名', 'x-field': 'text' } } },
    },
    head: {
      type: 'object',
      title: '负责人',
      'x-field': 'group',
      properties: { name: { type: 'string', title: '姓名', 'x-field': 'text' } },
    },
    kind: {
      type: 'string',
      title: '类型',
      'x-field': 'choice',
      oneOf: [{ const: 'goods', title: '商品' }],
    },
    from: { type: 'string', title: '开始', 'x-field': 'time' },
    month: { type: 'string', title: '月份', 'x-field': 'month' },
    day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
    amount: { type: 'number', title: '金额', 'x-field': 'money' },
  },
  required: ['amount'],
  'x-form': { id: 'register', words: { en: { 门店: 'Store', 商品: 'Goods' } } },
  'x-paper': { blocks: [] },
}

const submission: ListedRecord = {
  number: 'DJ-2026-000001',
  state: 'void',
  record: { storeName: '观前店', kind: 'goods', amount: 12.5, items: [{}, {}], head: { name: '王芳' } },
  createdBy: 'u1',
  department: 'sales',
  createdAt: '2020-01-02T03:04:05.000Z',
  updatedAt: '2020-01-02T03:04:05.000Z',
}

const fieldsIn = (locale: 'zh' | 'en', options: Partial<ListFieldsOptions> = {}) =>
  listFields(form, {
    locale,
    moment: (at) => at.slice(0, 10),
    hidden: [],
    people: [],
    departments: [],
    asked: [],
    ...options,
  })

test('usually shows short fields in the order of the form, required ones before others, and when they were saved', () => {
  expect(
    fieldsIn('zh')
      .filter(({ isUsual }) => isUsual)
      .map(({ title }) => title),
  ).toEqual(['门店', '类型', '开始', '月份', '金额', '修改时间'])
})

test('words titles and values in the language of the reader', () => {
  const byField = new Map(
    fieldsIn('en', {
      people: [{ id: 'u1', name: '李明' }],
      departments: [{ id: 'sales', name: 'Sales' }],
    }).map((one) => [one.field, one]),
  )
  expect(byField.get('/storeName')?.title).toBe('Store')
  expect(
    [
      '/storeName',
      '/kind',
      '/amount',
      '/day',
      '/items',
      '/head/name',
      'state',
      'createdBy',
      'department',
      'createdAt',
    ].map((field) => byField.get(field)?.text(submission)),
  ).toEqual(['观前店', 'Goods', '12.50', '', '2 rows', '王芳', 'Void', '李明', 'Sales', '2020-01-02'])
})

test('knows what can be compared with what, and what has a place as a column', () => {
  const seen = fieldsIn('zh').map(({ field, title, kind, sortable, isColumn }) => [
    field,
    title,
    kind,
    `${sortable ? 'sort' : ''} ${isColumn ? 'column' : ''}`.trim(),
  ])
  expect(seen).toEqual(
    expect.arrayContaining([
      ['/items', '明细', 'other', 'column'],
      ['/items/*/name', '明细 / 品名', 'text', ''],
      ['/head/name', '负责人 / 姓名', 'text', 'sort column'],
      ['/amount', '金额', 'number', 'sort column'],
      ['number', '编号', 'text', 'sort'],
    ]),
  )
  expect(
    ['/from', '/month', '/day', 'createdAt'].map(
      (field) => fieldsIn('zh').find((one) => one.field === field)?.moment,
    ),
  ).toEqual(['time', 'month', 'date', 'date'])
})

test('leaves out what one may not know of', () => {
  const fields = fieldsIn('zh', { hidden: ['/head', '/amount'] }).map(({ field }) => field)
  expect(fields).not.toContain('/head/name')
  expect(fields).not.toContain('/amount')
  expect(fields).toContain('/storeName')
})

test('tells two fields of one name apart', () => {
  const twice: Form = {
    ...form,
    properties: {
      note: { type: 'string', title: '备注', 'x-field': 'text' },
      head: {
        type: 'object',
        title: '负责人',
        'x-field': 'group',
        properties: { note: { type: 'string', title: '备注', 'x-field': 'text' } },
      },
      other: { type: 'string', title: '备注', 'x-field': 'text' },
    },
  }
  const options = {
    locale: 'zh',
    moment: (at: string) => at,
    hidden: [],
    people: [],
    departments: [],
    asked: [],
  } as const
  const titles = listFields(twice, options).filter(({ field }) => field.startsWith('/'))
  expect(titles.map(({ shortTitle }) => shortTitle)).toEqual(['备注 (1)', '负责人 / 备注', '备注 (2)'])
})

test('tells where signatures stand, of forms that are signed alone', () => {
  const ask = { locale: 'en', moment: (at: string) => at.slice(0, 10), hidden: [], people: [] } as const
  const asked = [{ id: 'manager', name: 'Manager' }]
  const own = (signed: Form) =>
    listFields(signed, { ...ask, departments: [], asked }).filter(({ field }) =>
      /^(chain|waits|signed)/.test(field),
    )
  expect(own(form)).toEqual([])
  const signed = own({ ...form, 'x-signatures': [{ key: 'manager', label: '审批' }] })
  expect(signed.map(({ title }) => title)).toEqual([
    'Signing status',
    'Waiting for',
    'Waiting since',
    'Signed on',
  ])
  const told = (signing: ListedRecord['signing']) =>
    signed.map(({ text }) => text({ ...submission, ...(signing && { signing }) }))
  expect(told(undefined)).toEqual(['', '', '', ''])
  const running = { waitsFor: ['manager', 'u9'], waitsSince: '2026-03-05T01:00:00Z', signedOn: null }
  expect(told({ state: 'running', ...running })).toEqual(['Being signed', 'Manager, u9', '2026-03-05', ''])
  expect(signed[1]!.options).toEqual([{ value: 'manager', title: 'Manager' }])
})
