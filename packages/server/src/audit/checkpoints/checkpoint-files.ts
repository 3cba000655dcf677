import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../refusal.ts'
import { signedSchema, type Checkpoint, type FoundCheckpoint, type SignedCheckpoint } from './checkpoint.ts'

/** `checkpoint-000012-2026-11-29.json`, by the day in UTC: another zone of the office must not name it anew. */
export function fileNameOf({ number, at }: Checkpoint): string {
  return `checkpoint-${String(number).padStart(6, '0')}-${at.slice(0, 10)}.json`
}

function fileTextOf(signed: SignedCheckpoint): string {
  return `${JSON.stringify(signed, null, 2)}\n`
}

/** Writes the checkpoints that the folder has not; what is there stays as it is. */
export async function writeMissing(
  folder: string,
  checkpoints: AsyncIterable<FoundCheckpoint>,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const there = new Set(await readdir(folder))
  for await (const { signed } of checkpoints) {
    if (!signed) continue
    const name = fileNameOf(signed.checkpoint)
    if (there.has(name)) continue
    await writeFile(join(folder, name), fileTextOf(signed), { flag: 'wx', mode: 0o600, flush: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}

/** The checkpoints of files and of folders of them; refused where one is not there. */
export async function* readFiles(paths: readonly string[]): AsyncGenerator<FoundCheckpoint> {
  for (const path of paths) {
    const found = await stat(path).catch(() => {
      throw new Refusal(`${path} cannot be read: name a folder of checkpoints or one of their files.`)
    })
    const names = found.isDirectory() ? (await readdir(path)).filter((name) => name.endsWith('.json')) : ['']
    for (const name of names.sort()) {
      const file = join(path, name)
      yield { where: file, signed: parse(await readFile(file, 'utf8')) }
    }
  }
}

function parse(text: string): SignedCheckpoint | undefined {
  try {
    return signedSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
