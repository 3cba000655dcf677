import type { LayoutReport, PaperDocument } from '../paper/page.ts'
import { paintPage } from './paint-page.ts'
import { createPdfDocument } from './pdf-document.ts'
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

export interface Printer {
  /**
   * One PDF file of the documents' pages, one after the other. Title and language are the first document's, the form
   * codes of all become keywords. Throws where there is no page, which PDF cannot hold, and for a mark at no place.
   */
  print(documents: PaperDocument | readonly PaperDocument[], options?: PrintOptions): Promise<Uint8Array>
}

/** A printer with these options for every file, which `print` may override. Fonts are read when first needed. */
export function createPrinter(defaults: PrintOptions = {}): Printer {
  return {
    async print(documents, options) {
      const list = Array.isArray(documents)
        ? (documents as readonly PaperDocument[])
        : [documents as PaperDocument]
      return printFile(list, { ...defaults, ...options })
    },
  }
}

async function printFile(documents: readonly PaperDocument[], options: PrintOptions): Promise<Uint8Array> {
  const [first] = documents
  const pages = documents.flatMap((document) => document.pages)
  if (!first || pages.length === 0) throw new Error('nothing to print: the documents have no page')
  const { author, subject, date } = options
  const codes = new Set(documents.map(({ code }) => code).filter((code) => code !== undefined))
  const document = createPdfDocument({
    title: first.title,
    lang: first.lang,
    author,
    subject,
    keywords: [...codes].join(', '),
    date,
  })
  const pen = new TextPen(document)
  let started = performance.now()
  for (const [index, page] of pages.entries()) {
    const onMissing = warnOnce(index + 1, options.onWarning)
    paintPage(page, { document, pen, onMissing })
    if (performance.now() - started > TURN) {
      await new Promise((resolve) => setImmediate(resolve))
      started = performance.now()
    }
  }
  pen.embedFonts()
  document.end()
  return document.read() ?? new Uint8Array()
}

/** Milliseconds after which others in the process get their turn. */
const TURN = 20

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
