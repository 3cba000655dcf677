import { readHtmlTable } from './read-html-table.ts'
import { readTsv } from './read-tsv.ts'

/** What lies on the clipboard; it can be read only while the event is handled. */
export interface Clipping {
  plain: string
  /** Empty where nothing but plain text was copied. */
  html: string
}

/** What is pasted: words to stand where the caret is, or a block of cells for the fields around. */
export type Copied = { words: string; block?: undefined } | { words?: undefined; block: string[][] }

/** Where something is pasted. */
export interface PastePlace {
  /** Its fields stand in rows and columns (a list, a matrix): what comes in rows and columns is spread over them. */
  isGrid: boolean
  /** The field takes line breaks. */
  takesLines: boolean
}

/**
 * Tells a block from words. A table says itself what it is. Without one, tabs and line ends make cells in a grid alone,
 * and not where a text editor copied: a numbered paragraph has a tab too. A single cell is words.
 */
export function readCopied({ plain: words, html }: Clipping, { isGrid, takesLines }: PastePlace): Copied {
  const table = html === '' ? undefined : readHtmlTable(html)
  if (table) return isBlock(table) ? { block: table } : { words: table[0]?.[0] ?? words }
  const isOneParagraph = !/[\r\n]/.test(words.trim())
  if (!isGrid || (html !== '' && (takesLines || isOneParagraph))) return { words }
  const cells = readTsv(words)
  if (isBlock(cells)) return { block: cells }
  // A spreadsheet quotes the one cell that has lines.
  const [[cell = ''] = []] = cells
  return { words: /[\t\n]/.test(cell) ? cell : words }
}

function isBlock(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1
}
