import type { StoredFile } from '@paperwright/runtime'
import { ApiError } from './api-error.ts'

/** Where a file is read from. */
export function fileUrl({ id }: Pick<StoredFile, 'id'>, size: 'whole' | 'small'): string {
  return `/api/files/${encodeURIComponent(id)}${size === 'small' ? '?size=small' : ''}`
}

export interface Upload {
  formId: string
  formVersion: number
  /** With `*` for entries. */
  field: string
  file: File
  signal: AbortSignal
  onProgress(share: number): void
}

/** Sends a file to be kept. `fetch` does not tell how much has gone out. */
export function uploadFile({
  formId,
  formVersion,
  field,
  file,
  signal,
  onProgress,
}: Upload): Promise<StoredFile> {
  const query = new URLSearchParams({ field, name: file.name, version: String(formVersion) })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/forms/${encodeURIComponent(formId)}/files?${query}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => {
      const answer = request.response as (StoredFile & { detail?: string; code?: string }) | null
      if (request.status === 201 && answer) resolve(answer)
      else
        reject(
          new ApiError({
            status: request.status,
            title: answer?.detail ?? request.statusText,
            ...(answer?.code !== undefined && { code: answer.code }),
          }),
        )
    })
    request.addEventListener('error', () => reject(new TypeError('the connection failed')))
    request.addEventListener('abort', () => reject(signal.reason as Error))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
