import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import type { Face } from '../paper/page.ts'
import { fontFile } from './font-files.ts'

/** A TrueType font, its glyphs as the raw bytes of the file. Lengths are in units of `unitsPerEm` to the em. */
export interface SheetFont {
  face: Face
  name: string
  /** The whole file. */
  file: Uint8Array
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  xHeight: number
  bbox: readonly [number, number, number, number]
  /** The glyph of a character; 0 where the font lacks it. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  bearingOf(glyph: number): number
  /** The outline as it stands in the file, never decoded; empty for a blank. */
  outlineOf(glyph: number): Uint8Array
  /** A table of the file. Throws where the font has none. */
  table(tag: string): Uint8Array
}

const fonts = new Map<Face, SheetFont>()

/** The font of a face, read and parsed once in a process. */
export function openFont(face: Face): SheetFont {
  let font = fonts.get(face)
  if (!font) {
    font = parseFont(face)
    fonts.set(face, font)
  }
  return font
}

export function closeFonts(): void {
  fonts.clear()
}

function parseFont(face: Face): SheetFont {
  const bytes = readFileSync(fontFile(face))
  const font = create(bytes)
  const table = (tag: string): Uint8Array => {
    const place = font.directory.tables[tag]
    if (!place) throw new Error(`${fontFile(face)}: not a TrueType font, it has no table "${tag}"`)
    return bytes.subarray(place.offset, place.offset + place.length)
  }
  const outlines = table('glyf')
  const offsets = viewOf(table('loca'))
  const metrics = viewOf(table('hmtx'))
  const full = font.hhea.numberOfMetrics
  const offsetOf =
    font.head.indexToLocFormat === 1
      ? (glyph: number) => offsets.getUint32(glyph * 4)
      : (glyph: number) => offsets.getUint16(glyph * 2) * 2
  const { minX, minY, maxX, maxY } = font.bbox
  const glyphs = new Map<number, number>()
  return {
    face,
    name: font.postscriptName,
    file: bytes,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    bbox: [minX, minY, maxX, maxY],
    glyphOf(codePoint) {
      let glyph = glyphs.get(codePoint)
      if (glyph === undefined) {
        glyph = font.glyphForCodePoint(codePoint).id
        glyphs.set(codePoint, glyph)
      }
      return glyph
    },
    advanceOf: (glyph) => metrics.getUint16(Math.min(glyph, full - 1) * 4),
    bearingOf: (glyph) => metrics.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
    outlineOf(glyph) {
      const outline = outlines.subarray(offsetOf(glyph), offsetOf(glyph + 1))
      if (outline[0] !== undefined && outline[0] > 0x7f) {
        throw new Error(`${fontFile(face)}: glyph ${glyph} is made of others, which a raw subset cannot hold`)
      }
      return outline
    },
    table,
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
