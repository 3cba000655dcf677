import { createHash, createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export const S3_KEYS = { accessKey: 'tests', secretKey: 'a secret of the tests alone' }
export const S3_REGION = 'tests-1'
export const S3_BUCKET = 'papers'

/** Bytes below which real storage refuses a part that is not the last. */
const LEAST_PART = 5 * 1024 * 1024

interface Kept {
  bytes: Buffer
  type: string
}

interface Upload {
  key: string
  type: string
  parts: Map<number, Buffer>
  begun: Date
}

export interface S3Server {
  url: string
  blobs: Map<string, Kept>
  /** Begun, and neither finished nor abandoned. */
  uploads: Map<string, Upload>
  /** What was asked: `PUT files/1`. */
  asked: string[]
  /** What the next requests are answered with instead: a status, or `cut` for a connection that breaks. */
  faults: (number | 'cut')[]
  close(): Promise<void>
}

/** Storage with one bucket, in memory. It lets nobody in whose signature it does not come to by itself. */
export async function startS3(): Promise<S3Server> {
  const s3: Omit<S3Server, 'url' | 'close'> = { blobs: new Map(), uploads: new Map(), asked: [], faults: [] }
  const server = createServer((request, response) => {
    void answer(s3, request, response).catch((error: unknown) => {
      if (error instanceof Fault)
        response.writeHead(error.status).end(`<Error><Code>${error.code}</Code></Error>`)
      else response.destroy(error as Error)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    ...s3,
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

class Fault extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

async function answer(
  { blobs, uploads, asked, faults }: Omit<S3Server, 'url' | 'close'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const url = new URL(request.url!, 'http://s3')
  const [bucket, ...path] = url.pathname.slice(1).split('/')
  const key = path.join('/')
  const { method = '' } = request
  asked.push(`${method} ${key}`)
  const fault = faults.shift()
  if (fault === 'cut') return void request.socket.destroy()
  if (fault !== undefined) throw new Fault(fault, 'SlowDown')
  requireSigned(request, bytes, url)
  if (bucket !== S3_BUCKET) throw new Fault(404, 'NoSuchBucket')

  const type = request.headers['content-type'] ?? ''
  const uploadId = url.searchParams.get('uploadId')
  if (method === 'POST' && url.searchParams.has('uploads')) {
    const id = randomUUID()
    uploads.set(id, { key, type, parts: new Map(), begun: new Date() })
    response.end(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
  } else if (uploadId !== null) {
    const upload = uploads.get(uploadId)
    if (upload?.key !== key) throw new Fault(404, 'NoSuchUpload')
    if (method === 'PUT') {
      upload.parts.set(Number(url.searchParams.get('partNumber')), bytes)
      response.setHeader('ETag', tagOf(bytes)).end()
    } else if (method === 'POST') {
      blobs.set(key, { bytes: joinParts(upload, bytes.toString()), type: upload.type })
      uploads.delete(uploadId)
      response.end('<CompleteMultipartUploadResult></CompleteMultipartUploadResult>')
    } else {
      uploads.delete(uploadId)
      response.writeHead(204).end()
    }
  } else if (method === 'PUT') {
    blobs.set(key, { bytes, type })
    response.setHeader('ETag', tagOf(bytes)).end()
  } else if (method === 'GET' && key === '' && url.searchParams.has('uploads')) {
    const listed = [...uploads].map(
      ([id, { key: of, begun }]) =>
        `<Upload><Key>${of}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
    )
    response.end(`<ListMultipartUploadsResult>${listed.join('')}</ListMultipartUploadsResult>`)
  } else if (method === 'GET') {
    const found = blobs.get(key)
    if (!found) throw new Fault(404, 'NoSuchKey')
    response.setHeader('Content-Type', found.type).end(found.bytes)
  } else {
    blobs.delete(key)
    response.writeHead(204).end()
  }
}

/** All parts that were given, in their order, each but the last of one size that is large enough. */
function joinParts({ parts }: Upload, list: string): Buffer {
  const named = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)]
  const ordered = named.map(([, number, tag], at) => {
    const bytes = parts.get(Number(number))
    if (Number(number) !== at + 1 || !bytes || tagOf(bytes) !== tag) throw new Fault(400, 'InvalidPart')
    return bytes
  })
  if (ordered.length !== parts.size || ordered.length === 0) throw new Fault(400, 'InvalidPart')
  const sizes = new Set(ordered.slice(0, -1).map(({ length }) => length))
  if (sizes.size > 1 || [...sizes].some((size) => size < LEAST_PART)) throw new Fault(400, 'EntityTooSmall')
  return Buffer.concat(ordered)
}

/** Signature version 4, worked out from the request as it came. */
function requireSigned({ method, headers }: IncomingMessage, body: Buffer, url: URL): void {
  const told = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  )
  if (!told) throw new Fault(403, 'AccessDenied')
  const [, credential = '', names = '', signature] = told
  const [accessKey, day = '', region = '', service = '', last = ''] = credential.split('/')
  const at = String(headers['x-amz-date'])
  if (accessKey !== S3_KEYS.accessKey) throw new Fault(403, 'InvalidAccessKeyId')
  if (region !== S3_REGION) throw new Fault(400, 'AuthorizationHeaderMalformed')
  if (!at.startsWith(day) || Math.abs(momentOf(at) - Date.now()) > 900_000)
    throw new Fault(403, 'RequestTimeTooSkewed')
  const signed = names.split(';')
  const hash = sha256(body)
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name)))
    throw new Fault(403, 'AccessDenied')
  if (headers['x-amz-content-sha256'] !== hash) throw new Fault(400, 'XAmzContentSHA256Mismatch')
  const query = [...url.searchParams]
    .map((pair) => pair.map((text) => encodeURIComponent(text)).join('='))
    .sort()
    .join('&')
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('')
  const canonical = [method, url.pathname, query, lines, names, hash].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', at, [day, region, service, last].join('/'), sha256(canonical)].join(
    '\n',
  )
  const key = [day, region, service, last].reduce<string | Buffer>(
    (under, step) => hmac(under, step),
    `AWS4${S3_KEYS.secretKey}`,
  )
  if (hmac(key, toSign).toString('hex') !== signature) throw new Fault(403, 'SignatureDoesNotMatch')
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`

/** `20260305T080000Z` */
function momentOf(at: string): number {
  return Date.parse(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

/** The environment of a server that keeps its files there. */
export function s3Env({ url }: Pick<S3Server, 'url'>): Record<string, string> {
  return {
    PAPERWRIGHT_S3_ENDPOINT: url,
    PAPERWRIGHT_S3_BUCKET: S3_BUCKET,
    PAPERWRIGHT_S3_REGION: S3_REGION,
    PAPERWRIGHT_S3_ACCESS_KEY: S3_KEYS.accessKey,
    PAPERWRIGHT_S3_SECRET_KEY: S3_KEYS.secretKey,
  }
}
