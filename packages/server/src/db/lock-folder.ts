import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Keeps a data folder to this process; a lock left by a process that is gone is taken over. Returns how to let go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'paperwright.lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!isTaken(error)) throw error
      const holder = Number(await readFile(path, 'utf8').catch(() => ''))
      if (holder !== process.pid && isAlive(holder)) {
        throw new Refusal(
          `The data folder ${folder} is in use by process ${holder}. Stop that process, choose another folder with --data, or set DATABASE_URL to share one PostgreSQL.`,
        )
      }
      await rm(path, { force: true })
    }
  }
  throw new Refusal(
    `The data folder ${folder} could not be locked: remove ${path} if no other process uses it.`,
  )
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
