import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gunzipSync, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findParts } from './find-parts.ts'
import { packArchive } from './pack-archive.ts'
import { unpackArchive } from './unpack-archive.ts'

let folder: string
let data: string
let file: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-archive-'))
  ;[data, file, out] = [join(folder, 'data'), join(folder, 'backup.tar.gz'), join(folder, 'out')]
  await mkdir(out)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const CONTENT: Record<string, Uint8Array> = {
  secret: Buffer.from('keep it'),
  'pglite/PG_VERSION': Buffer.from('18\n'),
  'pglite/base/1/112': randomBytes(300_000),
  'pglite/base/1/empty': new Uint8Array(),
  [`blobs/files/${'long-'.repeat(40)}name`]: randomBytes(10),
  'blobs/照片/现场.jpg': randomBytes(10),
}

async function fill(): Promise<void> {
  for (const [name, bytes] of Object.entries(CONTENT)) {
    await mkdir(dirname(join(data, name)), { recursive: true })
    await writeFile(join(data, name), bytes)
  }
  await mkdir(join(data, 'pglite/pg_notify'))
}

async function packAll(): Promise<void> {
  await pipeline(
    packArchive(findParts(data), { at: new Date('2026-03-05T08:00:00Z') }),
    createWriteStream(file),
  )
}

test('what is packed is unpacked: files of any size and name, and folders with nothing in them', async () => {
  await fill()
  await packAll()
  const manifest = await unpackArchive(file, out)
  expect(manifest).toMatchObject({ format: 1, at: '2026-03-05T08:00:00.000Z' })
  expect(manifest.files.map(({ path }) => path).sort()).toEqual(Object.keys(CONTENT).sort())
  for (const [name, bytes] of Object.entries(CONTENT))
    expect(await readFile(join(out, name))).toEqual(Buffer.from(bytes))
  expect(await readdir(join(out, 'pglite/pg_notify'))).toEqual([])
  expect((await stat(join(out, 'secret'))).mode & 0o777).toBe(0o600)
})

test('what does not belong to the parts, or is still being written, stays out', async () => {
  await fill()
  await writeFile(join(data, 'paperwright.lock'), '{}')
  await writeFile(join(data, 'blobs/files/abc.123.part'), 'half')
  await packAll()
  const { files } = await unpackArchive(file, out)
  expect(files).toHaveLength(Object.keys(CONTENT).length)
})

test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ['that was cut off', (bytes) => bytes.subarray(0, bytes.length - 2000), /cannot be read|cut off/],
  ['that was cut off between two files', (bytes) => cutBefore('manifest.json', bytes), /manifest is missing/],
  [
    'in which a file changed',
    (bytes) => change('keep it', 'KEEP IT', bytes),
    /secret is not what was backed up/,
  ],
  ['whose manifest names another file', (bytes) => change('base/1/112"', 'base/1/113"', bytes), /is missing/],
  ['of a later shape', (bytes) => change('"format":1', '"format":2', bytes), /newer/],
  ['that is no archive', () => Buffer.from('hello'), /cannot be read as a backup/],
  ['that is empty', () => gzipSync(''), /manifest is missing/],
])('an archive %s is refused', async (_, spoil, says) => {
  await fill()
  await packAll()
  await writeFile(file, spoil(await readFile(file)))
  await expect(unpackArchive(file, out)).rejects.toThrow(says)
})

test.each([
  ['../outside', 'file'],
  ['/etc/outside', 'file'],
  ['blobs/../../outside', 'file'],
  ['blobs//outside', 'file'],
  ['elsewhere/outside', 'file'],
  ['blobs/link', 'symlink'],
] as const)(
  'an archive with %s in it is refused, and nothing is written beside its folder',
  async (name, type) => {
    const archive = pack()
    if (type === 'symlink') archive.entry({ name, type, linkname: '/etc/passwd' })
    else archive.entry({ name }, 'words')
    archive.finalize()
    await pipeline(Readable.from(archive), createGzip(), createWriteStream(file))
    await expect(unpackArchive(file, out)).rejects.toThrow(/is no backup/)
    expect((await readdir(folder)).sort()).toEqual(['backup.tar.gz', 'out'])
  },
)

test('a folder that goes while it is packed ends the archive with an error', async () => {
  await fill()
  const sources = findParts(data)
  await rm(join(data, 'pglite'), { recursive: true })
  const packing = pipeline(packArchive(sources, { at: new Date() }), createWriteStream(file))
  await expect(packing).rejects.toThrow(/ENOENT/)
})

function change(before: string, after: string, bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes)
  const place = tar.lastIndexOf(before)
  if (place < 0) throw new Error('nothing to change')
  tar.write(after, place)
  return gzipSync(tar)
}

function cutBefore(name: string, bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes)
  return gzipSync(tar.subarray(0, tar.lastIndexOf(name)))
}
