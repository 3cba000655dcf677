import { csvRows } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { findSpoilt } from './find-spoilt.ts'

test.each(['0012', '3-5', '12/24', '1e5', '1.10101E+17', '123456789012', '110101199003074258'])(
  '%j is spoilt',
  (cell) => {
    expect(
      findSpoilt(
        csvRows([
          ['编号', '内容'],
          ['甲', cell],
        ]),
      ),
    ).toEqual({ count: 1, first: cell })
  },
)

test.each([
  '12',
  '0.5',
  '-3',
  '2026-03-05',
  '2026-03',
  '09:30',
  '010-65281234',
  '1,234.50',
  '内含 0012',
  '甲,"0012"',
  '第一行\r\n0012 号',
])('%j is not', (cell) => {
  expect(
    findSpoilt(
      csvRows([
        ['编号', '内容'],
        ['甲', cell],
      ]),
    ).count,
  ).toBe(0)
})

test('all are counted, the first is told', () => {
  expect(
    findSpoilt(
      csvRows([
        ['007', 'x'],
        ['3-5', '0012'],
      ]),
    ),
  ).toEqual({ count: 3, first: '007' })
})
