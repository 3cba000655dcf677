import { describe, expect, test } from 'vitest'
import { visitsForm } from '../visits-form.fixture.ts'
import { commitImport } from './commit-import.ts'
import { dryRunImport } from './dry-run-import.ts'
import type { ImportCell } from './import-table.ts'
import { NOON } from '../../../../runtime/src/moment/noon.fixture.ts'

/** Reads rows whose columns are for these fields. */
const read = (mapping: (string | null)[], ...rows: ImportCell[][]) =>
  dryRunImport(visitsForm, { heads: mapping.map(String), mapping, rows }, { now: NOON })

describe('cells are read as if they were typed', () => {
  test.each<[string, ImportCell, unknown]>([
    ['/budget', '1,234.50', 1234.5],
    ['/budget', '３.５万元', 3.5],
    ['/budget', 12.5, 12.5],
    ['/change', "'-5+", undefined],
    ['/change', '-5', -5],
    ['/day', '2026年3月5日', '2026-03-05'],
    ['/day', '2026-03-05', '2026-03-05'],
    ['/from', '下午3:05', '15:05'],
    ['/met', true, true],
    ['/met', '√', true],
    ['/met', 'No', false],
    ['/kind', '上门', 'visit'],
    ['/kind', 'in person', 'visit'],
    ['/phone', 13_900_000_000, '13900000000'],
    ['/head/name', "'=王芳", "'=王芳"],
    ['/head/name', "'王芳", "'王芳"],
    ['/remark', ' ', undefined],
    ['/remark', null, undefined],
  ])('%s %j', async (pointer, cell, value) => {
    const { records } = await read(['/name', pointer], ['甲', cell])
    const [, ...keys] = pointer.split('/')
    expect(
      keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], records[0]),
    ).toEqual(value)
  })
})

test('rows that go on with the same record, or leave it blank, are its entries', async () => {
  const { records, problems } = await read(
    ['/name', '/goods/*/name', '/goods/*/price', null],
    ['甲', '电饭煲', 100, 'x'],
    ['甲', '微波炉', 50.5, 'x'],
    ['', '', '', 'only a remark'],
    ['', '电扇', null, 'x'],
    ['乙', '', null, 'x'],
    ['甲', '冰箱', 1, 'x'],
  )
  expect(problems).toEqual([])
  expect(records).toEqual(
    [
      {
        name: '甲',
        goods: [{ name: '电饭煲', price: 100 }, { name: '微波炉', price: 50.5 }, { name: '电扇' }],
        total: 150.5,
      },
      { name: '乙' },
      { name: '甲', goods: [{ name: '冰箱', price: 1 }], total: 1 },
    ].map((record) => expect.objectContaining(record)),
  )
})

test('a column of numbers keeps records of the same words apart', async () => {
  const rows: ImportCell[][] = [
    ['1', '甲', 'x'],
    ['1', '甲', 'y'],
    ['2', '甲', 'z'],
  ]
  const mapping = ['number', '/name', '/goods/*/name']
  expect((await read(mapping, ...rows)).records).toHaveLength(2)
  expect((await read(['number', '/name'], ...rows)).records).toHaveLength(3)
})

test('problems tell the cell where they are mended', async () => {
  const { problems, problemCount } = await read(
    ['/budget', '/goods/*/count', '/day', '/name'],
    [-1, '0', '明天', '甲'],
    [null, '多', null, ''],
    ['x', '', '', '丙'],
    [null, 3, null, null],
    [null, null, '2026-02-30', '丁'],
  )
  expect(problemCount).toBe(problems.length)
  expect(problems.map(({ row, column, path, code }) => [row, column, path, code])).toEqual([
    [0, 2, '/day', 'unreadable'],
    [1, 1, '/goods/1/count', 'unreadable'],
    [0, 0, '/budget', 'minimum'],
    [0, null, '/goods/0/name', 'required'],
    [0, 1, '/goods/0/count', 'minimum'],
    [2, 0, '/budget', 'unreadable'],
    [3, null, '/goods/0/name', 'required'],
    [4, 2, '/day', 'unreadable'],
  ])
  expect(problems[2]?.message).toBe('预算：不能小于 0。')
  expect(problems.at(-1)?.message).toBe('拜访日期：没有这一天，请核对日期。')
  expect(problems[5]?.message).toBe('预算：看不懂这个金额，请写成 12800.50 这样。')
})

test('a long number that its spreadsheet has cut is not taken for words', async () => {
  const { problems, records } = await read(
    ['/name', '/phone'],
    [440524188001010000, 1],
    ['440524188001010014', null],
  )
  expect(problems.map(({ row, column, code, params }) => [row, column, code, params])).toEqual([
    [0, 0, 'unreadable', { why: 'lostDigits' }],
    [0, 1, 'unreadable', undefined],
  ])
  expect(problems[0]?.message).toContain('已经丢失')
  expect(records[1]).toEqual({ name: '440524188001010014' })
})

test('no more problems are told than a person mends, but all are counted', async () => {
  const { problems, problemCount, records } = await read(
    ['/name', '/budget'],
    ...Array.from({ length: 400 }, () => ['甲', 'x']),
  )
  expect([problems.length, problemCount, records.length]).toEqual([300, 400, 400])
})

test('what the importer may not write is neither read nor asked for', async () => {
  const table = { heads: ['预算'], mapping: ['/budget'], rows: [[1]] }
  expect(await dryRunImport(visitsForm, table, { now: NOON, kept: ['/name'] })).toMatchObject({
    problemCount: 0,
  })
  await expect(dryRunImport(visitsForm, table, { now: NOON, kept: ['/budget'] })).rejects.toMatchObject({
    status: 400,
  })
})

test.each<[string, (string | null)[], ImportCell[][]]>([
  ['a field that there is none of', ['/nothing'], [['x']]],
  ['a field that the form computes', ['/total'], [[1]]],
  ['one field in two columns', ['/name', '/name'], [['x', 'y']]],
  ['5,001 rows', ['/name'], Array.from({ length: 5001 }, () => ['x'])],
  ['301 columns', ['/name'], [Array.from({ length: 301 }, () => 'x')]],
  ['6 million characters', ['/name'], Array.from({ length: 300 }, () => ['x'.repeat(20_000)])],
])('refuses %s', async (_, mapping, rows) => {
  await expect(read(mapping, ...rows)).rejects.toMatchObject({ status: 400 })
})

describe('committing', () => {
  const table = (cell: ImportCell) => ({
    heads: ['客户'],
    mapping: ['/name'],
    rows: [['甲'], [cell], ['丙']],
  })

  test('hands over all records in their order', async () => {
    const stored = await commitImport(visitsForm, table('乙'), {
      now: NOON,
      storeAll: (rows) => Promise.resolve(rows.map(({ record }) => record['name'])),
    })
    expect(stored).toEqual(['甲', '乙', '丙'])
  })

  test('stores nothing where anything is wrong', async () => {
    const committed = commitImport(visitsForm, table('长'.repeat(21)), {
      now: NOON,
      storeAll: () => Promise.reject(new Error('stored')),
    })
    await expect(committed).rejects.toMatchObject({
      status: 422,
      extra: { problems: [expect.objectContaining({ row: 1, column: 0, code: 'maxLength' })] },
    })
  })
})
