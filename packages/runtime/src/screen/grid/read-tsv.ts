/**
 * The cells of a block copied from a spreadsheet: tabs between cells, line ends between rows; a cell that holds either
 * is quoted, with its own quotes doubled.
 */
export function readTsv(text: string): string[][] {
  const plain = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  for (const [, between, quoted, bare] of plain.matchAll(CELL)) {
    if (between === '\n') rows.push([])
    rows.at(-1)!.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
  }
  return rows
}

const CELL = /(^|\t|\n)(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g
