import { checkForm, composeSheet, type Form } from '@paperwright/runtime'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../xlsx/read-workbook.ts'
import { PLAIN_LOOK, type ExcelCell, type ExcelRange, type ExcelSheet } from '../table/excel-sheet.ts'
import { guessForm } from './guess-form.ts'
import { makeXlsx } from '../xlsx/make-xlsx.fixture.ts'
import { runs } from '../../../../../tests/support/runs.ts'

const WORDS = [
  '客户投诉登记表', '客户名称', '客户名称：', '电　话', '日期', '2026年 月 日', '年　月', '   年 月 日 时 分', '序号', '1', '2', '3', '…',
  '金额（元）', '数量', '单价', '合计', '小计：', '备注', '□男 □女', '性别：□男　□女', '☐商品 ☐商品', '□其他____ □无', '○○公司',
  '总经理批示', '部门意见：\n\n   签字：     年  月  日', '签字：', '（盖章）', '审核：', '制表：        审核：      日期：', '填表人　　审核人　　批准人',
  '是否合格', '    元', '  %', '{customerName}', '}{', '{{', '__proto__', 'constructor', 'prototype', 'if', 'for %', 'in cost', 'sum 数量', 'item 金额',
  '部门：____  编号：', '投\n诉\n内\n容', '*', '：', '::', '____', '12', '0.5', '#REF!', '😀', '\u0007', ' ', '\uD800', 'null', 'true 金额', 'a/b~c 金额', '%', 'x'.repeat(300),
] // prettier-ignore

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** A sheet of any shape: rows that repeat, merges that may overlap, borders here and there, hidden rows and columns. */
function randomSheet(seed: number): ExcelSheet {
  const random = randomOf(seed)
  const height = random(16)
  const width = 1 + random(9)
  const density = 1 + random(5)
  const ruled = random(3)
  const sides = () => ruled === 2 || (ruled === 1 && random(3) === 0)
  const emptyRows = new Set(Array.from({ length: random(8) }, () => random(16)))
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): ExcelCell => {
      const text = emptyRows.has(row) || random(density) > 1 ? '' : WORDS[random(WORDS.length)]!
      const borders = { left: sides(), top: sides(), right: sides(), bottom: sides() }
      const look = {
        ...PLAIN_LOOK,
        borders,
        fontSize: 9 + random(10),
        rotation: random(9) === 0 ? 255 : 0,
      }
      return { row, column, text, look, ...(random(40) === 0 && { formula: 'SUM(A1:A2)' }) }
    }),
  ).flat()
  const merges = Array.from({ length: height === 0 ? 0 : random(8) }, (): ExcelRange => {
    const top = random(height)
    const left = random(width)
    return { top, left, bottom: top + random(4), right: left + random(4) }
  })
  const size = (usual: number) => (random(15) === 0 ? 0 : usual + random(30))
  return {
    name: WORDS[random(WORDS.length)]!,
    cells,
    merges,
    rows: Array.from({ length: height }, () => size(4)),
    columns: Array.from({ length: width }, () => size(3)),
    page: random(2) === 0 ? {} : { size: 'A4', orientation: 'landscape' },
  }
}

/** A table with heads, rows to fill in and totals, of random words. */
function randomList(seed: number): ExcelSheet {
  const sheet = randomSheet(seed)
  const random = randomOf(seed)
  const width = sheet.columns.length
  const borders = { left: true, top: true, right: true, bottom: true }
  const look = { ...PLAIN_LOOK, borders }
  const count = 2 + random(4)
  const top = sheet.rows.length
  const row = (at: number, text: (column: number) => string): ExcelCell[] =>
    Array.from({ length: width }, (_, column) => ({ row: top + at, column, text: text(column), look }))
  const added = [
    ...row(0, () => WORDS[random(WORDS.length)]!),
    ...Array.from({ length: count }, (_, index) => row(index + 1, () => '')).flat(),
    ...row(count + 1, (column) => (column === 0 ? '合计' : '')),
  ]
  const rows = [...sheet.rows, ...Array.from({ length: count + 2 }, () => 6)]
  return { ...sheet, rows, cells: [...sheet.cells, ...added] }
}

describe('guessForm on any sheet', () => {
  const seeds = Array.from({ length: runs(8, 30) }, (_, index) => index)
  it.each(seeds)('gives a sound form that prints, and keeps its word about every guess (%i)', (seed) => {
    for (let step = 0; step < 10; step++) {
      const sheet = (step % 2 === 0 ? randomSheet : randomList)(seed * 1000 + step)
      const { form, guesses } = guessForm(sheet, { id: 'imported' })
      expect(checkForm(form), `seed ${seed * 1000 + step}`).toEqual([])
      expect(lostWords(sheet, form)).toEqual([])
      expect(new Set(guesses.map(({ id }) => id)).size).toBe(guesses.length)
      for (const { kind, pointer, key } of guesses) {
        if (kind === 'slot') expect(form['x-signatures']?.map((slot) => slot.key)).toContain(key)
        if (kind === 'field') expect(fieldPointers(form)).toContain(pointer)
      }
      expect(composeSheet({ form }).pages.length).toBeGreaterThan(0)
    }
  })

  it('gives a sound form for a workbook of one empty sheet', async () => {
    const [sheet] = await readWorkbook(await makeXlsx({ rows: [] }))
    const { form, guesses } = guessForm(sheet!, { id: 'empty' })
    expect(checkForm(form)).toEqual([])
    expect(guesses).toEqual([])
    expect(form['x-paper'].blocks).toEqual([{ kind: 'title' }])
  })
})

function fieldPointers(form: Form): string[] {
  return Object.entries(form.properties).flatMap(([key, schema]) => [
    `/${key}`,
    ...Object.keys(schema.items?.properties ?? {}).map((inner) => `/${key}/*/${inner}`),
  ])
}

/** Words of the sheet, as they are to be seen, that the form has nowhere. */
function lostWords(sheet: ExcelSheet, form: Form): string[] {
  const document = lettersOf(
    JSON.stringify([form.title, form.properties, form['x-paper'], form['x-signatures']]),
  )
  const isSeen = ({ row, column }: ExcelCell) => {
    const merge = sheet.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    )
    return !merge && sheet.rows[row] !== 0 && sheet.columns[column] !== 0
  }
  return (
    sheet.cells
      .filter(
        (cell) => isSeen(cell) && cell.formula === undefined && /^[\p{Script=Han}：{}]+$/u.test(cell.text),
      )
      .map(({ text }) => text)
      // The room to sign of another label says it without words.
      .filter((text) => text !== '签字：' && !document.includes(lettersOf(text)))
  )
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{Script=Han}\p{Script=Latin}"]/gu, '')
}
