import { expect, test } from 'vitest'
import type { FrameBlock } from '../../form/sheet.ts'
import { planFrame } from '../sheet/frame-plan.ts'
import { entryAt, fieldAt, type FrameReader } from './field-at.ts'

const reader = (frame: FrameBlock, lines = 3): FrameReader => ({
  plan: planFrame(frame, 'f'),
  linesOf: () => lines,
})

const list = reader({
  kind: 'frame',
  columns: [1, 1, 1],
  rows: [
    { head: true, cells: [{ title: '/a/*/x' }, { title: '/a/*/y' }, { title: '/a/*/z' }] },
    { list: '/a', rows: [{ cells: [{ index: '/a' }, { field: '/a/*/y' }, { field: '/a/*/z' }] }] },
  ],
})

const pairs = reader({
  kind: 'frame',
  columns: [1, 1, 1],
  rows: [
    {
      list: '/a',
      rows: [
        { cells: [{ index: '/a', rowSpan: 2 }, { text: '计划' }, { field: '/a/*/plan' }] },
        { cells: [{ text: '实际' }, { field: '/a/*/done' }] },
      ],
    },
  ],
})

const bands = reader({
  kind: 'frame',
  columns: [1, 1, 1, 1],
  rows: [{ list: '/a', bands: 2, rows: [{ cells: [{ field: '/a/*/x' }, { field: '/a/*/y' }] }] }],
})

const across = reader({
  kind: 'frame',
  columns: [1, 1, 1],
  rows: [
    { cells: [{ title: '/c/*/x' }, { across: '/c', colSpan: 2, cells: [{ field: '/c/*/x' }] }] },
    { cells: [{ title: '/c/*/y' }, { across: '/c', colSpan: 2, cells: [{ field: '/c/*/y' }] }] },
  ],
})

test.each([
  ['the next field of the row', list, { row: 1, column: 1, line: 0 }, 0, 1, '/a/0/z'],
  ['the same field of a later entry, past the end too', list, { row: 1, column: 1, line: 2 }, 7, 0, '/a/9/y'],
  ['nothing beyond the last field', list, { row: 1, column: 2, line: 0 }, 0, 1, undefined],
  ['the second row of an entry', pairs, { row: 0, column: 2, line: 1 }, 1, 0, '/a/1/done'],
  ['the first row of the next entry', pairs, { row: 1, column: 2, line: 1 }, 1, 0, '/a/2/plan'],
  ['the fields of its own band', bands, { row: 0, column: 2, line: 1 }, 0, 1, '/a/4/y'],
  ['the entry to the right, past the last column too', across, { row: 0, column: 1 }, 1, 4, '/c/4/y'],
] as const)('finds %s', (_, frame, from, down, right, bound) => {
  expect(fieldAt(frame, from, down, right)?.bound).toBe(bound)
})

test.each([
  [list, { row: 1, column: 2, line: 2 }, { list: '/a', index: 2 }],
  [list, { row: 0, column: 0 }, undefined],
  [bands, { row: 0, column: 3, line: 1 }, { list: '/a', index: 4 }],
  [across, { row: 1, column: 2 }, { list: '/c', index: 1 }],
] as const)('knows the entry of a place', (frame, place, entry) => {
  expect(entryAt(frame, place)).toEqual(entry)
})
