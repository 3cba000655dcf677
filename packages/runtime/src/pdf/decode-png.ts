import { inflateSync } from 'node:zlib'
import type { PngFacts } from '../images/read-png.ts'
import type { PngChunks } from './read-png-chunks.ts'

/** Pixels row by row, eight bits a sample: three colours each, and how opaque each is. */
export interface DecodedPng {
  colors: Uint8Array
  alpha?: Uint8Array
}

/** More are not decoded: they would keep everyone waiting who prints. */
const MOST_PIXELS = 25_000_000

/** The pixels of a PNG file; undefined where they are broken. */
export function decodePng(facts: PngFacts, chunks: PngChunks): DecodedPng | undefined {
  const { width, height } = facts
  if (width * height > MOST_PIXELS) return undefined
  const passes = facts.isInterlaced ? ADAM7 : [WHOLE]
  const length = passes.reduce((sum, pass) => sum + passLength(facts, pass), 0)
  const raw = inflate(chunks.pixels, length)
  if (!raw) return undefined
  const decoded = { colors: new Uint8Array(width * height * 3), alpha: alphaFor(facts, chunks) }
  let at = 0
  for (const pass of passes) {
    const bytes = raw.subarray(at, at + passLength(facts, pass))
    if (!unfilter(bytes, facts, pass)) return undefined
    readPass(bytes, pass, { facts, chunks, decoded })
    at += bytes.length
  }
  const { colors, alpha } = decoded
  return { colors, ...(alpha && { alpha }) }
}

function alphaFor(
  { width, height, colorType }: PngFacts,
  { transparency }: PngChunks,
): Uint8Array | undefined {
  return colorType >= 4 || (colorType === 3 && transparency)
    ? new Uint8Array(width * height).fill(255)
    : undefined
}

function inflate(pixels: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const raw = inflateSync(pixels, { maxOutputLength: length })
    return raw.length === length ? raw : undefined
  } catch {
    return undefined
  }
}

/** Which pixels a pass holds: the first, and the step to the next, across and down. */
interface Pass {
  x: number
  y: number
  dx: number
  dy: number
}

const WHOLE: Pass = { x: 0, y: 0, dx: 1, dy: 1 }
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
]

const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function samplesOf({ colorType }: PngFacts): number {
  return SAMPLES[colorType]!
}

function passSize({ width, height }: PngFacts, { x, y, dx, dy }: Pass): { columns: number; rows: number } {
  const columns = Math.max(0, Math.ceil((width - x) / dx))
  return { columns, rows: columns === 0 ? 0 : Math.max(0, Math.ceil((height - y) / dy)) }
}

function rowBytes(facts: PngFacts, columns: number): number {
  return Math.ceil((columns * samplesOf(facts) * facts.bits) / 8)
}

function passLength(facts: PngFacts, pass: Pass): number {
  const { columns, rows } = passSize(facts, pass)
  return rows * (rowBytes(facts, columns) + 1)
}

/** Undoes the filter of each row, in place; false where a row names one that there is not. */
function unfilter(bytes: Uint8Array, facts: PngFacts, pass: Pass): boolean {
  const { columns, rows } = passSize(facts, pass)
  const length = rowBytes(facts, columns)
  const back = Math.max(1, (samplesOf(facts) * facts.bits) / 8)
  for (let row = 0; row < rows; row++) {
    const start = row * (length + 1) + 1
    const filter = bytes[start - 1]!
    if (filter > 4) return false
    if (filter === 0) continue
    for (let at = start; at < start + length; at++) {
      const left = at - start >= back ? bytes[at - back]! : 0
      const up = row > 0 ? bytes[at - length - 1]! : 0
      const corner = row > 0 && at - start >= back ? bytes[at - length - 1 - back]! : 0
      bytes[at] = bytes[at]! + predicted(filter, left, up, corner)
    }
  }
  return true
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const toLeft = Math.abs(guess - left)
  const toUp = Math.abs(guess - up)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

interface Decoding {
  facts: PngFacts
  chunks: PngChunks
  decoded: { colors: Uint8Array; alpha: Uint8Array | undefined }
}

/** Writes the pixels of a pass where they belong. */
function readPass(bytes: Uint8Array, pass: Pass, { facts, chunks, decoded }: Decoding): void {
  const { columns, rows } = passSize(facts, pass)
  const length = rowBytes(facts, columns)
  const samples = samplesOf(facts)
  const sampleAt = sampleReader(bytes, facts)
  const { palette, transparency } = chunks
  const { colors, alpha } = decoded
  const { colorType } = facts
  const isColour = colorType === 2 || colorType === 6
  for (let row = 0; row < rows; row++) {
    const start = row * (length + 1) + 1
    let pixel = (pass.y + row * pass.dy) * facts.width + pass.x
    for (let at = 0; at < columns * samples; at += samples, pixel += pass.dx) {
      const first = sampleAt(start, at)
      for (let color = 0; color < 3; color++) {
        colors[pixel * 3 + color] =
          colorType === 3
            ? (palette?.[first * 3 + color] ?? 0)
            : isColour && color > 0
              ? sampleAt(start, at + color)
              : first
      }
      if (alpha)
        alpha[pixel] = colorType === 3 ? (transparency?.[first] ?? 255) : sampleAt(start, at + samples - 1)
    }
  }
}

/** Reads the sample at an index of a row, in eight bits; of a palette, the colour's number. */
function sampleReader(
  bytes: Uint8Array,
  { bits, colorType }: PngFacts,
): (start: number, index: number) => number {
  if (bits === 8) return (start, index) => bytes[start + index]!
  // Of sixteen bits the upper eight are seen.
  if (bits === 16) return (start, index) => bytes[start + index * 2]!
  const most = (1 << bits) - 1
  const scale = colorType === 3 ? 1 : 255 / most
  return (start, index) => {
    const bit = index * bits
    return ((bytes[start + (bit >> 3)]! >> (8 - bits - (bit & 7))) & most) * scale
  }
}
