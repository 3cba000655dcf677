import { expect, test } from 'vitest'
import { findKindClashes, type OperandAt } from './find-kind-clashes.ts'

const operandAt: OperandAt = (path) =>
  ({
    day: { kind: 'string', reader: 'date' } as const,
    words: { kind: 'string' } as const,
    'person.name': { kind: 'string' } as const,
    count: { kind: 'number' } as const,
    done: { kind: 'boolean' } as const,
  })[path.join('.')]

test.each<[text: string, meant: string | undefined]>([
  ['day > date("2026-01-01")', 'date(day) > date("2026-01-01")'],
  ['day = today()', 'date(day) = today()'],
  ['@"2026-01-01" <= (day)', '@"2026-01-01" <= date(day)'],
  ['count > "3"', 'count > 3'],
  ['words = 3', 'words = "3"'],
  ['words > 3', 'number(words) > 3'],
  ['"3" = count', '3 = count'],
  ['words > count', 'number(words) > count'],
  ['done = "true"', 'done = true'],
  ['person.name = true', undefined],
  ['words > now()', undefined],
  ['count = "三"', undefined],
])('%s never holds', (text, meant) => {
  expect(findKindClashes(`if ${text} then 1 else 2`, operandAt)).toEqual([
    { part: text, ...(meant !== undefined && { meant }) },
  ])
})

test.each([
  'day > "2026-01-01"',
  'date(day) > date("2026-01-01")',
  'date(day) + duration("P1D") > today()',
  'duration("P1D") > words',
  'count > 3',
  'done = null',
  'unknown = 3',
  'entries[words > 3]',
  'some words in entries satisfies words > 3',
  'count in (1, 2)',
  'words between "a" and "b"',
])('%s may hold', (text) => {
  expect(findKindClashes(text, operandAt)).toEqual([])
})
