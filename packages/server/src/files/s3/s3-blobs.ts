import { createReadStream } from 'node:fs'
import { requireKey, type BlobStore } from '../blob-store.ts'
import { cutParts } from './cut-parts.ts'
import { s3Client } from './s3-client.ts'
import { abandonUploads } from './abandon-uploads.ts'
import { S3Error } from './s3-error.ts'
import type { S3Settings } from './s3-settings.ts'
import { beginUpload, type S3Upload } from './s3-upload.ts'

/** Bytes of a part: two of them are held at a time, and 10,000 of them may make one blob. */
const PART = 8 * 1024 * 1024

/** Files in a bucket. What fits into one part is put at once; what is longer goes part by part, as it is made. */
export function s3Blobs(settings: S3Settings): BlobStore {
  const client = s3Client(settings)
  const putWhole = async (key: string, body: Uint8Array, type: string) => {
    const answer = await client({ method: 'PUT', key, body, type })
    await answer.body?.cancel()
  }
  return {
    putFile(key, path, type) {
      return this.put(key, createReadStream(path), type)
    },
    forgetUnfinished: (before) => abandonUploads(client, before),
    async put(key, bytes, type) {
      requireKey(key)
      if (bytes instanceof Uint8Array) return putWhole(key, bytes, type)
      let upload: S3Upload | undefined
      let held: Uint8Array | undefined
      try {
        for await (const part of cutParts(bytes, PART)) {
          if (held) {
            upload ??= await beginUpload(client, key, type)
            await upload.add(held)
          }
          held = part
        }
        if (!upload) return await putWhole(key, held!, type)
        await upload.add(held!)
        await upload.finish()
      } catch (error) {
        // Where the storage does not hear it either, it is found and abandoned later.
        await upload?.abandon().catch(() => {})
        throw error
      }
    },
    async get(key) {
      try {
        const { body } = await client({ method: 'GET', key: requireKey(key) })
        return body ?? new Blob([]).stream()
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async delete(key) {
      try {
        const { body } = await client({ method: 'DELETE', key: requireKey(key) })
        await body?.cancel()
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },
  }
}

/** A bucket that is gone is no missing blob. */
function isMissing(error: unknown): boolean {
  return error instanceof S3Error && error.status === 404 && error.code !== 'NoSuchBucket'
}
