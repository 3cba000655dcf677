import { unguarded } from '@paperwright/runtime/kit'

/**
 * The rows of a text of separated values (RFC 4180): commas, semicolons or tabs, whichever its first line has most of;
 * quoted cells may hold them, line ends and doubled quotes. Rows without any words are kept, but for those at the end;
 * the apostrophe that exports put in front of what spreadsheet programs would run is taken off.
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(unguarded(cell))
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]!
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
    else if (text[at + 1] !== '\n') endRow()
  }
  endRow()
  return rows.slice(0, rows.findLastIndex((one) => one.some((words) => words.trim() !== '')) + 1)
}

function separatorOf(text: string): string {
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)
  const countOf = (separator: string) => line.split(separator).length
  return [',', '\t', ';'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best))
}
