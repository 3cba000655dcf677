import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readBlob, type BlobStore } from '../../packages/server/src/files/blob-store.ts'
import { diskBlobs } from '../../packages/server/src/files/disk-blobs.ts'
import { s3Blobs } from '../../packages/server/src/files/s3/s3-blobs.ts'
import { readS3Settings, s3Address } from '../../packages/server/src/files/s3/s3-settings.ts'
import { S3_BUCKET, S3_KEYS, S3_REGION, startS3, type S3Server } from '../support/s3-server.ts'
import { memoryBlobs } from './server-suite.ts'

const MB = 1024 * 1024
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let folder: string
let s3: S3Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-blobs-'))
  s3 = await startS3()
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const bucket = (more: object = {}) =>
  s3Blobs({
    endpoint: s3.url,
    bucket: S3_BUCKET,
    region: S3_REGION,
    ...S3_KEYS,
    pathStyle: true,
    ...more,
  })

/** Each store, and the keys of what lies in it, finished or not. */
const stores: Record<string, () => { store: BlobStore; keys: () => Promise<string[]> }> = {
  'the disk': () => ({
    store: diskBlobs(join(folder, 'blobs')),
    async keys() {
      const found = await readdir(join(folder, 'blobs'), { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
  }),
  S3: () => ({ store: bucket(), keys: async () => [...s3.blobs.keys(), ...s3.uploads.keys()] }),
  'the memory of the tests': () => {
    const store = memoryBlobs()
    return { store, keys: async () => store.keys() }
  },
}

describe.each(Object.entries(stores))('files in %s', (_, open) => {
  let store: BlobStore
  let keys: () => Promise<string[]>
  beforeAll(() => {
    ;({ store, keys } = open())
  })

  test.each<[string, Uint8Array]>([
    ['some bytes', randomBytes(1000)],
    ['nothing', new Uint8Array()],
    ['a picture of several megabytes', randomBytes(9 * MB)],
  ])('%s put at once is read again, until it is deleted', async (name, bytes) => {
    const key = `files/${sha256(Buffer.from(name))}.small`
    await store.put(key, bytes, 'image/jpeg')
    expect(sha256((await readBlob(store, key))!)).toBe(sha256(bytes))
    await store.delete(key)
    expect(await store.get(key)).toBeUndefined()
    await store.delete(key)
  })

  test.each([
    ['no piece', 0, 1],
    ['small pieces that fit into one part', 3 * MB, 64 * 1024],
    ['pieces that come to a part exactly', 8 * MB, MB],
    ['pieces that come to two parts exactly', 16 * MB, MB],
    ['pieces across the ends of parts', 20 * MB + 1, 999_983],
    ['pieces larger than a part', 34 * MB, 17 * MB],
  ])('%s are read again as one', async (name, size, piece) => {
    const bytes = randomBytes(size)
    const key = `batches/${sha256(Buffer.from(name))}.pdf`
    await store.put(key, piecesOf(bytes, piece), 'application/pdf')
    expect(sha256((await readBlob(store, key))!)).toBe(sha256(bytes))
    await store.delete(key)
  })

  test.each([
    ['the first piece', 0],
    ['some pieces', 2],
    ['several parts', 20],
  ])('where the pieces break off after %s, nothing is there', async (_name, count) => {
    const breaking = async function* () {
      for (let piece = 0; piece < count; piece++) yield randomBytes(MB)
      throw new Error('out of paper')
    }
    await expect(store.put('batches/broken.pdf', breaking(), 'application/pdf')).rejects.toThrow(
      'out of paper',
    )
    expect(await store.get('batches/broken.pdf')).toBeUndefined()
    expect(await keys()).toEqual([])
  })

  test('a file of the disk is put under its key', async () => {
    const path = join(folder, 'incoming')
    const bytes = randomBytes(9 * MB)
    await writeFile(path, bytes)
    await store.putFile('files/put', path, 'image/png')
    expect(sha256((await readBlob(store, 'files/put'))!)).toBe(sha256(bytes))
    expect(await keys()).toHaveLength(1)
    await store.delete('files/put')
  })

  test('what is being put is not seen before it is whole', async () => {
    let seen: unknown = 'nobody looked'
    const pieces = async function* () {
      for (let piece = 0; piece < 20; piece++) yield randomBytes(MB)
      seen = await store.get('batches/slow.pdf')
      yield randomBytes(1)
    }
    await store.put('batches/slow.pdf', pieces(), 'application/pdf')
    expect(seen).toBeUndefined()
    expect((await readBlob(store, 'batches/slow.pdf'))!.length).toBe(20 * MB + 1)
    await store.delete('batches/slow.pdf')
  })
})

describe.each(['the disk', 'S3'])('what a killed process left in %s', (name) => {
  test('is removed when it is old, and what is still being put stays', async () => {
    const { store, keys } = stores[name]!()
    let goOn!: () => void
    const halted = new Promise<void>((resolve) => (goOn = resolve))
    let begun!: () => void
    const beginning = new Promise<void>((resolve) => (begun = resolve))
    const put = async (key: string, wait: Promise<void>) => {
      const pieces = async function* () {
        for (let piece = 0; piece < 20; piece++) yield randomBytes(MB)
        begun()
        await wait
      }
      await store.put(key, pieces(), 'application/pdf')
    }
    // Nobody goes on with it.
    let end!: () => void
    const left = put(
      'batches/left.pdf',
      new Promise((__, reject) => (end = () => reject(new Error('killed')))),
    )
    await beginning
    await store.forgetUnfinished(new Date(Date.now() - 60_000))
    expect(await keys()).toHaveLength(1)
    await store.forgetUnfinished(new Date(Date.now() + 1000))
    expect(await keys()).toEqual([])
    end()
    await expect(left).rejects.toThrow('killed')
    const going = put('batches/going.pdf', halted)
    await store.forgetUnfinished(new Date(Date.now() - 60_000))
    goOn()
    await going
    expect(await keys()).toHaveLength(1)
    await store.delete('batches/going.pdf')
  })
})

describe.each(['the disk', 'S3'])('keys in %s', (name) => {
  test.each(['../secret', '/etc/passwd', 'files/../../a', 'files//a', 'files/.a', 'a b', '', 'a%2Fb'])(
    '"%s" is none',
    async (key) => {
      const { store } = stores[name]!()
      await expect(store.put(key, new Uint8Array(1), 'text/plain')).rejects.toThrow('no key')
      await expect(store.get(key)).rejects.toThrow('no key')
      await expect(store.delete(key)).rejects.toThrow('no key')
    },
  )
})

describe('S3', () => {
  afterEach(() => {
    s3.faults.length = 0
    s3.blobs.clear()
  })

  test('a file is put with its type', async () => {
    await bucket().put('files/a', randomBytes(10), 'image/png')
    await bucket().put('files/b', piecesOf(randomBytes(17 * MB), MB), 'application/zip')
    expect([...s3.blobs.values()].map(({ type }) => type)).toEqual(['image/png', 'application/zip'])
  })

  test.each<[string, (number | 'cut')[]]>([
    ['is busy', [503, 429]],
    ['fails', [500, 500, 500]],
    ['breaks the connection', ['cut', 'cut']],
  ])('a storage that %s for a moment is asked again', async (_, faults) => {
    s3.faults.push(...faults)
    await bucket().put('files/a', Buffer.from('kept'), 'text/plain')
    s3.faults.push(...faults)
    expect(await readBlob(bucket(), 'files/a')).toEqual(new Uint8Array(Buffer.from('kept')))
  })

  test('a part that fails for a moment is sent again, and for good ends the upload with nothing left', async () => {
    const bytes = randomBytes(20 * MB)
    let given = 0
    const failing = (faults: (number | 'cut')[]) =>
      (async function* () {
        for await (const piece of piecesOf(bytes, MB)) {
          if (++given === 18) s3.faults.push(...faults)
          yield piece
        }
      })()
    await bucket().put('files/a', failing([500, 'cut']), 'text/plain')
    expect(sha256(s3.blobs.get('files/a')!.bytes)).toBe(sha256(bytes))
    given = 0
    await expect(bucket().put('files/b', failing([500, 500, 500, 500]), 'text/plain')).rejects.toThrow('500')
    expect([...s3.blobs.keys(), ...s3.uploads.keys()]).toEqual(['files/a'])
  })

  test('a key that may not list what is unfinished leaves it to the bucket', async () => {
    s3.faults.push(403)
    await bucket().forgetUnfinished(new Date())
  })

  test('what the storage refuses is thrown at once, and is no missing file', async () => {
    s3.asked.length = 0
    await expect(bucket({ secretKey: 'another' }).get('files/a')).rejects.toThrow('SignatureDoesNotMatch')
    await expect(bucket({ bucket: 'another' }).get('files/a')).rejects.toThrow('NoSuchBucket')
    expect(s3.asked).toHaveLength(2)
  })
})

test.each([
  [true, 'https://s3.example.org/papers/files/1'],
  [false, 'https://papers.s3.example.org/files/1'],
])('the bucket stands where the storage wants it (path style %s)', (pathStyle, address) => {
  const place = { endpoint: 'https://s3.example.org', bucket: 'papers', pathStyle }
  expect(s3Address(place, 'files/1').href).toBe(address)
})

const WHOLE = { ENDPOINT: 'https://s3.example.org', BUCKET: 'papers', ACCESS_KEY: 'a', SECRET_KEY: 'b' }

test.each<[Record<string, string>, RegExp]>([
  [
    { ENDPOINT: 'https://s3.example.org' },
    /need PAPERWRIGHT_S3_BUCKET and .*ACCESS_KEY and .*SECRET_KEY too/,
  ],
  [{ ...WHOLE, ENDPOINT: 's3.example.org' }, /address of the storage.*not "s3\.example\.org"/],
  [{ ...WHOLE, ENDPOINT: 'https://s3.example.org/papers' }, /without the bucket/],
  [{ ...WHOLE, BUCKET: 'Our Papers' }, /name of a bucket/],
  [{ ...WHOLE, PATH_STYLE: 'no' }, /1 or 0, not "no"/],
  [{ ...WHOLE, PATH_STYLE: '0', ENDPOINT: 'http://127.0.0.1:9000' }, /takes none/],
])('settings like %j are refused', (given, says) => {
  expect(() => readS3Settings((name) => given[name.replace('PAPERWRIGHT_S3_', '')])).toThrow(says)
})

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
