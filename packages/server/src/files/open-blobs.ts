import { join } from 'node:path'
import type { BlobStore } from './blob-store.ts'
import { diskBlobs } from './disk-blobs.ts'
import type { S3Settings } from './s3/s3-settings.ts'

/** A bucket where one is set, proven first; else the data folder. */
export async function openBlobs(s3: S3Settings | undefined, data: string): Promise<BlobStore> {
  if (!s3) return diskBlobs(join(data, 'blobs'))
  const [{ s3Blobs }, { proveBucket }] = await Promise.all([
    import('./s3/s3-blobs.ts'),
    import('./s3/prove-bucket.ts'),
  ])
  const blobs = s3Blobs(s3)
  await proveBucket(blobs, s3)
  return blobs
}
