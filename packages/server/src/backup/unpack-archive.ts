import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Extract } from 'tar-stream'
import { Refusal } from '../refusal.ts'
import { BACKUP_PARTS } from './backup-parts.ts'
import { ARCHIVE_FORMAT, MANIFEST, manifestSchema, type Manifest } from './manifest.ts'

type Entry = Extract extends AsyncIterable<infer Each> ? Each : never

/** Unpacks an archive into an empty folder, and proves that all of it is there as it was packed. */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  const found = new Map<string, string>()
  const archive = extract()
  // What goes wrong there ends the entries below.
  pipeline(createReadStream(file), createGunzip(), archive).catch(() => {})
  let manifest: Manifest | undefined
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header
      if (manifest) throw new Refusal(`${file} is no backup: it goes on after its end.`)
      if (name === MANIFEST) manifest = readManifest(file, await readText(entry))
      else if (!isInside(name)) throw new Refusal(`${file} is no backup: it has ${name} in it.`)
      else if (type === 'directory') await makeFolder(join(folder, name), entry)
      else if (type === 'file') found.set(name, await writeEntry(join(folder, name), entry))
      else throw new Refusal(`${file} is no backup: ${name} is no file.`)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${file} cannot be read as a backup: ${error instanceof Error ? error.message : error}`)
  }
  if (!manifest) throw new Refusal(`${file} is cut off: its manifest is missing.`)
  requireAll(file, manifest, found)
  return manifest
}

function readManifest(file: string, text: string): Manifest {
  const { format, version } = manifestSchema.pick({ format: true, version: true }).parse(JSON.parse(text))
  if (format !== ARCHIVE_FORMAT)
    throw new Refusal(`${file} was made by Paperwright ${version}, which is newer: restore it with that.`)
  return manifestSchema.parse(JSON.parse(text))
}

/** Each file that the manifest names, as it was packed, and no other. */
function requireAll(file: string, { files }: Manifest, found: Map<string, string>): void {
  for (const { path, sha256 } of files)
    if (found.get(path) !== sha256)
      throw new Refusal(
        `${file} is damaged: ${path} is ${found.has(path) ? 'not what was backed up' : 'missing'}.`,
      )
  if (found.size !== files.length) throw new Refusal(`${file} is damaged: its manifest lacks files.`)
}

/** Names a part, or something in one, and nothing elsewhere. */
function isInside(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/')
  const isPart = BACKUP_PARTS.some((part) => part === steps[0])
  return isPart && steps.every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\\0]/.test(step))
}

async function makeFolder(path: string, entry: Entry): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  entry.resume()
}

/** Gives the SHA-256 of what was written; a file that is there already is not written over. */
async function writeEntry(path: string, entry: Entry): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function readText(entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
