import { trimBlock } from './trim-block.ts'

/**
 * The cells of a block copied from a spreadsheet: tabs between cells, line ends between rows; a cell that holds either
 * is quoted, with its own quotes doubled.
 */
export function readTsv(text: string): string[][] {
  const plain = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = []
  for (const [, between, quoted, bare = ''] of `\n${plain}`.matchAll(CELL)) {
    const cell = quoted === undefined ? bare : quoted.replaceAll('""', '"')
    if (between === '\n') rows.push([cell])
    else rows.at(-1)?.push(cell)
  }
  return trimBlock(rows)
}

const CELL = /([\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g
