import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const WORTH_IT = new Set(['.js', '.css', '.svg'])

const pack = promisify(gzip)

/**
 * Gives files of a folder packed, as every browser asks for them: each is read and packed once. Only for files that never
 * change; undefined for kinds that are not worth it.
 */
export function packOnce(folder: string): (name: string) => Promise<Buffer> | undefined {
  const packed = new Map<string, Promise<Buffer>>()
  return (name) => {
    if (!WORTH_IT.has(extname(name))) return undefined
    const known = packed.get(name)
    if (known) return known
    const made = readFile(join(folder, name)).then((file) => pack(file))
    packed.set(name, made)
    made.catch(() => packed.delete(name))
    return made
  }
}
