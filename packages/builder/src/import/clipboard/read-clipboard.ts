import { readTsv } from '@paperwright/runtime/menu'
import { toGrid, type ExcelGrid } from '../table/excel-grid.ts'
import { PLAIN_LOOK, type ExcelSheet } from '../table/excel-sheet.ts'
import { readHtmlSheet } from './read-html-sheet.ts'
import { USUAL_HEIGHT, USUAL_WIDTH } from './usual-sizes.ts'

/** What lies on the clipboard as a table: that of a spreadsheet or a letter, or words in rows and tabs. Undefined where there is nothing. */
export function readClipboard({ html, plain }: { html: string; plain: string }): ExcelGrid | undefined {
  const sheet = (html === '' ? undefined : readHtmlSheet(html)) ?? plainSheet(plain)
  return sheet && toGrid(sheet)
}

function plainSheet(plain: string): ExcelSheet | undefined {
  const rows = readTsv(plain)
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns === 0) return undefined
  return {
    name: '',
    cells: rows.flatMap((words, row) =>
      words.map((text, column) => ({ row, column, text, look: PLAIN_LOOK })),
    ),
    merges: [],
    columns: Array.from({ length: columns }, () => USUAL_WIDTH),
    rows: rows.map(() => USUAL_HEIGHT),
    page: {},
  }
}
