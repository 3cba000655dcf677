import { expect, test } from 'vitest'
import type { ListTable, ResultColumn } from './result.ts'
import { printedInTables, reportWording } from './result-words.ts'
import { wordValue } from './word-value.ts'

const column = (key: string, more: Partial<ResultColumn> = {}): ResultColumn => ({
  key,
  title: key,
  kind: 'text',
  ...more,
})

test('a report says its own words before those of what it read, and these before those of the form that it fills in', () => {
  const filled = { 'x-form': { id: 'f', words: { en: { 甲: 'form', 乙: 'form', 丙: 'form' } } } }
  const { word } = reportWording({ words: { en: { 甲: 'report' } } }, 'en', {
    result: { words: { en: { 甲: 'read', 乙: 'read' } } },
    filled: filled as never,
  })
  expect(['甲', '乙', '丙', '丁', 'constructor'].map(word)).toEqual([
    'report',
    'read',
    'form',
    '丁',
    'constructor',
  ])
})

test('the printed language says what is printed, whatever others are known', () => {
  expect(reportWording({ words: { en: { 甲: 'A' } } }, 'zh').word('甲')).toBe('甲')
})

test('tables show titles, units, options, and those of their values that are names', () => {
  const schema = { type: 'string', 'x-field': 'choice', oneOf: [{ const: 'a', title: '退货' }] }
  const list: ListTable = {
    kind: 'list',
    columns: [
      column('部门', { isNamed: true }),
      column('客户'),
      column('处理', { kind: 'option', schema }),
      column('金额', { kind: 'number', unit: '元' }),
    ],
    rows: [
      ['质量部', '华兴商贸', 'a', 1],
      [null, '东方电器', 'a', 2],
    ],
    records: [],
    count: 2,
  }
  expect([...printedInTables({ list })]).toEqual(['部门', '客户', '处理', '退货', '金额', '元', '质量部'])
})

test('a value that is a name is worded, a value that someone wrote is not', () => {
  const setting = reportWording({ words: { en: { 质量部: 'Quality' } } }, 'en')
  const written = { type: 'string', 'x-field': 'text' }
  expect(wordValue('质量部', column('d', { isNamed: true, schema: written }), setting)).toBe('Quality')
  expect(wordValue('质量部', column('d', { schema: written }), setting)).toBe('质量部')
})
