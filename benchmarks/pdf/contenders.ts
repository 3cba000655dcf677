import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { composeSheet } from '@paperwright/runtime'
import { createPrinter, fontFile } from '@paperwright/runtime/pdf'
import type { Sheet } from './documents.ts'
import { plainTable, type PlainTable } from './plain-table.ts'

/** Makes a PDF of a sheet, from the record to the bytes. */
export type Contender = (sheet: Sheet) => Promise<Uint8Array>

export type ContenderName = 'paperwright' | 'pdfmake' | 'typst'

/** Each is loaded only when it is asked for, so that a cold start pays for itself alone. */
export const contenders: Record<ContenderName, () => Promise<Contender>> = {
  async paperwright() {
    const printer = createPrinter()
    return ({ form, record }) => printer.print(composeSheet({ form, record }))
  },
  async pdfmake() {
    const pdfmake = createRequire(import.meta.url)('pdfmake') as StockPdfmake
    pdfmake.setFonts({ Noto: { normal: fontFile('serif'), bold: fontFile('serif-bold') } })
    pdfmake.setLocalAccessPolicy(() => true)
    pdfmake.setUrlAccessPolicy(() => false)
    return (sheet) => pdfmake.createPdf(stockDocument(plainTable(sheet))).getBuffer()
  },
  async typst() {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const fontPaths = [dirname(fontFile('serif')), dirname(fontFile('serif-bold'))]
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
    return (sheet) => Promise.resolve(compiler.pdf({ mainFileContent: typstSource(plainTable(sheet)) }))
  },
}

interface StockPdfmake {
  setFonts(fonts: object): void
  setLocalAccessPolicy(allow: (path: string) => boolean): void
  setUrlAccessPolicy(allow: (url: string) => boolean): void
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> }
}

const WIDTH = { portrait: 487, landscape: 734 }

/** The sheet as a stock pdfmake user writes it: a table with spans, a title above, the signature line below. */
function stockDocument(table: PlainTable): object {
  const sum = table.columns.reduce((total, column) => total + column, 0)
  const width = table.isLandscape ? WIDTH.landscape : WIDTH.portrait
  const body: object[][] = table.heights.map(() => table.columns.map(() => ({})))
  for (const { row, column, rowSpan, colSpan, text, isBold, align } of table.cells) {
    body[row]![column] = { text, rowSpan, colSpan, bold: isBold, alignment: align }
  }
  return {
    pageSize: 'A4',
    pageOrientation: table.isLandscape ? 'landscape' : 'portrait',
    pageMargins: [57, 57, 51, 51],
    defaultStyle: { font: 'Noto', fontSize: 10.5 },
    content: [
      { text: table.title, fontSize: 18, bold: true, alignment: 'center' },
      {
        table: {
          headerRows: table.heads,
          widths: table.columns.map((column) => (column / sum) * width - 9),
          heights: table.heights,
          body,
        },
      },
      { text: table.signatures },
    ],
  }
}

function typstSource(table: PlainTable): string {
  const cell = ({ row, column, rowSpan, colSpan, text, isBold, align }: PlainTable['cells'][number]) =>
    `table.cell(x: ${column}, y: ${row}, colspan: ${colSpan}, rowspan: ${rowSpan}, align: ${align} + horizon)[#text(weight: "${isBold ? 'bold' : 'regular'}", ${JSON.stringify(text)})]`
  const heads = table.cells.filter(({ row }) => row < table.heads)
  const rest = table.cells.filter(({ row }) => row >= table.heads)
  const head = heads.length > 0 ? `table.header(${heads.map(cell).join(', ')}),` : ''
  return `#set page(paper: "a4", flipped: ${table.isLandscape}, margin: (x: 18mm, y: 20mm))
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")
#align(center, text(size: 18pt, weight: "bold", ${JSON.stringify(table.title)}))
#table(columns: (${table.columns.map((column) => `${column}fr`).join(', ')},), rows: (${table.heights.map((height) => `${height.toFixed(1)}pt`).join(', ')},), ${head} ${rest.map(cell).join(', ')})
#text(${JSON.stringify(table.signatures)})`
}
