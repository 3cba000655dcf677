import { createRequire } from 'node:module'

/** An object of the PDF file. */
export interface PdfReference {
  data: Record<string, unknown>
  /** Writes the object to the file, with a stream where there is one. */
  end(stream?: Uint8Array | string): void
}

/** The part of pdfmake's document that we paint with. Lengths are points from the page's upper left corner. */
export interface PdfDocument {
  page: { fonts: Record<string, PdfReference>; xobjects: Record<string, PdfReference> }
  info: Record<string, unknown>
  /** The catalog. */
  _root: { data: { ViewerPreferences: PdfReference } }
  addPage(options: { size: [number, number] }): this
  /** Operators of the content stream, as PDF writes them. */
  addContent(operators: string): this
  ref(data?: Record<string, unknown>): PdfReference
  save(): this
  restore(): this
  /** SVG path data. */
  path(d: string): this
  lineWidth(width: number): this
  fill(color: string): this
  stroke(color: string): this
  fillAndStroke(fill: string, stroke: string): this
  end(): void
  /** Everything written, once the document has ended. */
  read(): Buffer | null
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: {
    pdfVersion: string
    autoFirstPage: boolean
    font: null
    lang: string
    displayTitle: boolean
    info: Record<string, unknown>
  },
) => PdfDocument

// pdfmake's own document class, below its layout: our engine has placed every mark already.
const PdfmakeDocument: PdfDocumentClass = createRequire(import.meta.url)('pdfmake/js/PDFDocument.js').default

export interface PdfMetadata {
  title: string
  lang: string
  author?: string
  subject?: string
  /** When the file was made. Left out, the file names no date and equal documents give equal bytes. */
  date?: Date
}

class DocumentWithoutXmp extends PdfmakeDocument {
  /** The packet would hold the title unescaped, broken XML for "A & B"; the information dictionary says the same. */
  endMetadata(): void {}
}

/** A new PDF document without pages. */
export function createPdfDocument({ title, lang, author, subject, date }: PdfMetadata): PdfDocument {
  const info: Record<string, unknown> = {
    Title: title,
    Creator: 'Paperwright',
    Producer: 'pdfmake',
    CreationDate: date ?? new Date(0),
  }
  if (author) info.Author = author
  if (subject) info.Subject = subject
  const document = new DocumentWithoutXmp(
    {},
    {},
    {},
    {},
    { pdfVersion: '1.7', autoFirstPage: false, font: null, lang, displayTitle: true, info },
  )
  if (!date) delete document.info.CreationDate
  // A sheet is as wide as it was set: viewers shrink pages to what the printer can reach unless a file says otherwise.
  const { _root: catalog } = document
  catalog.data.ViewerPreferences.data.PrintScaling = 'None'
  return document
}
