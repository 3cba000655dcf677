import { fontProgram } from './font-program.ts'
import type { FontSubset, SubsetGlyph } from './font-subset.ts'
import type { SheetFont } from './open-font.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'

/** Writes a subset into the document, as the composite font that `target` stands for on the pages. */
export function embedFont(document: PdfDocument, subset: FontSubset, target: PdfReference): void {
  const { font, glyphs } = subset
  const program = fontProgram(subset)
  const { name } = program
  const file = document.ref({ Filter: 'FlateDecode', Length1: program.length })
  file.end(program.file)
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
  const unicode = document.ref({ Filter: 'FlateDecode' })
  unicode.end(program.unicode)
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
