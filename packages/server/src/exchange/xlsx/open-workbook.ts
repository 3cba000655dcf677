import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Cell } from '../export/cell.ts'
import { sheetNames } from './sheet-names.ts'
import { sheetEnd, sheetRow, sheetStart } from './sheet-xml.ts'
import { newStyles } from './styles.ts'
import { contentTypesXml, relationsXml, workbookRelationsXml, workbookXml } from './workbook-xml.ts'

export interface SheetHead {
  title: string
  columns: readonly { head: string; width: number }[]
}

/** A workbook under way. Rows go to any sheet in any order; what is packed so far is taken by `take`. */
export interface OpenWorkbook {
  addRow(sheet: number, cells: readonly Cell[]): void
  /** The bytes since the last call. */
  take(): Uint8Array[]
  close(): void
}

/** Excel's own limit, the head included. */
const MOST_ROWS = 1_048_576

/**
 * Writes an .xlsx file row by row: words as text, figures and moments as numbers in their format, the heads bold and
 * frozen. fflate (MIT) packs it; what a workbook of plain tables needs beside that is less than a library that writes
 * such files, and those that do hold all rows in memory until the end.
 */
export function openWorkbook(heads: readonly SheetHead[]): OpenWorkbook {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes)
  })
  const styles = newStyles()
  const sheets = heads.map(({ columns }, index) => {
    const part = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 6 })
    zip.add(part)
    return { part, rows: 1, text: sheetStart(columns, styles) }
  })
  // Rows are packed many at a time: a push for each would cost more than the packing.
  const pack = (sheet: (typeof sheets)[number], isLast: boolean) => {
    sheet.part.push(strToU8(sheet.text), isLast)
    sheet.text = ''
  }
  const addPart = (path: string, text: string) => {
    const part = new ZipPassThrough(path)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  return {
    addRow(index, cells) {
      const sheet = sheets[index]!
      if (sheet.rows === MOST_ROWS) throw new Error('A worksheet has no more rows.')
      sheet.text += sheetRow(++sheet.rows, cells, styles)
    },
    take() {
      for (const sheet of sheets) if (sheet.text !== '') pack(sheet, false)
      const taken = packed
      packed = []
      return taken
    },
    close() {
      for (const sheet of sheets) {
        sheet.text += sheetEnd
        pack(sheet, true)
      }
      const names = sheetNames(heads.map(({ title }) => title))
      addPart('xl/workbook.xml', workbookXml(names))
      addPart('xl/_rels/workbook.xml.rels', workbookRelationsXml(names.length))
      addPart('xl/styles.xml', styles.xml())
      addPart('_rels/.rels', relationsXml)
      addPart('[Content_Types].xml', contentTypesXml(names.length))
      zip.end()
    },
  }
}
