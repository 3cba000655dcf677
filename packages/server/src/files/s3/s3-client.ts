import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { S3Error } from './s3-error.ts'
import { s3Address, type S3Settings } from './s3-settings.ts'

export interface S3Request {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  key: string
  query?: Record<string, string>
  body?: Uint8Array
  type?: string
}

/** Sends a signed request. What the storage refuses is thrown as `S3Error`. */
export type S3Client = (request: S3Request) => Promise<Response>

/** Times that a request is sent whose fault may pass. */
const TRIES = 4
/** Milliseconds before the second time; doubled before each further one. */
const FIRST_WAIT = 100
/** Milliseconds until an answer begins; a part on its way over a slow line needs some. */
const PATIENCE = 60_000

export function s3Client(settings: S3Settings): S3Client {
  const { accessKey, secretKey, region } = settings
  const signer = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
  })
  const send = async ({ method, key, query = {}, body, type }: S3Request): Promise<Response> => {
    const url = s3Address(settings, key)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const request = await signer.sign(url, {
      method,
      headers: {
        // With the hash of the body under its signature, bytes that change on their way are refused.
        'X-Amz-Content-Sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
        ...(type !== undefined && { 'Content-Type': type }),
      },
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    })
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(new Error('no answer in time')), PATIENCE)
    try {
      return await fetch(request, { signal: patience.signal, redirect: 'manual' })
    } finally {
      clearTimeout(timer)
    }
  }
  return async (request) => {
    for (let tried = 1; ; tried++) {
      try {
        const response = await send(request)
        if (response.ok) return response
        throw await S3Error.of(response)
      } catch (error) {
        if (tried === TRIES || !mayPass(error)) throw error
        const wait = FIRST_WAIT * 2 ** (tried - 1)
        await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
      }
    }
  }
}

/** A connection that broke, and a storage that is busy or failed, are worth another try; a refusal is not. */
function mayPass(error: unknown): boolean {
  return !(error instanceof S3Error) || error.status >= 500 || error.status === 429
}
