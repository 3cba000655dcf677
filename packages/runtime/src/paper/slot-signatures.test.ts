import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { composeSheet } from './compose-sheet.ts'
import type { ImageMark, Mark, PathMark, PlacedLine, TextMark } from './page.ts'

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
const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text')
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

test('what was said stands below the signature line, over two lines at most', () => {
  const { marks, height } = marksWith([
    { slot: 'made', name: '刘一鸣', day: '2026-03-05', said: '请从速办理' },
  ])
  expect(wordsOf(marks)).toMatch(/制表：.*刘一鸣.*2026年3月5日.*请从速办理/)
  const long = marksWith([
    { slot: 'made', name: '刘一鸣', day: '2026-03-05', said: '情况属实，'.repeat(100) },
  ])
  const said = textsOf(long.marks).find(({ text }) => text.startsWith('情况属实'))!
  expect(said.text).toMatch(/…$/)
  expect(said.lines).toHaveLength(2)
  expect(Math.max(...said.lines.map(({ y }) => y))).toBeLessThan(height)
})

test('a struck signature stays readable, small and ruled through, in its cell and below the line', () => {
  const { marks } = marksWith([
    { slot: 'manager', name: '陈静', day: '2026-03-06', drawn, said: '同意', struck: true },
    { slot: 'made', name: '刘一鸣', day: '2026-03-05', struck: true },
    { slot: 'made', name: '刘一鸣', day: '2026-03-09' },
  ])
  // What was drawn and said is in the history: the room is the pen's again.
  expect(pathsOf(marks)).toEqual([])
  expect(wordsOf(marks)).not.toContain('同意')
  expect(wordsOf(marks)).toMatch(/刘一鸣.*2026年3月9日/)
  for (const words of ['划去：陈静　2026年3月6日', '划去：刘一鸣　2026年3月5日']) {
    const [{ x, y, width }] = textsOf(marks).find(({ text }) => text === words)!.lines as [PlacedLine]
    const rules = marks.filter(
      (mark) =>
        mark.kind === 'line' &&
        mark.y1 < y &&
        mark.y1 > y - 5 &&
        mark.x1 > x &&
        Math.abs(mark.x2 - x - width) < 0.1,
    )
    expect(rules).toHaveLength(1)
  }
})

test('however much was said, the drawn name stands below it and above its foot', () => {
  const { marks } = marksWith([
    {
      slot: 'manager',
      name: '陈静',
      day: '2026-03-06',
      drawn,
      said: '情况属实，同意按规定办理。'.repeat(30),
    },
  ])
  const said = textsOf(marks).find(({ text }) => text.startsWith('情况属实'))!
  const foot = textsOf(marks).find(({ text }) => text.startsWith('陈静'))!
  const ys = pathsOf(marks)[0]!
    .d.match(/-?[\d.]+/g)!
    .map(Number)
    .filter((_, at) => at % 2 === 1)
  expect(Math.min(...ys)).toBeGreaterThan(said.lines.at(-1)!.y)
  expect(Math.max(...ys)).toBeLessThan(foot.lines[0]!.y)
})

test('a refused record says so across its pages, at their foot and in the slot, with who, when and why', () => {
  const [page] = composeSheet({
    form,
    record: { reason: '招待' },
    life: {
      refused: { at: '2026-03-06', by: '陈静', reason: '超出预算' },
      signatures: [{ slot: 'manager', name: '陈静', day: '2026-03-06', said: '超出预算', refused: true }],
    },
  }).pages
  expect(page!.marks[0]).toMatchObject({ kind: 'stamp', text: '已拒绝' })
  expect(wordsOf(page!.marks)).toMatch(/超出预算.*已拒绝：陈静.*2026年3月6日/)
  expect(wordsOf(page!.marks)).toContain('已拒绝　2026-03-06　陈静：超出预算')
})

test('a signature that is a picture stands in its slot as it is, not stretched and not beyond', () => {
  // A PNG file of one pixel; its sides are what is told of it.
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const signed = (width: number, height: number) => ({
    name: '陈静',
    day: '2026-03-06',
    picture: { width, height, png },
  })
  const shapes = [
    [600, 200],
    [40, 300],
  ] as const
  for (const [width, height] of shapes) {
    const { marks, areas } = marksWith([
      { slot: 'manager', ...signed(width, height) },
      { slot: 'made', ...signed(width, height) },
    ])
    const images = marks.filter((mark): mark is ImageMark => mark.kind === 'image')
    expect(images.map(({ file }) => file)).toEqual([png, png])
    for (const image of images) {
      expect(image.width / image.height).toBeCloseTo(width / height)
      expect(image.height).toBeGreaterThan(10)
    }
    const cell = areas.find(({ name }) => name === 'sign:manager')!
    const [inCell, onLine] = images
    expect(inCell!.x).toBeGreaterThanOrEqual(cell.x)
    expect(inCell!.x + inCell!.width).toBeLessThanOrEqual(cell.x + cell.width)
    expect(inCell!.y).toBeGreaterThanOrEqual(cell.y)
    expect(inCell!.y + inCell!.height).toBeLessThanOrEqual(cell.y + cell.height)
    const line = areas.find(({ name }) => name === 'sign:made')!
    expect(onLine!.x + onLine!.width).toBeLessThanOrEqual(line.x + line.width)
    // The name stands below the picture in a cell; on a line the picture is the name.
    expect(wordsOf(marks).split('陈静')).toHaveLength(2)
  }
})
