import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

interface Holder {
  pid: number
  /** When the process started, in the system's own count; missing where the system does not tell. */
  started?: string
}

/** Another process uses the folder. */
export class FolderInUse extends Refusal {
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process, choose another folder with --data, or set DATABASE_URL to share one PostgreSQL.`,
    )
    this.pid = pid
  }
}

/** Keeps a data folder to this process; a lock left by a process that is gone is taken over. Returns how to let go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'paperwright.lock')
  const own = `${path}.${process.pid}`
  const started = await startOf(process.pid)
  await writeFile(own, JSON.stringify({ pid: process.pid, ...(started !== undefined && { started }) }))
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      // A link appears with its content or not at all: nobody ever reads a half-written lock.
      if (await succeeds(link(own, path), 'EEXIST')) return () => rm(path, { force: true })
      const holder = await readHolder(path)
      if (holder && (await isRunning(holder))) throw new FolderInUse(folder, holder.pid)
      // Of several that find the same dead lock one moves it away; the others look again.
      if (await succeeds(rename(path, `${own}.stale`), 'ENOENT')) await rm(`${own}.stale`, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
  throw new Refusal(
    `The data folder ${folder} could not be locked: remove ${path} if no other process uses it.`,
  )
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Process numbers are used again: one that started at another time is not the holder. */
async function isRunning({ pid, started }: Holder): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, but another user's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const now = await startOf(pid)
  return started === undefined || now === undefined || now === started
}

/** Field 22 of Linux's /proc/PID/stat: the process's start in ticks since the machine's. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

async function succeeds(act: Promise<void>, harmless: 'EEXIST' | 'ENOENT'): Promise<boolean> {
  try {
    await act
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === harmless) return false
    throw error
  }
}
