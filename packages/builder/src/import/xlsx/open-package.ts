import { Inflate } from 'fflate'
import { ExcelRefused, type ExcelLimits } from './excel-refused.ts'
import { zipEntries, type ZipEntry } from './zip-entries.ts'

const MEGABYTE = 1024 * 1024
/** A packed byte gives 1032 at most: what one chunk unpacks to stays below 17 MB. */
const CHUNK = 16 * 1024

/** Cells and words pack to a tenth, full columns of the same to a hundredth: what packs better has nothing in it. */
const MOST_DENSE = 250
/** So much is unpacked of any part, however well it packs. */
const UNPACKED_FREELY = 4 * MEGABYTE

/** Gives the text of a part of the workbook, by its path; undefined where there is none. */
export type ReadPart = (path: string) => string | undefined

/**
 * Opens the zip archive that an .xlsx file is. Parts are unpacked when they are asked for, all of them together within
 * the limit. Throws `ExcelRefused` for what is no .xlsx file, too large, damaged or locked.
 */
export function openPackage(bytes: Uint8Array, limits: ExcelLimits): ReadPart {
  if (bytes.length > limits.fileMegabytes * MEGABYTE)
    throw new ExcelRefused('fileTooLarge', { megabytes: limits.fileMegabytes })
  if (isCompoundFile(bytes))
    throw new ExcelRefused(holds(bytes, 'EncryptedPackage') ? 'protected' : 'oldExcel')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ExcelRefused('notExcel')
  const entries = zipEntries(bytes)
  if (!entries) throw new ExcelRefused('damaged')
  if (![...entries.keys()].includes('[Content_Types].xml')) throw new ExcelRefused('notExcel')
  let left: number = limits.unpackedMegabytes * MEGABYTE
  return (path) => {
    const entry = entries.get(path)
    if (!entry) return undefined
    const part = unpack(entry, { left, most: limits.unpackedMegabytes })
    left -= part.length
    return new TextDecoder().decode(part)
  }
}

/** Old .xls files and encrypted .xlsx files are both compound files (MS-CFB). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte)
}

/** True where the directory of a compound file has this name, which stands there in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.codePointAt(0)!, 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function unpack(
  { packed, isDeflated }: ZipEntry,
  { left, most }: { left: number; most: number },
): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const take = (chunk: Uint8Array) => {
    size += chunk.length
    if (size > left) throw new ExcelRefused('unpacksTooLarge', { megabytes: most })
    if (size > UNPACKED_FREELY && size > packed.length * MOST_DENSE) throw new ExcelRefused('tooDense')
    chunks.push(chunk)
  }
  if (isDeflated) inflate(packed, take)
  else take(packed)
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void) {
  const stream = new Inflate(take)
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch (error) {
    throw error instanceof ExcelRefused ? error : new ExcelRefused('damaged')
  }
}
