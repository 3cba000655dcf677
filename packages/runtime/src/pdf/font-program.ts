import { deflateSync } from 'node:zlib'
import type { FontSubset, SubsetGlyph } from './font-subset.ts'
import { utf16Digits } from './utf16-digits.ts'
import { writeTrueType } from './write-true-type.ts'

/** What a PDF embeds of a subset, compressed as it stands in the file. */
export interface FontProgram {
  /** With the letters that tell it from other subsets of the font. */
  name: string
  /** The TrueType file, and the bytes that it has uncompressed. */
  file: Uint8Array
  length: number
  /** Says which character each code is, for copying and searching. */
  unicode: Uint8Array
}

const programs = new Map<string, FontProgram>()
/** Sheets of so many kinds in turn; a program of a full sheet takes 45 kB. */
const KEPT = 40

/** The program of a subset; kept for the next sheet of the same characters, such as a blank or a figure corrected. */
export function fontProgram(subset: FontSubset): FontProgram {
  const key = `${subset.font.face} ${drawingsOf(subset.glyphs)}`
  const program = programs.get(key) ?? writeProgram(subset)
  // The one that was used last stands last.
  programs.delete(key)
  programs.set(key, program)
  if (programs.size > KEPT) programs.delete(programs.keys().next().value!)
  return program
}

/** What tells subsets of a font from each other. */
function drawingsOf(glyphs: readonly SubsetGlyph[]): string {
  return glyphs.map(({ codePoint, drawing = '' }) => `${codePoint}${drawing}`).join(' ')
}

/** Drops the programs that are kept. */
export function forgetFontPrograms(): void {
  programs.clear()
}

function writeProgram({ font, glyphs }: FontSubset): FontProgram {
  const outlines = writeTrueType(font, glyphs)
  return {
    name: `${subsetTag(glyphs)}+${font.name}`,
    file: deflateSync(outlines, { level: LEVEL }),
    length: outlines.length,
    unicode: deflateSync(unicodeMap(glyphs)),
  }
}

/** Outlines hardly compress: the default level makes them 2 % smaller in half as much time again. */
const LEVEL = 3

function unicodeMap(glyphs: readonly SubsetGlyph[]): string {
  const ranges: string[] = []
  for (let first = 0; first < glyphs.length; first += RANGE) {
    const codes = glyphs.slice(first, first + RANGE)
    const words = codes.map(({ codePoint }) => `<${utf16Digits(characterOf(codePoint))}>`)
    ranges.push(`<${fourDigits(first)}> <${fourDigits(first + codes.length - 1)}> [${words.join(' ')}]`)
  }
  const blocks: string[] = []
  for (let at = 0; at < ranges.length; at += BLOCK) {
    const block = ranges.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfrange`, ...block, 'endbfrange')
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** Codes of a range may differ in their last byte alone. */
const RANGE = 256
/** As many ranges as a block of a character map may hold. */
const BLOCK = 100

function fourDigits(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function characterOf(codePoint: number): string {
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  return surrogate ? '\ufffd' : String.fromCodePoint(codePoint)
}

/** Six letters that differ between subsets of the same font. */
function subsetTag(glyphs: readonly SubsetGlyph[]): string {
  let hash = 0x811c9dc5
  for (const { codePoint, drawing = '' } of glyphs) {
    hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
    for (const sign of drawing) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0
  }
  let tag = ''
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
