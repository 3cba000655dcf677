import type { S3Client } from './s3-client.ts'
import { S3Error, xmlText } from './s3-error.ts'

/** A blob that is given part by part. Nobody sees anything of it before it is finished. */
export interface S3Upload {
  /** Each but the last of 5 MB at least, and all of these of one size. */
  add(part: Uint8Array): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

export async function beginUpload(client: S3Client, key: string, type: string): Promise<S3Upload> {
  const answer = await client({ method: 'POST', key, query: { uploads: '' }, type })
  const uploadId = xmlText(await answer.text(), 'UploadId')
  if (uploadId === undefined) throw new S3Error(answer.status, 'NoUploadId')
  const tags: string[] = []
  return {
    async add(part) {
      const query = { uploadId, partNumber: String(tags.length + 1) }
      const { headers, body } = await client({ method: 'PUT', key, query, body: part })
      await body?.cancel()
      tags.push(headers.get('ETag') ?? '')
    },
    async finish() {
      const parts = tags.map(
        (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
      )
      const list = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
      const body = new TextEncoder().encode(list)
      const answer = await client({ method: 'POST', key, query: { uploadId }, body, type: 'application/xml' })
      const text = await answer.text()
      // The storage says 200 while it still works; whether it came to an end stands in the body.
      if (!text.includes('CompleteMultipartUploadResult'))
        throw new S3Error(answer.status, xmlText(text, 'Code') ?? 'NoResult')
    },
    async abandon() {
      const { body } = await client({ method: 'DELETE', key, query: { uploadId } })
      await body?.cancel()
    },
  }
}
