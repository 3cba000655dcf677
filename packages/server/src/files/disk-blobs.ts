import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { requireKey, type BlobStore } from './blob-store.ts'

/** Files in a folder. A blob is written beside its place and moved there when all of it lies on the disk. */
export function diskBlobs(folder: string): BlobStore {
  const pathOf = (key: string) => join(folder, requireKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${randomBytes(6).toString('hex')}.part`
      try {
        const file = await open(beside, 'wx', 0o600)
        try {
          // One write may take only a part, as where the disk is nearly full; this goes on until it has all.
          await writeFile(file, bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
    },
    async get(key) {
      const path = pathOf(key)
      const found = await stat(path).catch(() => undefined)
      return found && (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>)
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
