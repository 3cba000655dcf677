/** The package ships no types of its own; these are the parts that we use. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly italicAngle: number
    readonly numGlyphs: number
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
    /** The code points that the font has a glyph for. */
    readonly characterSet: number[]
    /** Where each table of the file lies, in bytes. */
    readonly directory: { tables: Record<string, { offset: number; length: number } | undefined> }
    readonly head: { indexToLocFormat: number }
    readonly hhea: { numberOfMetrics: number }
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(index: number): Glyph
  }
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  export function create(bytes: Uint8Array): Font
  export function openSync(path: string): Font
}
