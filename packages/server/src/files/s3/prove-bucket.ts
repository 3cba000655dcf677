import { randomUUID } from 'node:crypto'
import { Refusal } from '../../refusal.ts'
import { readBlob, type BlobStore } from '../blob-store.ts'
import { S3Error } from './s3-error.ts'
import type { S3Settings } from './s3-settings.ts'

/** Puts, reads and deletes a blob: whatever stands in the way is told at the start, not to the first who uploads a file. */
export async function proveBucket(
  blobs: BlobStore,
  { endpoint, bucket, region }: Pick<S3Settings, 'endpoint' | 'bucket' | 'region'>,
): Promise<void> {
  const key = `checks/${randomUUID()}`
  const written = new TextEncoder().encode(key)
  try {
    await blobs.put(key, written, 'text/plain')
    const read = await readBlob(blobs, key)
    await blobs.delete(key)
    if (!read || Buffer.compare(read, written) !== 0) throw new S3Error(200, 'with other bytes than were put')
  } catch (error) {
    const what = error instanceof S3Error ? explain(error, { bucket, region }) : 'it does not answer'
    throw new Refusal(`The storage of files at ${endpoint} cannot be used: ${what}`, { cause: error })
  }
}

function explain({ status, code }: S3Error, { bucket, region }: { bucket: string; region: string }): string {
  const said = `${status}${code && ` ${code}`}`
  if (code === 'NoSuchBucket' || status === 404) return `there is no bucket ${bucket} (${said})`
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId')
    return `PAPERWRIGHT_S3_ACCESS_KEY and PAPERWRIGHT_S3_SECRET_KEY are not let in (${said})`
  if (status === 301 || status === 307 || code.startsWith('Authorization'))
    return `the bucket is of another region than ${region}: set PAPERWRIGHT_S3_REGION (${said})`
  if (status === 403) return `the key may not put, get and delete in bucket ${bucket} (${said})`
  return `it answers ${said}`
}
