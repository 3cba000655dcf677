/** With it in front, spreadsheet programs read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What they would run as a formula: these signs in front, unless what follows is a plain number or per cents. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?%?$)[=+\-@\t\r\n＝＋－＠]/
/** What they would read as a number and cut to 15 digits: an identity card, an account, a bar code. */
const LONG_NUMBER = /^\d{16,}$/
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/

/**
 * Rows of CSV (RFC 4180), each with its line end; an apostrophe in front of what would be run as a formula or cut as a
 * number. What has apostrophes of its own there gets one more, so that `unguarded` gives every text back.
 */
export function csvRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`).join('')
}

function csvCell(text: string): string {
  if (isGuarded(text)) return quoted(`'${text}`)
  return NEEDS_QUOTES.test(text) ? quoted(text) : text
}

/** A cell of a CSV file without the apostrophe that `csvRows` puts in front. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isGuarded(cell.slice(1)) ? cell.slice(1) : cell
}

function isGuarded(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  return FORMULA.test(bare) || LONG_NUMBER.test(bare)
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
