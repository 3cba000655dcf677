import { crc32, deflateSync } from 'node:zlib'

/** A white picture of one bit a pixel: of any size, and of hardly any bytes. `told` is what its head says in place of its sides. */
export function blankPng(
  width: number,
  height: number,
  { told = { width, height }, bits = 1 }: { told?: { width: number; height: number }; bits?: 1 | 16 } = {},
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(told.width, 0)
  head.writeUInt32BE(told.height, 4)
  head[8] = bits
  // Of 16 bits: red, green, blue and alpha.
  head[9] = bits === 16 ? 6 : 0
  const row = 1 + (bits === 16 ? width * 8 : Math.ceil(width / 8))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(row * height, 0))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)])
}
