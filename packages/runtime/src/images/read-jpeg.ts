/** What a JPEG file says of itself. Width and height are those of the stored pixels, before they are turned. */
export interface JpegFacts {
  width: number
  height: number
  /** 1 grey, 3 colour, 4 print colours. */
  components: number
  /** How a camera held it (EXIF): 1 upright, 6 to be turned to the right, … */
  orientation: number
}

/** Reads the head of a JPEG file; undefined where it is none, or of a kind that PDF and browsers do not show. */
export function readJpeg(bytes: Uint8Array): JpegFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== START) return undefined
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    const body = at + 4
    if (FRAMES.has(marker)) return readFrame(view, body, orientation)
    if (marker === EXIF) orientation = readOrientation(bytes.subarray(body, at + 2 + length)) ?? orientation
    if (marker === SCAN || length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

const START = 0xffd8
/** Baseline, extended and progressive frames. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
const EXIF = 0xe1
const SCAN = 0xda

function readFrame(view: DataView, at: number, orientation: number): JpegFacts | undefined {
  if (at + 6 > view.byteLength || view.getUint8(at) !== 8) return undefined
  const height = view.getUint16(at + 1)
  const width = view.getUint16(at + 3)
  const components = view.getUint8(at + 5)
  const isShown = width > 0 && height > 0 && [1, 3, 4].includes(components)
  return isShown ? { width, height, components, orientation } : undefined
}

const ORIENTATION = 0x0112

/** The orientation that an EXIF block names, 1 to 8. */
function readOrientation(block: Uint8Array): number | undefined {
  if (block.length < 14 || String.fromCharCode(...block.subarray(0, 4)) !== 'Exif') return undefined
  const tiff = new DataView(block.buffer, block.byteOffset + 6, block.length - 6)
  const isLittle = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, isLittle)
  if (directory + 2 > tiff.byteLength) return undefined
  const entries = tiff.getUint16(directory, isLittle)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(entry, isLittle) !== ORIENTATION) continue
    const value = tiff.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
