import { expect, test } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import { cleanNumber, considerNumber, wordUnfound } from './consider-number.ts'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'

const words = PAPER_NUMBER_WORDS.zh
const open = {
  number: 'DD-2026-000012',
  state: 'open' as const,
  formVersion: 2,
  holder: '王芳',
  isMine: true,
  mayUse: true,
  givenAt: '2026-03-05T08:00:00Z',
  submissionId: null,
  usedAt: null,
  voidReason: null,
  voidedAt: null,
}
const consider = (change: Partial<Parameters<typeof considerNumber>[0]>) =>
  considerNumber({ ...open, ...change }, { version: 2, words })

test('one’s own open number is used without a word', () => {
  expect(consider({})).toEqual({ doubts: [] })
})

test('a colleague’s, and a sheet of an older version, are used with a word', () => {
  expect(consider({ isMine: false, formVersion: 1 })).toEqual({
    doubts: [words.otherHolder(open.number, '王芳'), words.otherVersion(1)],
  })
})

test.each([
  [
    'that became a record',
    { state: 'used' as const, submissionId: 's' },
    { words: words.problems.used(open.number), record: 's' },
  ],
  [
    'that is void',
    { state: 'void' as const, voidReason: '丢失' },
    { words: words.problems.void(open.number, '丢失') },
  ],
  [
    'of another department',
    { isMine: false, mayUse: false },
    { words: words.problems.elsewhere(open.number, '王芳') },
  ],
])('a number %s is not', (_, change, problem) => {
  expect(consider(change)).toEqual({ problem })
})

test('a number of another form leads there', () => {
  const form = { id: 'notice', title: '通知单' }
  const error = new ApiError({ status: 400, title: '', code: 'number-of-form', form })
  expect(wordUnfound(error, 'TZ-1', words)).toEqual({ words: words.problems.ofForm('TZ-1', '通知单'), form })
  expect(wordUnfound(new ApiError({ status: 400, title: '', code: 'number-unknown' }), 'X', words)).toEqual({
    words: words.problems.unknown('X'),
  })
  expect(wordUnfound(new TypeError(), 'X', words)).toEqual({ words: words.problems.failed })
})

test('what a scanner or an input method sends is the number', () => {
  expect(cleanNumber(' ＤＤ－２０２６－００００１２\n')).toBe('DD-2026-000012')
})
