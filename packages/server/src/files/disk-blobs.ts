import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { requireKey, type BlobStore } from './blob-store.ts'
import { forgetUnfinished } from './forget-unfinished.ts'

/** No key begins with a full stop. */
const UNFINISHED = '.unfinished'

/** Files in a folder. A blob is written in another and moved to its place when all of it lies on the disk. */
export function diskBlobs(folder: string): BlobStore {
  const pathOf = (key: string) => join(folder, requireKey(key))
  const unfinished = join(folder, UNFINISHED)
  const newPart = async () => {
    await mkdir(unfinished, { recursive: true })
    return join(unfinished, randomUUID())
  }
  const move = async (from: string, path: string) => {
    await mkdir(dirname(path), { recursive: true })
    await rename(from, path)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const part = await newPart()
      try {
        const file = await open(part, 'wx', 0o600)
        try {
          // One write may take only a part, as where the disk is nearly full; this goes on until it has all.
          await writeFile(file, bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await move(part, path)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    async putFile(key, path, type) {
      const to = pathOf(key)
      const file = await open(path, 'r+')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
      try {
        await move(path, to)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
        // It lies on another disk.
        await this.put(key, createReadStream(path), type)
      }
    },
    forgetUnfinished: (before) => forgetUnfinished(unfinished, before),
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
