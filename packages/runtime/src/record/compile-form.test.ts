import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { compileForm } from './compile-form.ts'
import { emptyRecord } from './empty-record.ts'
import { problemWords, wordedCodes } from './problem-words.ts'
import { wordProblem } from './word-problem.ts'
import { NOON } from '../moment/noon.fixture.ts'

const form: Form = {
  type: 'object',
  title: '测试表',
  required: ['name', 'reason'],
  properties: {
    name: { type: 'string', title: '客户名称', 'x-field': 'text', maxLength: 20 },
    day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
    phone: { type: 'string', title: '电话', 'x-field': 'phone' },
    kind: {
      type: 'string',
      title: '类型',
      'x-field': 'choice',
      default: 'goods',
      oneOf: [
        { const: 'goods', title: '商品' },
        { const: 'service', title: '服务' },
      ],
    },
    kinds: {
      type: 'array',
      uniqueItems: true,
      title: '多选',
      'x-field': 'choices',
      items: {
        type: 'string',
        oneOf: [
          { const: 'a', title: '甲' },
          { const: 'b', title: '乙' },
        ],
      },
    },
    reason: { type: 'string', title: '理由', 'x-field': 'textarea', 'x-visible': 'kind = "service"' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: {
        type: 'object',
        required: ['product'],
        properties: {
          product: { type: 'string', title: '产品', 'x-field': 'text' },
          amount: { type: 'number', title: '金额', 'x-field': 'money', minimum: 0 },
        },
      },
    },
    total: {
      type: 'number',
      title: '合计',
      'x-field': 'money',
      readOnly: true,
      'x-formula': 'sum(items.amount)',
    },
    size: {
      type: 'object',
      title: '尺寸',
      'x-field': 'group',
      properties: { width: { type: 'integer', title: '宽', 'x-field': 'integer' } },
    },
  },
  'x-form': {
    id: 'test',
    words: {
      en: {
        客户名称: 'Customer',
        类型: 'Kind',
        商品: 'Goods',
        服务: 'Service',
        金额: 'Amount',
        明细: 'Items',
      },
    },
  },
  'x-paper': { blocks: [] },
}

const check = (input: unknown) => compileForm(form).check(input, NOON)
const codes = (input: unknown) => check(input).problems.map(({ path, code }) => `${path} ${code}`)

describe('a record from outside', () => {
  test('is taken over with its totals computed here', () => {
    const { record, problems } = check({
      name: '甲',
      total: 999,
      items: [
        { product: 'x', amount: 1.5 },
        { product: 'y', amount: 2 },
      ],
    })
    expect(problems).toEqual([])
    expect(record.total).toBe(3.5)
  })

  test('loses empty texts, nulls and rows left empty at the end', () => {
    const { record } = check({
      name: '甲',
      day: '',
      phone: null,
      size: { width: null },
      kinds: [],
      items: [{ product: 'x' }, {}, { product: '' }],
    })
    expect(record).toEqual({ name: '甲', items: [{ product: 'x' }] })
  })

  test('does not ask for what it hides, and drops it', () => {
    expect(check({ name: '甲', kind: 'goods', reason: '忙' })).toEqual({
      record: { name: '甲', kind: 'goods' },
      problems: [],
      warnings: [],
    })
    expect(codes({ name: '甲', kind: 'service' })).toEqual(['/reason required'])
  })

  test.each<[string, unknown, string[]]>([
    ['a missing value', {}, ['/name required']],
    ['wrong types', { name: 7, size: 'x', items: 'y' }, ['/name type', '/items type', '/size type']],
    ['numbers as text', { name: 'a', items: [{ product: 'x', amount: '12' }] }, ['/items/0/amount type']],
    [
      'unknown keys',
      { name: 'a', admin: true, items: [{ product: 'x', z: 1 }] },
      ['/admin additionalProperties', '/items/0/z additionalProperties'],
    ],
    ['an impossible date', { name: 'a', day: '2026-02-30' }, ['/day noSuchDay']],
    ['no telephone number', { name: 'a', phone: 'abc' }, ['/phone phone']],
    ['no option', { name: 'a', kind: 'x', kinds: ['a', 'c'] }, ['/kind enum', '/kinds/1 enum']],
    ['a choice twice', { name: 'a', kinds: ['a', 'a'] }, ['/kinds uniqueItems']],
    ['too long', { name: '长'.repeat(21) }, ['/name maxLength']],
    [
      'a minimum passed under in a row',
      { name: 'a', items: [{ product: 'x' }, { product: 'y', amount: -1 }] },
      ['/items/1/amount minimum'],
    ],
    [
      'a value missing in a row',
      { name: 'a', items: [{ amount: 1 }, { product: 'x' }] },
      ['/items/0/product required'],
    ],
    ['10 MB of text', { name: 'x'.repeat(10_000_000) }, ['/name maxLength']],
    ['a lone surrogate', { name: 'a\uD800' }, ['/name characters']],
    ['control characters', { name: 'a\u0000b' }, ['/name characters']],
    ['a list', [], [' type']],
    ['nothing', undefined, [' type']],
    ['text', 'x', [' type']],
  ])('with %s is a problem', (_, input, expected) => {
    expect(codes(input)).toEqual(expected)
  })

  test('with keys that reach for prototypes changes nothing beyond itself', () => {
    const hostile: unknown = JSON.parse(
      '{"name":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"items":[{"product":"x","__proto__":{"polluted":1}}],"size":{"__proto__":{"width":1}}}',
    )
    const { record, problems } = check(hostile)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/__proto__', '/constructor', '/items/0/__proto__', '/size/__proto__']),
    )
    expect(JSON.stringify(record)).toBe('{"name":"a","items":[{"product":"x"}]}')
  })

  test('is never too odd', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 5000; depth++) deep = { size: [deep] }
    const odd = [
      deep,
      Number.NaN,
      { name: Number.POSITIVE_INFINITY },
      { items: Array(5).fill(null) },
      { items: [[]] },
      { size: deep },
      { kinds: {} },
      { name: 'a', items: Array.from({ length: 300_000 }, () => ({ product: 'x' })) },
      new Date(),
      { name: () => 1 },
    ]
    for (const input of odd) expect(check(input).problems.length).toBeGreaterThan(0)
  })

  test('lists its problems in the order of the form and of the rows', () => {
    const problems = codes({ items: [{ amount: -1 }, { product: 'x', amount: -1 }], day: 'x', name: '' })
    expect(problems).toEqual([
      '/name required',
      '/day date',
      '/items/0/product required',
      '/items/0/amount minimum',
      '/items/1/amount minimum',
    ])
  })
})

test('an empty record holds the defaults', () => {
  expect(emptyRecord(form)).toEqual({ kind: 'goods' })
})

describe('a problem in words', () => {
  test.each([
    [{ path: '/name', code: 'required' }, '客户名称：请填写。', 'Customer: please fill this in.'],
    [
      { path: '/items/2/amount', code: 'minimum', params: { limit: 0 } },
      '明细 第 3 行 金额：不能小于 0。',
      'Items row 3 Amount: must be at least 0.',
    ],
    [
      { path: '/kind', code: 'enum' },
      '类型：请从选项中选择：商品、服务。',
      'Kind: please choose one of: Goods, Service.',
    ],
    [
      { path: '/admin', code: 'additionalProperties' },
      'admin：表单中没有这一项，不能保存。',
      'admin: isn’t part of the form and can’t be saved.',
    ],
    [
      { path: '', code: 'tooLarge' },
      '内容太多，请分成几份填写。',
      'Is too large; please split it into several records.',
    ],
  ])('%j', (problem, zh, en) => {
    expect(wordProblem(problem, form, 'zh')).toBe(zh)
    expect(wordProblem(problem, form, 'en')).toBe(en)
  })

  test('has words for the same codes in each language, and for any other code', () => {
    expect(wordedCodes.en).toEqual(wordedCodes.zh)
    expect(problemWords('__proto__', {}, 'zh')).toContain('格式')
  })
})
