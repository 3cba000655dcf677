import type { SubsetGlyph } from './font-subset.ts'
import type { SheetFont } from './open-font.ts'

/**
 * A TrueType file of these glyphs, in their order, as PDF embeds it: the tables that drawing needs, outlines copied
 * byte by byte. It has no `cmap`; the PDF names glyphs by index.
 */
export function writeTrueType(font: SheetFont, glyphs: readonly SubsetGlyph[]): Buffer {
  const { glyf, loca } = outlineTables(glyphs)
  const head = Buffer.from(font.table('head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(font.table('hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  const maxp = Buffer.from(font.table('maxp'))
  maxp.writeUInt16BE(glyphs.length, 4)
  return writeTables({ glyf, head, hhea, hmtx: metricsTable(glyphs), loca, maxp })
}

function outlineTables(glyphs: readonly SubsetGlyph[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let length = 0
  glyphs.forEach(({ outline }, index) => {
    length += padded(outline.length)
    loca.writeUInt32BE(length, (index + 1) * 4)
  })
  const glyf = Buffer.alloc(length)
  glyphs.forEach(({ outline }, index) => glyf.set(outline, loca.readUInt32BE(index * 4)))
  return { glyf, loca }
}

function metricsTable(glyphs: readonly SubsetGlyph[]): Buffer {
  const hmtx = Buffer.alloc(glyphs.length * 4)
  glyphs.forEach(({ advance, bearing }, index) => {
    hmtx.writeUInt16BE(advance, index * 4)
    hmtx.writeInt16BE(bearing, index * 4 + 2)
  })
  return hmtx
}

/** The file of tables, given in the order of their tags. */
function writeTables(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables)
  const start = 12 + entries.length * 16
  const file = Buffer.alloc(entries.reduce((end, [, table]) => end + padded(table.length), start))
  const power = Math.floor(Math.log2(entries.length))
  file.writeUInt32BE(0x00010000, 0)
  file.writeUInt16BE(entries.length, 4)
  file.writeUInt16BE(2 ** power * 16, 6)
  file.writeUInt16BE(power, 8)
  file.writeUInt16BE((entries.length - 2 ** power) * 16, 10)
  let offset = start
  let sum = 0
  let head = 0
  entries.forEach(([tag, table], index) => {
    const entry = 12 + index * 16
    if (tag === 'head') head = offset
    file.set(table, offset)
    const tableSum = checksum(file, offset, offset + padded(table.length))
    file.write(tag, entry, 'latin1')
    file.writeInt32BE(tableSum, entry + 4)
    file.writeUInt32BE(offset, entry + 8)
    file.writeUInt32BE(table.length, entry + 12)
    offset += padded(table.length)
    sum = (sum + tableSum) | 0
  })
  sum = (sum + checksum(file, 0, start)) | 0
  file.writeInt32BE((0xb1b0afba - sum) | 0, head + 8)
  return file
}

/** The sum of the bytes from one place to another as words of 32 bits, which wraps around. */
function checksum(bytes: Buffer, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 4) {
    sum = (sum + ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)) | 0
  }
  return sum
}

function padded(length: number): number {
  return (length + 3) & ~3
}
