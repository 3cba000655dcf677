import Papa from 'papaparse'

/** With it spreadsheet programs read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What spreadsheet programs would run as a formula: these signs in front, unless what follows is a plain number. */
export const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/

/** Rows of CSV (RFC 4180), each with its line end; an apostrophe in front of what would be run as a formula. */
export function writeCsvRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const options = { newline: '\r\n', header: false, escapeFormulae: FORMULA }
  return `${Papa.unparse(rows as string[][], options)}\r\n`
}
