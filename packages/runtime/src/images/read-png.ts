/** What a PNG file says of itself. */
export interface PngFacts {
  width: number
  height: number
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  bits: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  colorType: number
  isInterlaced: boolean
}

/** Reads the head of a PNG file; undefined where it is none. */
export function readPng(bytes: Uint8Array): PngFacts | undefined {
  if (bytes.length < HEAD || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [bits, colorType] = [view.getUint8(24), view.getUint8(25)]
  const isShown = width > 0 && height > 0 && (DEPTHS[colorType]?.includes(bits) ?? false)
  return isShown ? { width, height, bits, colorType, isInterlaced: view.getUint8(28) === 1 } : undefined
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const HEAD = 29
/** The depths that each colour type may have. */
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
