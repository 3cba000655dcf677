import { readJpeg } from '../images/read-jpeg.ts'
import type { SheetImage } from '../images/sheet-image.ts'
import { embedPng } from './embed-png.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'

/** A picture that stands in the document, by the name that pages call it. */
export interface EmbeddedImage {
  name: string
  reference: PdfReference
  /** How its pixels are to be turned (EXIF). */
  orientation: number
}

/** The pictures of one document, each written into it once, however many sheets show it. */
export class DocumentImages {
  private readonly document: PdfDocument
  private readonly known = new Map<string, EmbeddedImage | undefined>()

  constructor(document: PdfDocument) {
    this.document = document
  }

  /** The picture of a stored file; undefined where its bytes are missing or cannot be read. */
  find(file: string, { bytes }: SheetImage): EmbeddedImage | undefined {
    if (!this.known.has(file)) this.known.set(file, bytes && this.embed(bytes))
    return this.known.get(file)
  }

  private embed(bytes: Uint8Array): EmbeddedImage | undefined {
    const name = `I${this.known.size + 1}`
    const jpeg = readJpeg(bytes)
    if (jpeg) {
      const { width, height, components, orientation } = jpeg
      const reference = this.document.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        BitsPerComponent: 8,
        ColorSpace: COLOR_SPACES[components],
        // Programs that write print colours write them the other way round.
        ...(components === 4 && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
        Filter: 'DCTDecode',
      })
      reference.end(bytes)
      return { name, reference, orientation }
    }
    const reference = embedPng(this.document, bytes)
    return reference && { name, reference, orientation: 1 }
  }
}

const COLOR_SPACES: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }
