import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { ownVersion } from '../own-version.ts'
import { ARCHIVE_FORMAT, MANIFEST, type Manifest } from './manifest.ts'

/** A file or folder, and what it is called in the archive. */
export interface Source {
  name: string
  path: string
}

/** What is being written has a name of its own until it is whole. */
const UNFINISHED = /\.part$/

/**
 * A `.tar.gz` of files and folders, read from the disk as it is read. Its last entry, the manifest, says which files
 * there are, and the SHA-256 of each.
 */
export function packArchive(sources: readonly Source[], { at }: { at: Date }): Readable {
  const archive = pack()
  const zipped = createGzip({ level: 6 })
  // Whoever reads is told of an error by the stream itself.
  pipeline(archive, zipped).catch(() => {})
  fill(archive, sources, at).catch((error: Error) => archive.destroy(error))
  return zipped
}

async function fill(archive: Pack, sources: readonly Source[], at: Date): Promise<void> {
  const files: Manifest['files'] = []
  for (const source of sources) {
    for await (const { name, path, isFolder } of walk(source)) {
      if (isFolder) await addFolder(archive, name)
      else files.push(await addFile(archive, { name, path }))
    }
  }
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    version: await ownVersion(),
    at: at.toISOString(),
    files,
  }
  await new Promise<void>((resolve, reject) => {
    const text = JSON.stringify(manifest)
    archive.entry({ name: MANIFEST, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve()))
  })
  archive.finalize()
}

/** A file, or a folder with all that is in it, empty folders too: a database has some that it misses. */
async function* walk({ name, path }: Source): AsyncGenerator<Source & { isFolder: boolean }> {
  const found = await stat(path)
  yield { name, path, isFolder: found.isDirectory() }
  if (!found.isDirectory()) return
  const inside = await readdir(path)
  for (const child of inside.sort())
    if (!UNFINISHED.test(child)) yield* walk({ name: `${name}/${child}`, path: join(path, child) })
}

async function addFolder(archive: Pack, name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name, type: 'directory', mode: 0o700 }, (error) => (error ? reject(error) : resolve()))
  })
}

async function addFile(archive: Pack, { name, path }: Source): Promise<Manifest['files'][number]> {
  const { size, mtime } = await stat(path)
  const hash = createHash('sha256')
  const entry = archive.entry({ name, size, mtime, mode: 0o600 })
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(path), hashing, entry)
  return { path: name, size, sha256: hash.digest('hex') }
}
