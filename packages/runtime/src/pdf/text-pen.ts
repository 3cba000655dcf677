import { DocumentFonts } from './document-fonts.ts'
import { embedFont } from './embed-font.ts'
import type { FontSubset } from './font-subset.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { pdfNumber } from './pdf-number.ts'

/** Writes with the fonts of one document and knows which of them is set on the page. */
export class TextPen {
  readonly fonts = new DocumentFonts()
  private readonly document: PdfDocument
  private readonly references = new Map<FontSubset, { name: string; reference: PdfReference }>()
  private set: { subset: FontSubset; size: number } | undefined

  constructor(document: PdfDocument) {
    this.document = document
  }

  /** A new page has no font set. */
  startPage(): void {
    this.set = undefined
  }

  /** The operator that sets a font of the page, or nothing where it is set already. */
  setFont(subset: FontSubset, size: number): string {
    if (this.set?.subset === subset && this.set.size === size) return ''
    this.set = { subset, size }
    const { name, reference } = this.referenceTo(subset)
    this.document.page.fonts[name] = reference
    return `/${name} ${pdfNumber(size)} Tf `
  }

  /** Writes the fonts into the document, when everything is written that needs them. */
  embedFonts(): void {
    for (const [subset, { reference }] of this.references) embedFont(this.document, subset, reference)
  }

  private referenceTo(subset: FontSubset): { name: string; reference: PdfReference } {
    let found = this.references.get(subset)
    if (!found) {
      found = { name: `F${this.references.size + 1}`, reference: this.document.ref() }
      this.references.set(subset, found)
    }
    return found
  }
}
