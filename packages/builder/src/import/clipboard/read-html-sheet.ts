import { readHtmlCells, type HtmlCell, type HtmlTable } from '@paperwright/runtime/menu'
import { NO_BORDERS, type ExcelLook, type ExcelSheet } from '../table/excel-sheet.ts'
import { readStyleOf, type StyleOf } from './read-style-of.ts'
import { USUAL_HEIGHT, USUAL_WIDTH } from './usual-sizes.ts'

const MM_PER_PX = 25.4 / 96

/** A table that was copied as HTML, as a worksheet: Excel, Word, WPS and web pages write one. Undefined where there is none. */
export function readHtmlSheet(html: string): ExcelSheet | undefined {
  const table = readHtmlCells(html)
  if (!table || table.cells.length === 0) return undefined
  const styleOf = readStyleOf(table.styles)
  return {
    name: '',
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      text: cell.text,
      look: lookOf(cell, styleOf),
    })),
    merges: table.cells
      .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
      .map(({ row, column, rowSpan, colSpan }) => ({
        top: row,
        left: column,
        bottom: row + rowSpan - 1,
        right: column + colSpan - 1,
      })),
    columns: widthsOf(table, styleOf),
    rows: table.rows.map((row) => (styleOf(row, 'display') === 'none' ? 0 : USUAL_HEIGHT)),
    page: {},
  }
}

/** What columns say of themselves, or else the cells that stand in one alone. */
function widthsOf({ cells, columns }: HtmlTable, styleOf: StyleOf): number[] {
  const said = columns.flatMap((element) =>
    Array.from({ length: Math.min(element.span, 200) }, () => widthOf(element, styleOf)),
  )
  const count = Math.max(...cells.map(({ column, colSpan }) => column + colSpan))
  return Array.from({ length: count }, (_, column) => {
    const alone = cells.filter((cell) => cell.column === column && cell.colSpan === 1)
    const widths = [said[column], ...alone.map(({ element }) => widthOf(element, styleOf))]
    return widths.find((width) => width !== undefined) ?? USUAL_WIDTH
  })
}

/** In mm; undefined where the element says nothing that is a length. */
function widthOf(element: HTMLElement, styleOf: StyleOf): number | undefined {
  const said = styleOf(element, 'width') || element.getAttribute('width') || ''
  const [, number, unit = 'px'] = /^([\d.]+)\s*(px|pt|mm|cm|in)?$/.exec(said.trim()) ?? []
  const width = Number(number) * UNITS[unit]!
  return width > 0 ? width : undefined
}

const UNITS: Readonly<Record<string, number>> = { px: MM_PER_PX, pt: 25.4 / 72, mm: 1, cm: 10, in: 25.4 }

function lookOf({ element, text }: HtmlCell, styleOf: StyleOf): ExcelLook {
  const align = alignOf(element, styleOf)
  return {
    borders: NO_BORDERS,
    bold: isBold(element, text, styleOf),
    filled: isFilled(element, styleOf),
    fontSize: 11,
    ...(align && { align }),
    rotation: 0,
  }
}

/** All of its words are: of the cell itself, or of what stands in it. */
function isBold(element: HTMLTableCellElement, text: string, styleOf: StyleOf): boolean {
  if (text === '') return false
  if (element.tagName === 'TH' || isHeavy(element, styleOf)) return true
  const plain = (node: Node): string => {
    if (node instanceof Text) return node.data.trim()
    if (node instanceof HTMLElement && (/^(?:B|STRONG)$/.test(node.tagName) || isHeavy(node, styleOf)))
      return ''
    return [...node.childNodes].map(plain).join('')
  }
  return plain(element) === ''
}

function isHeavy(element: Element, styleOf: StyleOf): boolean {
  const weight = styleOf(element, 'font-weight')
  return weight === 'bold' || Number(weight) >= 600
}

/** Of any colour but white: the sheet is printed in black. */
function isFilled(element: HTMLTableCellElement, styleOf: StyleOf): boolean {
  const colour = styleOf(element, 'background-color') || element.getAttribute('bgcolor') || ''
  return colour !== '' && !PAPER.test(colour)
}

const PAPER =
  /^(?:white|#fff|#ffffff|transparent|initial|inherit|none|rgb\(255, 255, 255\)|rgba\(\d+, \d+, \d+, 0\)|window|canvas)$/i

const ALIGNMENTS = ['left', 'center', 'right'] as const

/** Word aligns the paragraphs in a cell. */
function alignOf(element: HTMLTableCellElement, styleOf: StyleOf): ExcelLook['align'] {
  const inside = element.querySelector('p, div')
  const said = [element, ...(inside ? [inside] : [])].flatMap((one) => [
    styleOf(one, 'text-align'),
    one.getAttribute('align') ?? '',
  ])
  return ALIGNMENTS.find((align) => said.includes(align))
}
