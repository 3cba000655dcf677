import type { Cell } from '../export/cell.ts'
import type { Styles } from './styles.ts'
import { xmlText } from './xml-text.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A worksheet up to its second row: the measures, the heads, frozen. */
export function sheetStart(columns: readonly { head: string; width: number }[], styles: Styles): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const heads = columns.map(({ head }, index) => textCell(columnName(index), 1, head, styles.head))
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData><row r="1">${heads.join('')}</row>`,
  ].join('')
}

/** A row, counted from 1. */
export function sheetRow(row: number, cells: readonly Cell[], styles: Styles): string {
  const written = cells.map(({ text, figure }, index) => {
    const column = columnName(index)
    if (figure)
      return `<c r="${column}${row}" s="${styles.ofFormat(figure.format)}"><v>${figure.value}</v></c>`
    return text === '' ? '' : textCell(column, row, text, text.includes('\n') ? styles.lines : styles.text)
  })
  return `<row r="${row}">${written.join('')}</row>`
}

export const sheetEnd = '</sheetData></worksheet>'

function textCell(column: string, row: number, text: string, style: number): string {
  return `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
