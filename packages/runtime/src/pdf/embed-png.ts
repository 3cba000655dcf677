import { deflateSync } from 'node:zlib'
import { readPng, type PngFacts } from '../images/read-png.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { decodePng } from './decode-png.ts'
import { readPngChunks, type PngChunks } from './read-png-chunks.ts'

/**
 * Writes a PNG file into the document; undefined where it cannot be read. Its compressed pixels are taken over as they
 * are where PDF has the same form for them; transparent and interlaced pictures are decoded. (pdfmake's own PNG reader
 * decodes behind our back, and throws there at broken files.)
 */
export function embedPng(document: PdfDocument, bytes: Uint8Array): PdfReference | undefined {
  const facts = readPng(bytes)
  const chunks = facts && readPngChunks(bytes)
  if (!chunks) return undefined
  const hasAlpha = facts.colorType >= 4 || (chunks.transparency !== undefined && facts.colorType === 3)
  return hasAlpha || facts.isInterlaced
    ? embedDecoded(document, facts, chunks)
    : embedAsIs(document, facts, chunks)
}

function embedAsIs(document: PdfDocument, facts: PngFacts, chunks: PngChunks): PdfReference {
  const { width, bits, colorType } = facts
  const colors = colorType === 2 ? 3 : 1
  const reference = document.ref({
    ...head(facts, bits, colorSpace(document, facts, chunks)),
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
    ...(chunks.transparency && { Mask: colorKey(chunks.transparency, colors) }),
  })
  reference.end(chunks.pixels)
  return reference
}

function colorSpace(document: PdfDocument, { colorType }: PngFacts, { palette }: PngChunks): unknown {
  if (colorType === 2) return 'DeviceRGB'
  if (colorType !== 3 || !palette) return 'DeviceGray'
  const colors = document.ref()
  colors.end(palette)
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colors]
}

/** One colour stands for no colour: two bytes a sample. */
function colorKey(transparency: Uint8Array, colors: number): number[] {
  return Array.from({ length: colors }, (_, sample) => {
    const value = (transparency[sample * 2] ?? 0) * 256 + (transparency[sample * 2 + 1] ?? 0)
    return [value, value]
  }).flat()
}

function embedDecoded(document: PdfDocument, facts: PngFacts, chunks: PngChunks): PdfReference | undefined {
  const decoded = decodePng(facts, chunks)
  if (!decoded) return undefined
  const { colors, alpha } = decoded
  const mask = alpha && document.ref(head(facts, 8, 'DeviceGray'))
  mask?.end(deflateSync(alpha!))
  const reference = document.ref({ ...head(facts, 8, 'DeviceRGB'), ...(mask && { SMask: mask }) })
  reference.end(deflateSync(colors))
  return reference
}

function head({ width, height }: PngFacts, bits: number, space: unknown): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'FlateDecode',
  }
}
