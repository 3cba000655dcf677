import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const NAME = 'paperwright-tests-'
/** What all tests at once have on disk stays far below; in bytes. */
const ROOM = 4 * 2 ** 30

/** The temporary folder of the system, where what outlives a run is kept. */
export const OUTER_FOLDER = process.env['PAPERWRIGHT_TESTS_OUTER_FOLDER'] ?? tmpdir()

/**
 * Lets the tests keep their temporary files in memory, where the machine has room there: an embedded database is 1,400
 * files, and every test file has one or two of its own. The folder is gone when the process ends.
 */
export function keepFilesInMemory(): void {
  if (process.env['PAPERWRIGHT_TESTS_OUTER_FOLDER'] !== undefined || !hasRoom()) return
  forgetEnded()
  const folder = join(MEMORY, `${NAME}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  // PostgreSQL's own user must reach its data through it.
  chmodSync(folder, 0o755)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  if (!runsPrograms(folder)) return
  process.env['PAPERWRIGHT_TESTS_OUTER_FOLDER'] = OUTER_FOLDER
  process.env['TMPDIR'] = folder
}

function hasRoom(): boolean {
  if (process.platform !== 'linux' || !existsSync(MEMORY) || freemem() < 2 * ROOM) return false
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize >= ROOM
}

/** Containers often forbid it there; what tests install has programs in it. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
  try {
    execFileSync(program)
    return true
  } catch {
    return false
  }
}

/** What a run that was broken off left behind. */
function forgetEnded(): void {
  for (const name of readdirSync(MEMORY).filter((entry) => entry.startsWith(NAME)))
    if (!existsSync(`/proc/${name.slice(NAME.length)}`))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
}
