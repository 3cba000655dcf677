export interface PictureSize {
  width: number
  height: number
}

/** What a picture's head says of its sides, before anything of it is unpacked; undefined of kinds that are not unpacked. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return KINDS.find(({ is }) => is(bytes))?.read(data)
  } catch (error) {
    // It ends before it says so.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Read = (data: DataView) => PictureSize | undefined

const KINDS: readonly { is(bytes: Uint8Array): boolean; read: Read }[] = [
  { is: (bytes) => says(bytes, 0, '\x89PNG\r\n\x1a\n'), read: readPng },
  { is: (bytes) => says(bytes, 0, '\xff\xd8\xff'), read: readJpeg },
  { is: (bytes) => says(bytes, 0, 'GIF8'), read: readGif },
  { is: (bytes) => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP'), read: readWebp },
  { is: (bytes) => says(bytes, 0, 'BM'), read: readBmp },
  { is: (bytes) => says(bytes, 0, 'II*\0') || says(bytes, 0, 'MM\0*'), read: readTiff },
  { is: (bytes) => says(bytes, 4, 'ftyp'), read: readBoxes },
]

function says(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

function readPng(data: DataView): PictureSize {
  return { width: data.getUint32(16), height: data.getUint32(20) }
}

function readGif(data: DataView): PictureSize {
  return { width: data.getUint16(6, true), height: data.getUint16(8, true) }
}

function readBmp(data: DataView): PictureSize | undefined {
  if (data.getUint32(14, true) < 40) return undefined
  // Above 0 it is told from the bottom up.
  return { width: Math.abs(data.getInt32(18, true)), height: Math.abs(data.getInt32(22, true)) }
}

/** A frame tells its sides; what stands before it has a length each. */
function readJpeg(data: DataView): PictureSize | undefined {
  for (let at = 2; at < data.byteLength;) {
    if (data.getUint8(at) !== 0xff) return undefined
    const marker = data.getUint8(at + 1)
    // Fill, and marks that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (isFrame(marker)) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) }
    else at += 2 + data.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15, without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function readWebp(data: DataView): PictureSize | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => data.getUint8(at)))
  if (kind === 'VP8X') return { width: 1 + threeBytes(data, 24), height: 1 + threeBytes(data, 27) }
  if (kind === 'VP8 ')
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const bits = data.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}

function threeBytes(data: DataView, at: number): number {
  return data.getUint16(at, true) + (data.getUint8(at + 2) << 16)
}

/** The first directory's ImageWidth (256) and ImageLength (257). */
function readTiff(data: DataView): PictureSize | undefined {
  const little = data.getUint8(0) === 0x49
  const directory = data.getUint32(4, little)
  const size = new Map<number, number>()
  for (let entry = 0; entry < data.getUint16(directory, little); entry++) {
    const at = directory + 2 + entry * 12
    const isShort = data.getUint16(at + 2, little) === 3
    size.set(
      data.getUint16(at, little),
      isShort ? data.getUint16(at + 8, little) : data.getUint32(at + 8, little),
    )
  }
  const [width, height] = [size.get(256), size.get(257)]
  return width === undefined || height === undefined ? undefined : { width, height }
}

/** HEIF and AVIF tell the sides of each part and of the whole in `ispe` boxes near the start: the largest counts. */
function readBoxes(data: DataView): PictureSize | undefined {
  let found: PictureSize | undefined
  const end = Math.min(data.byteLength, 1024 * 1024) - 16
  for (let at = 8; at < end; at++) {
    // "ispe", four bytes of version and flags, the sides.
    if (data.getUint32(at) !== 0x69737065) continue
    const size = { width: data.getUint32(at + 8), height: data.getUint32(at + 12) }
    if (!found || size.width * size.height > found.width * found.height) found = size
  }
  return found
}
