import type { PaperDocument } from '../paper/page.ts'
import { PdfFile, type PrintOptions } from './pdf-file.ts'

export interface Printer {
  /**
   * One PDF file of the documents' pages, one after the other. Title and language are the first document's, the form
   * codes of all become keywords. Throws where there is no page, which PDF cannot hold, and for a mark at no place.
   */
  print(documents: PaperDocument | readonly PaperDocument[], options?: PrintOptions): Promise<Uint8Array>
  /** The same file a document at a time, for more of them than should be held at once. */
  open(options?: PrintOptions): PdfFile
}

/** A printer with these options for every file, which `print` may override. Fonts are read when first needed. */
export function createPrinter(defaults: PrintOptions = {}): Printer {
  const open = (options?: PrintOptions) => new PdfFile({ ...defaults, ...options })
  return {
    open,
    async print(documents, options) {
      const list = Array.isArray(documents)
        ? (documents as readonly PaperDocument[])
        : [documents as PaperDocument]
      return printAll(list, open(options))
    },
  }
}

async function printAll(documents: readonly PaperDocument[], file: PdfFile): Promise<Uint8Array> {
  let started = performance.now()
  for (const document of documents) {
    for (const page of document.pages) {
      file.addPage(page, document)
      if (performance.now() - started > TURN) {
        await new Promise((resolve) => setImmediate(resolve))
        started = performance.now()
      }
    }
  }
  file.finish()
  return file.read()
}

/** Milliseconds after which others in the process get their turn. */
const TURN = 20
