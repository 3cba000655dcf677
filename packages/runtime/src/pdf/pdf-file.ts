import type { LayoutReport, Page, PaperDocument } from '../paper/page.ts'
import { DocumentImages } from './document-images.ts'
import { paintPage } from './paint-page.ts'
import { createPdfDocument, type PdfDocument } from './pdf-document.ts'
import { TextPen } from './text-pen.ts'

export interface PrintOptions {
  /** The file's author, in its metadata. */
  author?: string
  subject?: string
  /** When the file was made. Left out, the file names no date and equal documents give equal bytes. */
  date?: Date
  /** Told of each character that no font has: `missing-glyph` with `character`, `codePoint` and `page`, once a place. */
  onWarning?(warning: LayoutReport): void
}

/** A file being written, page by page. What `read` gives, piece after piece, is the file. */
export class PdfFile {
  private readonly options: PrintOptions
  private readonly codes = new Set<string>()
  private opened: { document: PdfDocument; pen: TextPen; images: DocumentImages } | undefined
  private pages = 0

  constructor(options: PrintOptions = {}) {
    this.options = options
  }

  /** Adds a page of a document. The first one's title and language are the file's; form codes become its keywords. */
  addPage(page: Page, { title, lang, code }: Omit<PaperDocument, 'pages'>): void {
    const { author, subject, date, onWarning } = this.options
    if (!this.opened) {
      const document = createPdfDocument({ title, lang, author, subject, date })
      this.opened = { document, pen: new TextPen(document), images: new DocumentImages(document) }
    }
    if (code !== undefined) this.codes.add(code)
    paintPage(page, { ...this.opened, onMissing: warnOnce(++this.pages, onWarning) })
  }

  /** Adds a document's pages. */
  add(document: PaperDocument): void {
    for (const page of document.pages) this.addPage(page, document)
  }

  /** Ends the file with its fonts. Throws where it has no page, which PDF cannot hold. */
  finish(): void {
    if (!this.opened) throw new Error('nothing to print: the documents have no page')
    const { document, pen } = this.opened
    if (this.codes.size > 0) document.info.Keywords = [...this.codes].join(', ')
    pen.embedFonts()
    document.end()
  }

  /** What was written since it was read last. */
  read(): Uint8Array {
    return this.opened?.document.read() ?? new Uint8Array()
  }
}

function warnOnce(
  page: number,
  onWarning: PrintOptions['onWarning'],
): (character: string, where: string) => void {
  const said = new Set<string>()
  return (character, where) => {
    if (said.has(character + where)) return
    said.add(character + where)
    const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    onWarning?.({ code: 'missing-glyph', where, params: { character, codePoint, page } })
  }
}
