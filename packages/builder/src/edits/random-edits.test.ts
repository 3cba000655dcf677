import { readdirSync, readFileSync } from 'node:fs'
import { checkForm, listFieldTypes, walkFields, type Form, type FormProblem } from '@paperwright/runtime'
import { listPlacements, placeFrame, readOptions, requireFieldType } from '@paperwright/runtime/kit'
import { describe, expect, test } from 'vitest'
import { readGrid, type GridRange } from '../grid/edit-grid.ts'
import { toGrid, type ExcelGrid } from '../import/table/excel-grid.ts'
import { PLAIN_LOOK } from '../import/table/excel-sheet.ts'
import { findPlace } from '../state/find-place.ts'
import { openHistory, redo, step, undo } from '../store/history.ts'
import { appendRow } from './append-row.ts'
import { addBlock, moveBlock, removeBlock, setBlockWords } from './blocks.ts'
import { requireFrame } from './change-frame.ts'
import { changeFields } from './change-fields.ts'
import { changeField } from './change-field.ts'
import { changeType } from './change-type.ts'
import { clearCells } from './clear-cells.ts'
import { copyCells } from './copy-cells.ts'
import { deleteColumns } from './delete-columns.ts'
import { deleteRows } from './delete-rows.ts'
import { EditRefused } from './edit-refused.ts'
import { setIdentity, setPage, setTranslation } from './form-facts.ts'
import { insertColumn } from './insert-columns.ts'
import { insertRow } from './insert-rows.ts'
import { makeList } from './make-list.ts'
import { mergeCells } from './merge-cells.ts'
import { moveMatter } from './move-matter.ts'
import { joinOptions, spreadOptions } from './option-cells.ts'
import { pasteCells } from './paste-cells.ts'
import { pasteTable } from './paste-table.ts'
import { placeField } from './place-field.ts'
import { renameField } from './rename-field.ts'
import { evenColumns, moveColumnBorder, setColumnWidths, setExact, setHead, setRowHeight } from './resize.ts'
import { setCellLook } from './set-cell-look.ts'
import { setCellWords } from './set-cell-words.ts'
import { readOptionList, setOptions } from './set-options.ts'
import { addTotals, setRepeat } from './set-repeat.ts'
import { setRequired } from './set-required.ts'
import { addSlot, moveSlot, removeSlot, setSlot } from './slots.ts'
import { moveInChain } from '../signing/move-in-chain.ts'
import { setSignerKind, SIGNER_KINDS } from '../signing/signers.ts'
import { splitCell, unmergeCell } from './split-cell.ts'
import { runs } from '../../../../tests/support/runs.ts'

const schemas = new URL('../../../../schemas/', import.meta.url)
const seeds = readdirSync(schemas, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, schemas))
      .filter((file) => file.endsWith('.schema.json'))
      .map((file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, schemas), 'utf8')) as Form),
  )
  // Which edits each is given hangs on its place, and a disk tells files in any order.
  .toSorted((one, other) => (one['x-form'].id < other['x-form'].id ? -1 : 1))

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Dice {
  below(count: number): number
  pick<Item>(items: readonly Item[]): Item | undefined
}

function diceFrom(random: () => number): Dice {
  const below = (count: number) => Math.floor(random() * count)
  return { below, pick: (items) => items[below(items.length)] }
}

interface Spot {
  block: number
  range: GridRange
  place: { block: number; row: number; column: number }
}

function anySpot(form: Form, dice: Dice): Spot | undefined {
  const frames = form['x-paper'].blocks.flatMap((block, index) =>
    block.kind === 'frame' ? [{ block, index }] : [],
  )
  const frame = dice.pick(frames)
  if (!frame) return undefined
  const { cells, rows } = placeFrame(frame.block)
  const written = cells.filter(({ band }) => band === 0)
  const inLists = written.filter(({ row }) => rows[row]?.repeat)
  // Lists are few rows among many, and have edits of their own.
  const one = dice.pick(inLists.length > 0 && dice.below(2) === 0 ? inLists : written)!
  const range = {
    top: one.row,
    left: one.column,
    bottom: one.row + one.rowSpan - 1 + dice.below(3),
    right: one.column + one.colSpan - 1 + dice.below(3),
  }
  return {
    block: frame.index,
    range: {
      ...range,
      bottom: Math.min(range.bottom, rows.length - 1),
      right: Math.min(range.right, frame.block.columns.length - 1),
    },
    place: { block: frame.index, row: one.row, column: one.column },
  }
}

const WORDS = ['金额（元）', '客户名称', '备注', '是否通过', '{见附件}', 'Remark', '日期', '']

/** A table of another program: words here and there, now and then over two columns. */
function tableOf({ rows, columns }: { rows: number; columns: number }, dice: Dice): ExcelGrid {
  const spans = columns > 1 && dice.below(2) === 0
  return toGrid({
    name: '',
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => ({
        row,
        column,
        text: dice.pick(WORDS)!,
        look: { ...PLAIN_LOOK, bold: dice.below(2) === 0, filled: dice.below(3) === 0 },
      })),
    ).flat(),
    merges: spans ? [{ top: 0, left: 0, bottom: 0, right: 1 }] : [],
    columns: Array.from({ length: columns }, () => 10 + dice.below(40)),
    rows: Array.from({ length: rows }, () => 5),
    page: {},
  })
}

type Try = (form: Form, spot: Spot, dice: Dice) => Form

const inCells: Record<string, Try> = {
  merge: (form, { block, range }) => mergeCells(form, { block, range }),
  unmerge: (form, { place }) => unmergeCell(form, place),
  'split into columns': (form, { place }) => splitCell(form, { ...place, into: 'columns' }),
  'split into rows': (form, { place }) => splitCell(form, { ...place, into: 'rows' }),
  'insert row': (form, { block, place }, dice) =>
    insertRow(form, { block, row: place.row, side: dice.pick(['above', 'below'] as const)! }),
  'insert column': (form, { block, place }, dice) =>
    insertColumn(form, { block, column: place.column, side: dice.pick(['left', 'right'] as const)! }),
  'append row': (form, { block }) => appendRow(form, { block }),
  'delete rows': (form, { block, range }) => deleteRows(form, { block, from: range.top, to: range.bottom }),
  'delete columns': (form, { block, range }) =>
    deleteColumns(form, { block, from: range.left, to: range.right }),
  clear: (form, { block, range }) => clearCells(form, { block, range }),
  words: (form, { place }, dice) => setCellWords(form, { ...place, words: dice.pick(WORDS)! }),
  look: (form, { block, range }, dice) =>
    setCellLook(form, {
      block,
      range,
      look: dice.pick([
        { vertical: true },
        { bold: true },
        { shade: true },
        { align: 'right' as const },
        { vertical: undefined },
      ])!,
    }),
  field: (form, { place }, dice) =>
    placeField(form, {
      ...place,
      type: dice.pick(listFieldTypes().filter((type) => type.takesValue !== false))!.name,
      title: dice.pick(WORDS) || '新字段',
    }),
  slot: (form, { place }) => addSlot(form, { label: '审核', place }),
  'make list': (form, { block, range }) =>
    makeList(form, { block, from: range.top, to: range.bottom, title: '明细' }),
  'list rows': (form, { block, place }, dice) =>
    setRepeat(form, { block, row: place.row, change: { atLeast: 1 + dice.below(9) } }),
  totals: (form, { block, place }) => addTotals(form, { block, row: place.row, label: '合计' }),
  move: (form, { place }, dice) => {
    const other = anySpot(form, dice)
    return other ? moveMatter(form, { from: place, to: other.place }) : form
  },
  paste: (form, { block, range }, dice) => {
    const other = anySpot(form, dice)
    return other ? pasteCells(form, { ...other.place, copied: copyCells(form, { block, range }) }).form : form
  },
  'paste table': (form, { block, place }, dice) => {
    const table = tableOf({ rows: 1 + dice.below(4), columns: 1 + dice.below(4) }, dice)
    if (dice.below(2) === 0) return pasteTable(form, { ...place, table })
    // Among the fields of a form there is seldom room for one.
    const longer = appendRow(form, { block })
    const row = readGrid(requireFrame(longer, block)).rows.length - 1
    return pasteTable(longer, { block, row, column: 0, table })
  },
  widths: (form, { block, place }, dice) =>
    moveColumnBorder(form, { block, column: place.column, by: dice.below(30) - 15, least: 2 }),
  'column widths': (form, { block, range }, dice) =>
    setColumnWidths(form, { block, from: range.left, to: range.right, width: dice.below(60), least: 2 }),
  'even widths': (form, { block, range }) => evenColumns(form, { block, from: range.left, to: range.right }),
  height: (form, { block, range }, dice) =>
    setRowHeight(form, { block, from: range.top, to: range.bottom, height: dice.below(40) }),
  'exact height': (form, { block, range }, dice) =>
    setExact(form, { block, from: range.top, to: range.bottom, exact: dice.below(3) > 0 }),
  head: (form, { block, range }) => setHead(form, { block, from: range.top, to: range.bottom, head: true }),
}

const inForm: Record<string, (form: Form, dice: Dice) => Form> = {
  'add block': (form, dice) =>
    addBlock(form, {
      at: dice.below(form['x-paper'].blocks.length + 1),
      block: dice.pick([
        { kind: 'prose' as const, text: '说明' },
        { kind: 'line' as const, left: '编号：' },
        { kind: 'frame' as const, columns: [50, 50], rows: [{ cells: [{}, {}] }] },
      ])!,
    }),
  'remove block': (form, dice) => removeBlock(form, { at: dice.below(form['x-paper'].blocks.length) }),
  'move block': (form, dice) =>
    moveBlock(form, {
      from: dice.below(form['x-paper'].blocks.length),
      to: dice.below(form['x-paper'].blocks.length),
    }),
  'block words': (form, dice) =>
    setBlockWords(form, {
      at: dice.below(form['x-paper'].blocks.length),
      words: { left: '编号：', text: '说明' },
    }),
  rename: (form, dice) => {
    const field = dice.pick(walkFields(form).filter(({ key }) => key !== '*'))
    return field ? renameField(form, { pointer: field.pointer, key: `${field.key}X` }) : form
  },
  type: (form, dice) => {
    const field = dice.pick(walkFields(form))
    return field
      ? changeType(form, { pointer: field.pointer, type: dice.pick(listFieldTypes())!.name })
      : form
  },
  options: (form, dice) => {
    const field = dice.pick(walkFields(form).filter(({ schema }) => readOptions(schema).length > 0))
    if (!field) return form
    const options = readOptions(field.schema)
    return setOptions(form, {
      pointer: field.pointer,
      options: dice.pick([options.slice(1), readOptionList('甲、乙、丙', options), options.toReversed()])!,
    })
  },
  'option cells': (form, dice) => {
    const apart = dice.pick(listPlacements(form).filter(({ role }) => role === 'option'))
    if (apart && dice.below(2) === 0) return joinOptions(form, { pointer: apart.target })
    const field = dice.pick(walkFields(form).filter(({ schema }) => readOptions(schema).length > 0))
    const home = field && findPlace(form, field.pointer)
    if (home?.kind !== 'cells') return form
    // Seldom is there room to set options apart.
    const { block, range } = home
    const roomy = readOptions(field!.schema)
      .slice(1)
      .reduce((now) => insertColumn(now, { block, column: range.right, side: 'right' }), form)
    return spreadOptions(roomy, { pointer: field!.pointer })
  },
  required: (form, dice) => {
    const field = dice.pick(
      walkFields(form).filter(
        ({ schema, key }) => key !== '*' && requireFieldType(schema).takesValue !== false,
      ),
    )
    return field ? setRequired(form, { pointer: field.pointer, required: dice.below(2) === 0 }) : form
  },
  settings: (form, dice) => {
    const field = dice.pick(walkFields(form))
    return field
      ? changeField(form, {
          pointer: field.pointer,
          change: dice.pick([
            { minimum: 1 },
            { 'x-formula': '1 +' },
            { default: 'x' },
            { description: '提示' },
          ])!,
        })
      : form
  },
  'settings of several': (form, dice) => {
    const pointers = walkFields(form)
      .filter(({ key, schema }) => key !== '*' && requireFieldType(schema).takesValue !== false)
      .slice(0, 2 + dice.below(3))
      .map(({ pointer }) => pointer)
    const [name, value] = dice.pick([
      ['required', true],
      ['readOnly', true],
      ['description', '提示'],
    ] as const)!
    return changeFields(form, { pointers, name, value })
  },
  'add slot': (form) => addSlot(form, { label: '经理' }),
  'slot words': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    return slot ? setSlot(form, { key: slot.key, slot: { label: '复核', date: true } }) : form
  },
  'move slot': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    return slot ? moveSlot(form, { key: slot.key, to: dice.below(3) }) : form
  },
  'order of signing': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    const to = dice.below(2) === 0 ? { beside: dice.below(3) } : { before: dice.below(3) }
    return slot ? moveInChain(form, { key: slot.key, to }) : form
  },
  'who signs': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    return slot ? setSignerKind(form, { key: slot.key, kind: dice.pick(SIGNER_KINDS)! }) : form
  },
  'signed when': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    const field = dice.pick(walkFields(form).filter(({ pointer }) => /^\/[A-Za-z]+$/.test(pointer)))
    return slot && field ? setSlot(form, { key: slot.key, slot: { when: `${field.key} != null` } }) : form
  },
  'remove slot': (form, dice) => {
    const slot = dice.pick(form['x-signatures'] ?? [])
    return slot ? removeSlot(form, { key: slot.key }) : form
  },
  facts: (form) => setIdentity(form, { code: '9-01', tags: undefined }),
  page: (form, dice) =>
    setPage(form, { orientation: dice.pick(['landscape' as const, 'portrait' as const]), fontSize: 9 }),
  words: (form) => setTranslation(form, { language: 'en', word: '备注', said: 'Remark' }),
}

const edits: [string, Try][] = [
  ...Object.entries(inCells),
  ...Object.entries(inForm).map(([name, edit]): [string, Try] => [name, (form, _, dice) => edit(form, dice)]),
]

/** Edits after which an expression, or who signs a slot, may no longer fit what it reads. */
const MISREAD: ReadonlySet<string> = new Set(['type', 'options'])

function isMisread({ code }: FormProblem): boolean {
  return code.startsWith('formula') || code === 'slotPerson'
}

/** Edits of each form, one after the other. */
const EDITS = runs(12, 50)

describe('random edits', () => {
  const applied = new Map<string, number>()

  test.each(seeds.map((form, index): [string, Form, number] => [form['x-form'].id, form, index]))(
    '%s stays sound',
    (id, form, index) => {
      const dice = diceFrom(randomFrom([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)))
      let history = openHistory(form)
      for (let count = 0; count < EDITS; count++) {
        const spot = anySpot(history.present, dice)
        // Each in its turn: by the dice alone, some would seldom be tried.
        const [name, edit] = edits[(index * EDITS + count) % edits.length]!
        if (!spot) break
        const before = JSON.stringify(history.present)
        try {
          const after = edit(history.present, spot, dice)
          const problems = checkForm(after)
          // What reads a field may not know what to do with its new type or options: told, for the admin to mend.
          if (MISREAD.has(name) && problems.length > 0 && problems.every(isMisread)) continue
          expect({ id, count, name, problems }).toEqual({ id, count, name, problems: [] })
          if (after !== history.present) applied.set(name, (applied.get(name) ?? 0) + 1)
          expect(JSON.stringify(history.present)).toBe(before)
          history = step(history, after)
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error
        }
      }
      const end = history.present
      while (history.past.length > 0) history = undo(history)
      expect(history.present).toBe(form)
      while (history.future.length > 0) history = redo(history)
      expect(history.present).toBe(end)
    },
  )

  test('no edit is always refused', () => {
    expect(edits.map(([name]) => name).filter((name) => (applied.get(name) ?? 0) < 1)).toEqual([])
  })
})
