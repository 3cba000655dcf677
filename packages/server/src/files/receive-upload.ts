import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TooLarge } from '../errors.ts'

/** A file that came in, as it lies in the folder of what is under way. */
export interface Upload {
  path: string
  size: number
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string
  /** Whether it has no control characters but line ends and tabs, as UTF-8 or GB 18030. */
  isText: boolean
}

/** Writes a file down as it comes, and hashes it; what was written is gone at once where it breaks off or is too long. */
export async function receiveUpload(
  bytes: AsyncIterable<Uint8Array>,
  { folder, most }: { folder: string; most: number },
): Promise<Upload> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  const told = { size: 0, isText: true }
  async function* counted() {
    for await (const chunk of bytes) {
      told.size += chunk.length
      if (told.size > most)
        throw new TooLarge(`A file of this field may have ${Math.floor(most / 1024 / 1024)} MB.`, {
          code: 'fileTooLarge',
        })
      hash.update(chunk)
      told.isText &&= chunk.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
      yield chunk
    }
  }
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await writeFile(file, counted())
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, ...told, hash: hash.digest('hex') }
}

/** Removes an upload with all that was made of it. */
export async function dropUpload({ path }: Pick<Upload, 'path'>): Promise<void> {
  for (const name of [path, `${path}.whole`, `${path}.small`]) await rm(name, { force: true })
}
