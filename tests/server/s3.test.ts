import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StoredFile } from '@paperwright/runtime'
import { run } from '../../packages/server/src/cli/main.ts'
import { inkIn, renderPdf } from '../support/pdf.ts'
import { s3Env, startS3, type S3Server } from '../support/s3-server.ts'
import { fileForm } from '../forms/file-form.ts'
import { ADMIN_ENV, endAll, startServing } from '../support/running-server.ts'

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const JSON_TYPE = { 'Content-Type': 'application/json' }

let folder: string
let library: string
let s3: S3Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-s3-'))
  library = join(folder, 'library')
  await mkdir(library)
  await writeFile(join(library, 'with-files.schema.json'), JSON.stringify(fileForm()))
  s3 = await startS3()
})
afterAll(async () => {
  endAll()
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

test('with a bucket in the environment, attachments and batches lie there alone: given, fetched, printed', async () => {
  const data = join(folder, 'data')
  const server = await startServing({ data, library, env: s3Env(s3) })
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...server.admin, ...(init.headers as Record<string, string>) }
    const response = await fetch(server.url + path, { ...init, headers })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return response
  }
  const send = async <Body>(path: string, body: object) =>
    (await (
      await ask(path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) })
    ).json()) as Body

  const black = new Uint8Array(800 * 600 * 4).map((_, at) => (at % 4 === 3 ? 255 : 0))
  const picture = new Uint8Array(await Transformer.fromRgbaPixels(black, 800, 600).jpeg(85))
  const given = await ask('/api/forms/with-files/files?field=/photos&name=a.jpg', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: picture,
  })
  const photo = (await given.json()) as StoredFile
  expect([...s3.blobs.keys()].sort()).toEqual([`files/${photo.id}`, `files/${photo.id}.small`])

  const submissions = '/api/forms/with-files/submissions'
  const { id } = await send<{ id: string }>(submissions, { record: { photos: [photo] } })
  const fetched = new Uint8Array(await (await ask(`/api/files/${photo.id}`)).arrayBuffer())
  expect(fetched).toEqual(new Uint8Array(s3.blobs.get(`files/${photo.id}`)!.bytes))

  const blackOn = async (bytes: ArrayBuffer) => inkIn(await renderPdf(new Uint8Array(bytes), 0, 1))
  const sheet = await (await ask(`/api/submissions/${id}/sheet.pdf`)).arrayBuffer()
  expect(await blackOn(sheet)).toBeGreaterThan(0.005)

  const selection = { formId: 'with-files', ids: [id] }
  const batch = await send<{ id: string }>('/api/batches', { selection })
  const state = async () =>
    ((await (await ask(`/api/batches/${batch.id}`)).json()) as { state: string }).state
  await expect.poll(state, { timeout: 60_000 }).toBe('done')
  const file = await (await ask(`/api/batches/${batch.id}/file`)).arrayBuffer()
  expect(await blackOn(file)).toBeGreaterThan(0.005)

  expect([...s3.blobs.keys()].filter((key) => !key.startsWith('files/'))).toEqual([
    expect.stringMatching(/^batches\/.*\.pdf$/),
  ])
  expect(await readdir(data)).not.toContain('blobs')
  expect(await server.end('SIGTERM')).toBe(0)
})

test.each<[string, NodeJS.ProcessEnv, RegExp]>([
  ['that lets nobody in', { PAPERWRIGHT_S3_SECRET_KEY: 'wrong' }, /not let in \(403 SignatureDoesNotMatch\)/],
  ['without the bucket', { PAPERWRIGHT_S3_BUCKET: 'other' }, /no bucket other \(404 NoSuchBucket\)/],
  ['of another region', { PAPERWRIGHT_S3_REGION: 'north' }, /another region than north: .*S3_REGION/],
  ['that does not answer', { PAPERWRIGHT_S3_ENDPOINT: 'http://127.0.0.1:1' }, /does not answer/],
  ['of which half is said', { PAPERWRIGHT_S3_SECRET_KEY: '' }, /need PAPERWRIGHT_S3_SECRET_KEY too/],
])('a storage %s is refused at the start, in one line', async (_, env, says) => {
  const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  try {
    const args = ['serve', '--port', '0', '--data', join(folder, 'refused')]
    expect(await run(args, { ...ADMIN_ENV, ...s3Env(s3), ...env })).toBe(1)
    const output = told.mock.calls.map(([chunk]) => String(chunk)).join('')
    expect(output).toMatch(/^paperwright: [^\n]+\n$/)
    expect(output).toMatch(says)
  } finally {
    told.mockRestore()
  }
})
