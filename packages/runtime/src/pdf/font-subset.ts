import { DASH, joinedDash, type DashJoints } from './joined-dash.ts'
import type { SheetFont } from './open-font.ts'

/** A glyph of a subset; its index there is the code that the page's text is written in. */
export interface SubsetGlyph {
  /** What is copied out of the PDF. */
  codePoint: number
  /** Names the drawing where it is not the font's own of this character. */
  drawing?: string
  outline: Uint8Array
  /** In font units. */
  advance: number
  bearing: number
}

/**
 * The part of a font that one document needs, growing as text is written. A character has a code of its own even
 * where it shares its glyph with another (⽅ and 方), so that what is copied is what was written.
 */
export class FontSubset {
  readonly font: SheetFont
  readonly glyphs: SubsetGlyph[] = []
  /** The codes of characters that no font has. */
  readonly boxes = new Set<number>()
  /** The codes by code point, in blocks of 256 that are made when first needed. */
  private readonly codes: (Uint16Array | undefined)[] = []
  private readonly dashes = new Map<string, number>()

  constructor(font: SheetFont) {
    this.font = font
    this.add(0xfffd, this.glyphOf(0))
  }

  /** The code of a character that the font has or that was added before; 0 for one that was not. */
  codeOf(codePoint: number): number {
    return this.codes[codePoint >> 8]?.[codePoint & 0xff] ?? 0
  }

  /** Takes a character of the font into the subset and returns its code. A tab is written as a space. */
  addCharacter(codePoint: number): number {
    return this.add(codePoint, this.glyphOf(this.font.glyphOf(codePoint === TAB ? SPACE : codePoint)))
  }

  /** Takes a box for a character that no font has into the subset and returns its code. */
  addBox(codePoint: number, box: Omit<SubsetGlyph, 'codePoint'>): number {
    const code = this.add(codePoint, box)
    this.boxes.add(code)
    return code
  }

  /** The code of a dash that is one stroke with the dashes beside it; 0 where the font has none. */
  codeOfDash(joints: DashJoints): number {
    const glyph = this.font.glyphOf(DASH)
    if (glyph === 0) return 0
    const drawing = `${joints.before ? '<' : ''}${joints.after ? '>' : ''}`
    let code = this.dashes.get(drawing)
    if (code === undefined) {
      code = this.glyphs.push({ codePoint: DASH, drawing, ...joinedDash(this.glyphOf(glyph), joints) }) - 1
      this.dashes.set(drawing, code)
    }
    return code
  }

  private add(codePoint: number, glyph: Omit<SubsetGlyph, 'codePoint'>): number {
    const code = this.glyphs.push({ codePoint, ...glyph }) - 1
    const block = (this.codes[codePoint >> 8] ??= new Uint16Array(256))
    block[codePoint & 0xff] = code
    return code
  }

  private glyphOf(glyph: number): Omit<SubsetGlyph, 'codePoint'> {
    const { font } = this
    return {
      outline: font.outlineOf(glyph),
      advance: font.advanceOf(glyph),
      bearing: font.bearingOf(glyph),
    }
  }
}

const TAB = 9
const SPACE = 32
