import { crc32, deflateSync } from 'node:zlib'

interface PngDraft {
  width: number
  height: number
  bits?: number
  colorType: number
  isInterlaced?: boolean
  /** The samples' bytes, filter bytes included. */
  raw: Uint8Array
  palette?: number[]
  transparency?: number[]
}

/** A PNG file of these parts, for tests. */
export function makePng(draft: PngDraft): Uint8Array {
  const { width, height, bits = 8, colorType, isInterlaced, raw, palette, transparency } = draft
  const head = new Uint8Array([0, 0, 0, width, 0, 0, 0, height, bits, colorType, 0, 0, isInterlaced ? 1 : 0])
  return Buffer.concat([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', new Uint8Array(palette))] : []),
    ...(transparency ? [chunk('tRNS', new Uint8Array(transparency))] : []),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
