import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { composeSheet } from './compose-sheet.ts'
import type { Mark, PathMark } from './page.ts'

const form: Form = {
  type: 'object',
  title: '申请单',
  properties: { reason: { type: 'string', title: '事由', 'x-field': 'text' } },
  'x-form': { id: 'request' },
  'x-signatures': [
    { key: 'manager', label: '经理审核', opinion: true, date: true },
    { key: 'made', label: '制表', date: true },
  ],
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 3],
        rows: [
          { cells: [{ title: '/reason' }, { field: '/reason' }] },
          {
            height: 30,
            cells: [
              { sign: 'manager', part: 'label' },
              { sign: 'manager', part: 'room' },
            ],
          },
        ],
      },
      { kind: 'signatures' },
    ],
  },
}
const drawn = { height: 500, lines: [[100, 100, 500, 300, 900, 100]] }

function marksWith(
  signatures: NonNullable<NonNullable<Parameters<typeof composeSheet>[0]['life']>['signatures']>,
) {
  const [page] = composeSheet({ form, record: { reason: '招待' }, life: { signatures } }).pages
  return page!
}
const wordsOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('|')
const pathsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is PathMark => mark.kind === 'path')

test('an open slot leaves its room to the pen', () => {
  const { marks } = marksWith([])
  expect(wordsOf(marks)).toContain('年')
  expect(pathsOf(marks)).toEqual([])
})

test('a drawn name stands in its cell, with what was said, the name and the day', () => {
  const { marks, areas } = marksWith([
    { slot: 'manager', name: '陈静', day: '2026-03-06', drawn, said: '同意' },
  ])
  expect(wordsOf(marks)).toMatch(/同意.*陈静.*2026年3月6日/)
  const [path] = pathsOf(marks)
  const cell = areas.find(({ name }) => name === 'sign:manager')!
  const numbers = path!.d.match(/-?[\d.]+/g)!.map(Number)
  const xs = numbers.filter((_, at) => at % 2 === 0)
  const ys = numbers.filter((_, at) => at % 2 === 1)
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(cell.x)
  expect(Math.max(...xs)).toBeLessThanOrEqual(cell.x + cell.width)
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(cell.y)
  expect(Math.max(...ys)).toBeLessThanOrEqual(cell.y + cell.height)
  // As it was drawn: four times as wide as high.
  const shape = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys))
  expect(shape).toBeGreaterThan(3.5)
})

test('on the signature line a name that is not drawn stands on the rule, with its day', () => {
  const { marks } = marksWith([{ slot: 'made', name: '刘一鸣', day: '2026-03-05' }])
  expect(wordsOf(marks)).toMatch(/制表：.*刘一鸣.*2026年3月5日/)
  expect(pathsOf(marks)).toEqual([])
})

test('names that leave no room for their day beside them have it below, whole', () => {
  const names = ['孙伟', '欧阳明月', '赵琳', '陈静', '刘敏', '王强', '周正']
  const { marks } = marksWith(
    names.map((name) => ({ slot: 'manager', name, for: '李明', day: '2026-12-31' })),
  )
  expect(wordsOf(marks).replaceAll(/[|\s]/g, '')).toContain(
    `${names.map((name) => `${name}（代李明）`).join('、')}2026年12月31日`,
  )
})
