/** A file in a zip archive: where its packed bytes stand. */
export interface ZipEntry {
  packed: Uint8Array
  isDeflated: boolean
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/**
 * The files of a zip archive by name, not unpacked: what an archive says of unpacked sizes cannot be trusted.
 * Undefined where the bytes are no zip archive. Reads PKZIP's APPNOTE 4.3 without ZIP64, which starts at 4 GB.
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const entries = new Map<string, ZipEntry>()
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > view.byteLength) return undefined
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.set(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)), {
      packed: bytes.subarray(start, start + size),
      isDeflated: view.getUint16(at + 10, true) !== 0,
    })
    at += 46 + nameLength + rest
  }
  return entries
}

/** The end of the directory stands last, before a comment of any length. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}
