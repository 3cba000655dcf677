import { checkForm, type Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { toGrid, type ExcelGrid } from '../import/table/excel-grid.ts'
import { PLAIN_LOOK, type ExcelLook, type ExcelRange } from '../import/table/excel-sheet.ts'
import { copyCells } from './copy-cells.ts'
import { requireFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { pasteCells } from './paste-cells.ts'
import { pasteTable } from './paste-table.ts'

function formOf(rows: Form['x-paper']['blocks'][number] & { kind: 'frame' }): Form {
  return {
    type: 'object',
    title: '采购单',
    properties: {
      buyer: { type: 'string', title: '采购人', 'x-field': 'text' },
      items: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: { type: 'object', properties: { name: { type: 'string', title: '品名', 'x-field': 'text' } } },
      },
    },
    'x-form': { id: 'order' },
    'x-paper': { blocks: [rows] },
  }
}

const blank = (rows: number, columns: number) =>
  formOf({
    kind: 'frame',
    columns: Array.from({ length: columns }, () => 40),
    rows: [
      { cells: [{ title: '/buyer' }, { field: '/buyer', colSpan: columns - 1 }] },
      { cells: [{ text: '品名', colSpan: columns }], head: true },
      { list: '/items', rows: [{ cells: [{ field: '/items/*/name', colSpan: columns }] }] },
      ...Array.from({ length: rows }, () => ({ cells: Array.from({ length: columns }, () => ({})) })),
    ],
  })

function table(
  words: readonly string[][],
  {
    merges = [],
    look = {},
    columns,
  }: { merges?: ExcelRange[]; look?: Partial<ExcelLook>; columns?: number[] } = {},
): ExcelGrid {
  return toGrid({
    name: '',
    cells: words.flatMap((row, down) =>
      row.map((text, column) => ({ row: down, column, text, look: { ...PLAIN_LOOK, ...look } })),
    ),
    merges,
    columns: columns ?? words[0]!.map(() => 17),
    rows: words.map(() => 5),
    page: {},
  })
}

function refusal(edit: () => Form): string | undefined {
  try {
    edit()
    return undefined
  } catch (error) {
    return error instanceof EditRefused ? error.code : String(error)
  }
}

test('rows and columns are put in where the table is larger than the place, the frame stays as wide', () => {
  const form = blank(2, 2)
  const words = [
    ['甲', '乙', '丙'],
    ['一', '二', '三'],
    ['四', '五', '六'],
  ]
  const pasted = pasteTable(form, { block: 0, row: 4, column: 1, table: table(words) })
  expect(checkForm(pasted)).toEqual([])
  const { columns, rows } = requireFrame(pasted, 0)
  expect(columns).toEqual([20, 20, 20, 20])
  expect(rows.slice(4)).toEqual(words.map((row) => ({ cells: [{}, ...row.map((text) => ({ text }))] })))
})

test('merged cells, weight, fill and alignment come along; an empty frame takes the widths', () => {
  const form = formOf({ kind: 'frame', columns: [50, 50], rows: [{ cells: [{}, {}] }] })
  const pasted = pasteTable(form, {
    block: 0,
    row: 0,
    column: 0,
    table: table(
      [
        ['甲', '', '乙'],
        ['', '丙', ''],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 0, right: 1 },
        ],
        look: { bold: true, filled: true, align: 'right' },
        columns: [10, 30, 60],
      },
    ),
  })
  const look = { bold: true, shade: true }
  expect(requireFrame(pasted, 0)).toEqual({
    kind: 'frame',
    columns: [10, 30, 60],
    rows: [
      {
        cells: [
          { text: '甲', ...look, align: 'right', rowSpan: 2 },
          look,
          { text: '乙', ...look, align: 'right' },
        ],
      },
      { cells: [{ text: '丙', ...look, align: 'right' }, look] },
    ],
  })
})

test('words over a field’s name name it anew, places without words stay', () => {
  const pasted = pasteTable(blank(1, 2), { block: 0, row: 0, column: 0, table: table([['经办人', '']]) })
  expect(pasted.properties.buyer?.title).toBe('经办人')
  expect(requireFrame(pasted, 0).rows[0]).toEqual({ cells: [{ title: '/buyer' }, { field: '/buyer' }] })
})

const two = [['甲'], ['乙']]

test.each<[string, string, () => Form]>([
  [
    'words over a field',
    'noWordsHere',
    () => pasteTable(blank(1, 2), { block: 0, row: 0, column: 1, table: table([['甲']]) }),
  ],
  [
    'words that a merged cell covers',
    'pasteCuts',
    () => pasteTable(blank(1, 2), { block: 0, row: 1, column: 0, table: table([['甲', '乙']]) }),
  ],
  [
    'a merged cell over fields',
    'pasteTaken',
    () =>
      pasteTable(blank(1, 2), {
        block: 0,
        row: 0,
        column: 0,
        table: table([['甲', '']], { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }),
      }),
  ],
  [
    'more rows than a list at the end has',
    'pasteList',
    () => pasteTable(blank(0, 2), { block: 0, row: 2, column: 0, table: table(two) }),
  ],
])('%s is refused, and nothing is left out', (_, code, edit) => {
  expect(refusal(edit)).toBe(code)
})

test('cells of a form find room, too', () => {
  const form = blank(1, 2)
  const copied = copyCells(form, { block: 0, range: { top: 0, left: 0, bottom: 0, right: 1 } })
  const { form: pasted } = pasteCells(form, { block: 0, row: 3, column: 1, copied })
  expect(checkForm(pasted)).toEqual([])
  expect(requireFrame(pasted, 0).rows.at(-1)).toEqual({
    cells: [{}, { title: '/buyer2' }, { field: '/buyer2' }],
  })
})
