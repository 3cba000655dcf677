import { expect, test } from 'vitest'
import { visitsForm } from '../visits-form.fixture.ts'
import { guessByValues } from './guess-by-values.ts'
import type { ImportCell } from './import-table.ts'
import { suggestMapping } from './suggest-mapping.ts'

const guess = (columns: Record<string, ImportCell[]>, kept: string[] = []) => {
  const heads = Object.keys(columns)
  const samples = [0, 1, 2].map((row) => heads.map((head) => columns[head]![row] ?? null))
  return guessByValues(visitsForm, suggestMapping(visitsForm, heads, { kept }), { heads, samples, kept })
}

test.each<[string, Record<string, ImportCell[]>, (string | null)[], number[]]>([
  ['a head within another', { 开始时刻: ['9:00', '下午3:05'] }, ['/from'], [0]],
  ['not where the values do not fit', { 开始原因: ['客户要求'] }, [null], []],
  ['words that may be anything, where most of the head is there', { 客户: ['甲'] }, ['/name'], [0]],
  ['the one column for the one field of such values', { 几时: ['09:00', '10:30'] }, ['/from'], [0]],
  ['options of a choice', { 怎么: ['上门', '上门', null] }, ['/kind'], [0]],
  ['not where two fields fit alike', { 联系: ['13900000000'] }, [null], []],
  ['not figures by themselves', { 甲: [12, 13], 乙: [0.5] }, [null, null], []],
  ['never two columns to one field', { 开始时刻: ['9:00'], 开始那时: ['10:00'] }, ['/from', null], [0]],
  [
    'a field that a head has told is not guessed again',
    { 开始: ['8:00'], 开始时刻: ['9:00'] },
    ['/from', null],
    [],
  ],
])('%s', (_, columns, mapping, guessed) => {
  expect(guess(columns)).toEqual({ mapping, guessed })
})

test('a field that is hidden is not guessed', () => {
  expect(guess({ 几时: ['09:00'] }, ['/from'])).toEqual({ mapping: [null], guessed: [] })
})
