import { deflateSync } from 'node:zlib'
import type { FontSubset, SubsetGlyph } from './font-subset.ts'
import type { SheetFont } from './open-font.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { utf16Digits } from './utf16-digits.ts'
import { writeTrueType } from './write-true-type.ts'

/** Writes a subset into the document, as the composite font that `target` stands for on the pages. */
export function embedFont(document: PdfDocument, subset: FontSubset, target: PdfReference): void {
  const { font, glyphs } = subset
  const name = `${subsetTag(glyphs)}+${font.name}`
  const outlines = writeTrueType(font, glyphs)
  const file = document.ref({ Filter: 'FlateDecode', Length1: outlines.length })
  file.end(deflateSync(outlines, { level: LEVEL }))
  const descriptor = document.ref(fontDescriptor(font, name, file))
  descriptor.end()
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widths(font, glyphs),
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  const unicode = document.ref()
  unicode.end(unicodeMap(glyphs))
  target.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: unicode,
  }
  target.end()
}

/** Outlines hardly compress: the default level makes them 2 % smaller in half as much time again. */
const LEVEL = 3

function fontDescriptor(font: SheetFont, name: string, file: PdfReference): Record<string, unknown> {
  const thousandths = (length: number) => (length * 1000) / font.unitsPerEm
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: font.face.startsWith('serif') ? SYMBOLIC | SERIF : SYMBOLIC,
    FontBBox: font.bbox.map(thousandths),
    ItalicAngle: 0,
    Ascent: thousandths(font.ascent),
    Descent: thousandths(font.descent),
    CapHeight: thousandths(font.capHeight),
    XHeight: thousandths(font.xHeight),
    StemV: font.face.endsWith('bold') ? 140 : 80,
    FontFile2: file,
  }
}

const SERIF = 2
const SYMBOLIC = 4

/** The widths that differ from 1 em, each run of codes with its list. */
function widths(font: SheetFont, glyphs: readonly SubsetGlyph[]): (number | number[])[] {
  const runs: (number | number[])[] = []
  let run: number[] | undefined
  glyphs.forEach(({ advance }, code) => {
    const width = (advance * 1000) / font.unitsPerEm
    if (width === 1000) run = undefined
    else if (run) run.push(width)
    else runs.push(code, (run = [width]))
  })
  return runs
}

/** Says which character each code is, for copying and searching. */
function unicodeMap(glyphs: readonly SubsetGlyph[]): string {
  const lines = glyphs.map(
    ({ codePoint }, code) =>
      `<${code.toString(16).padStart(4, '0')}> <${utf16Digits(characterOf(codePoint))}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar')
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

/** As many as a block of a character map may hold. */
const BLOCK = 100

function characterOf(codePoint: number): string {
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  return surrogate ? '\ufffd' : String.fromCodePoint(codePoint)
}

/** Six letters that differ between subsets of the same font. */
function subsetTag(glyphs: readonly SubsetGlyph[]): string {
  let hash = 0x811c9dc5
  for (const { codePoint } of glyphs) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
  let tag = ''
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
