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

interface Refusal {
  detail?: string
  code?: string
  retryAfter?: number
}

/** Times that a file is sent to a server that has no room for it at present. */
const TRIES = 20

/** Sends a file to be kept; again after a while where the server says so. */
export async function uploadFile(upload: Upload): Promise<StoredFile> {
  for (let tried = 1; ; tried++) {
    try {
      return await sendFile(upload)
    } catch (error) {
      const wait = error instanceof ApiError ? error.retryAfter : undefined
      if (wait === undefined || tried === TRIES) throw error
      upload.onProgress(0)
      // Those that were sent away together do not come back together.
      await pause(wait * 1000 * (1 + Math.random()), upload.signal)
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal.addEventListener('abort', end, { once: true })
  })
}

/** `fetch` does not tell how much has gone out. */
function sendFile({ formId, formVersion, field, file, signal, onProgress }: Upload): Promise<StoredFile> {
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
      const answer = request.response as (StoredFile & Refusal) | null
      if (request.status === 201 && answer) resolve(answer)
      else
        reject(
          new ApiError({
            status: request.status,
            title: answer?.detail ?? request.statusText,
            ...(answer?.code !== undefined && { code: answer.code }),
            ...(answer?.retryAfter !== undefined && { retryAfter: answer.retryAfter }),
          }),
        )
    })
    request.addEventListener('error', () => reject(new TypeError('the connection failed')))
    request.addEventListener('abort', () => reject(signal.reason as Error))
    const abort = () => request.abort()
    signal.addEventListener('abort', abort, { once: true })
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    request.send(file)
  })
}
