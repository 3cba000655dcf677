/** The parts of a PNG file that say how it looks. */
export interface PngChunks {
  /** Compressed, in one piece. */
  pixels: Uint8Array
  /** Red, green, blue, colour after colour. */
  palette?: Uint8Array
  transparency?: Uint8Array
}

/** Cuts a PNG file into its chunks; undefined where one is cut off or there are no pixels. Checksums are not checked. */
export function readPngChunks(bytes: Uint8Array): PngChunks | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Uint8Array[] = []
  const named: Pick<PngChunks, 'palette' | 'transparency'> = {}
  let at = 8
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'IEND') break
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length < length) return undefined
    if (type === 'IDAT') pieces.push(body)
    else if (type === 'PLTE') named.palette = body
    else if (type === 'tRNS') named.transparency = body
    at += 12 + length
  }
  return pieces.length > 0 ? { pixels: Buffer.concat(pieces), ...named } : undefined
}
