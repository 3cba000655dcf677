import { describe, expect, test } from 'vitest'
import { library } from '../../../../tests/corpus/library.ts'
import type { Form } from '../form/form.ts'
import type { Cell, FrameBlock, Row } from '../form/sheet.ts'
import { compareForms } from './compare-forms.ts'
import type { FormChange } from './form-change.ts'
import { wordChange } from './word-change.ts'
import { runs } from '../../../../tests/support/runs.ts'

const complaint = library.find(({ code }) => code === '6-03')!.form

function frameOf(form: Form): FrameBlock {
  const frame = form['x-paper'].blocks.find((block) => block.kind === 'frame')
  if (frame?.kind !== 'frame') throw new Error('no frame')
  return frame
}

function firstRow(form: Form): Row {
  const [row] = frameOf(form).rows
  if (!row || !('cells' in row)) throw new Error('no row')
  return row
}

function changesOf(change: (form: Form) => void, form = complaint): FormChange[] {
  const after = structuredClone(form)
  change(after)
  return compareForms(form, after)
}

const text = (title: string) => ({ type: 'string', 'x-field': 'text', title })

/** A form of the fields a and b in one frame of the given cells. */
function sheetOf(...rows: Cell[][]): Form {
  return {
    type: 'object',
    title: '表',
    properties: { a: text('甲'), b: text('乙') },
    'x-form': { id: 'form' },
    'x-paper': {
      blocks: [{ kind: 'frame', columns: [1, 1, 1], rows: rows.map((cells) => ({ cells })) }],
    },
  }
}

describe('on the sheet, tells', () => {
  test.each<[string, Form, Form, object[]]>([
    [
      'a field that moved to an empty cell',
      sheetOf([{ field: '/a' }, {}, { field: '/b' }]),
      sheetOf([{}, { field: '/a' }, { field: '/b' }]),
      [
        {
          kind: 'fieldMoved',
          field: { pointer: '/a', title: '甲' },
          before: { block: 0, row: 0, column: 0 },
          after: { block: 0, row: 0, column: 1 },
        },
      ],
    ],
    [
      'a printed title taken away',
      sheetOf([{ title: '/a' }, { field: '/a' }, { field: '/b' }]),
      sheetOf([{}, { field: '/a' }, { field: '/b' }]),
      [{ kind: 'layoutChanged', blocks: [0] }],
    ],
    [
      'words that moved',
      sheetOf([{ text: '注' }, {}, { field: '/a' }]),
      sheetOf([{}, { text: '注' }, { field: '/a' }]),
      [{ kind: 'layoutChanged', blocks: [0] }],
    ],
    [
      'one of the same words twice taken away',
      sheetOf([{ text: '注' }, { text: '注' }, { field: '/a' }]),
      sheetOf([{ text: '注' }, {}, { field: '/a' }]),
      [{ kind: 'layoutChanged', blocks: [0] }],
    ],
    [
      'an inserted row by the size of the frame, not by the fields that it pushes down',
      sheetOf([{ field: '/a' }, {}, { field: '/b' }]),
      sheetOf([{}, {}, {}], [{ field: '/a' }, {}, { field: '/b' }]),
      [
        {
          kind: 'frameResized',
          block: 0,
          before: { rows: 1, columns: 3 },
          after: { rows: 2, columns: 3 },
        },
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compareForms(before, after)).toEqual(expected)
  })

  test.each<[string, (form: Form) => void, object[]]>([
    [
      'a removed field once, not its empty cells',
      (form) => {
        delete form.properties.customerAddress
        form.required = (form.required ?? []).filter((key) => key !== 'customerAddress')
        for (const row of frameOf(form).rows)
          if ('cells' in row) {
            row.cells = row.cells.map(({ ...cell }) => {
              if (!JSON.stringify(cell).includes('/customerAddress')) return cell
              const { colSpan, rowSpan } = cell
              return { ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) }
            })
          }
      },
      [{ kind: 'fieldRemoved', field: { pointer: '/customerAddress', title: '客户地址' } }],
    ],
    [
      'the columns of a frame',
      (form) => {
        frameOf(form).columns.push(10)
        for (const row of frameOf(form).rows) if ('cells' in row) row.cells.push({})
      },
      [{ kind: 'frameResized' }],
    ],
    ['the height of a row', (form) => (firstRow(form).height = 30), [{ kind: 'layoutChanged' }]],
    [
      'the page, as it was and is',
      (form) => (form['x-paper'].page = { size: 'A3' }),
      [{ kind: 'pageChanged', before: complaint['x-paper'].page ?? {}, after: { size: 'A3' } }],
    ],
  ])('%s', (_, change, expected) => {
    const changes = changesOf(change)
    expect(changes).toMatchObject(expected)
    expect(changes).toHaveLength(expected.length)
  })
})

/** Each form has hundreds of cells; every seventeenth is of every kind among all forms. */
const STEP = runs(17, 7)

test.each(library)('$code: no cell can be emptied or taken away unseen', ({ form }) => {
  const count = cellsOf(form).length
  for (let index = 0; index < count; index += STEP) {
    const emptied = structuredClone(form)
    const { cells, at } = cellsOf(emptied)[index]!
    const { colSpan, rowSpan } = cells[at]!
    if (Object.keys(cells[at]!).every((key) => key === 'colSpan' || key === 'rowSpan' || key === 'blank'))
      continue
    cells[at] = { ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) }
    const changes = compareForms(form, emptied)
    expect(changes, JSON.stringify(cells)).not.toEqual([])
    expect(compareForms(emptied, form), JSON.stringify(cells)).not.toEqual([])
    for (const change of changes) expect(wordChange(change, 'zh')).not.toMatch(/undefined|null/)
  }
})

/** Where each cell of the frames stands, in the form itself. */
function cellsOf(form: Form): { cells: Cell[]; at: number }[] {
  const inRow = (cells: Cell[]) => cells.map((_, at) => ({ cells, at }))
  return form['x-paper'].blocks.flatMap((block) =>
    block.kind === 'frame'
      ? block.rows.flatMap((entry) =>
          'list' in entry ? entry.rows.flatMap((row) => inRow(row.cells)) : inRow(entry.cells),
        )
      : [],
  )
}
