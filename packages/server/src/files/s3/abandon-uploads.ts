import type { S3Client } from './s3-client.ts'
import { S3Error, xmlText } from './s3-error.ts'

/** Abandons uploads in parts that were begun before this moment. A key that may not list them leaves them to the bucket's own rule. */
export async function abandonUploads(client: S3Client, before: Date): Promise<void> {
  for (const { key, uploadId } of await listUploads(client, before)) {
    const { body } = await client({ method: 'DELETE', key, query: { uploadId } })
    await body?.cancel()
  }
}

/** The first thousand of them; the others come next time. */
async function listUploads(client: S3Client, before: Date): Promise<{ key: string; uploadId: string }[]> {
  try {
    const answer = await client({ method: 'GET', key: '', query: { uploads: '' } })
    const uploads = (await answer.text()).match(/<Upload>[^]*?<\/Upload>/g) ?? []
    return uploads.flatMap((upload) => {
      const [key, uploadId, begun] = ['Key', 'UploadId', 'Initiated'].map((name) => xmlText(upload, name))
      const isOld = begun !== undefined && new Date(begun) < before
      return key !== undefined && uploadId !== undefined && isOld ? [{ key, uploadId }] : []
    })
  } catch (error) {
    if (error instanceof S3Error && error.status === 403) return []
    throw error
  }
}
