import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { copyFolder } from './copy-folder.ts'
import { QUICK_DATABASE } from './quick-database.ts'
import { ADMIN, signInAt } from './sign-in.ts'

const running = new Set<ChildProcess>()

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

export interface RunningServer {
  url: string
  /** Headers of a request of the admin. */
  admin: Record<string, string>
  process: ChildProcess
  /** All that it wrote so far. */
  output(): string
  /** The log. */
  stderr(): string
  /** The exit code when it has ended; null where a signal ended it. */
  ended: Promise<number | null>
  /** Sends the signal and waits for the end; the exit code, or null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** The first admin, made by the environment, and what signs the cookies of all processes. */
export const ADMIN_ENV = {
  PAPERWRIGHT_ADMIN_EMAIL: ADMIN.email,
  PAPERWRIGHT_ADMIN_PASSWORD: ADMIN.password,
  // So that none has to say which one it takes.
  PAPERWRIGHT_TIME_ZONE: 'Asia/Shanghai',
  PAPERWRIGHT_SECRET: 'of the tests alone, long enough to be one',
}

/**
 * Starts `paperwright serve` as a process of its own, on a free port, and waits until it listens. A data folder that is
 * not there begins as one whose tables are made.
 */
export async function startServing({
  data,
  databaseUrl,
  library,
  env,
  mostBlocks,
  program,
}: {
  data: string
  databaseUrl?: string
  /** A folder of few forms starts faster than the whole library. */
  library: string
  /** Further settings. */
  env?: NodeJS.ProcessEnv
  /** No file that it writes may be larger, in blocks of the shell's `ulimit -f` (512 or 1024 bytes). */
  mostBlocks?: number
  /** The folder of the built program, where no test asks for it. */
  program?: string
}): Promise<RunningServer> {
  if (databaseUrl === undefined && program === undefined && !existsSync(data))
    await copyFolder(inject('emptyStore'), data)
  const {
    process: child,
    output,
    stderr,
    ended,
  } = runCommand(
    ['serve', '--port', '0', '--data', data],
    {
      PAPERWRIGHT_LIBRARY: library,
      ...ADMIN_ENV,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...env,
    },
    { mostBlocks, program },
  )
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const found = /http:\/\/\S+/.exec(output())
      if (found) resolve(found[0])
    })
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${output()}`)))
  })
  return {
    url,
    admin: await signInAt(url),
    process: child,
    output,
    stderr,
    ended,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Runs the command line; `ended` gives its exit code. */
export function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  {
    mostBlocks,
    program = inject('serverFolder'),
  }: { mostBlocks?: number | undefined; program?: string | undefined } = {},
) {
  const { DATABASE_URL: _, ...outer } = process.env
  const command = [process.execPath, ...QUICK_DATABASE, join(program, 'paperwright.js'), ...args]
  const limited = ['sh', '-c', `ulimit -f ${mostBlocks} && exec "$@"`, 'sh', ...command]
  const [file = '', ...rest] = mostBlocks === undefined ? command : limited
  const child = spawn(file, rest, { env: { ...outer, ...env } })
  running.add(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<number | null>((done) => void child.on('close', done)).finally(() =>
    running.delete(child),
  )
  return { process: child, output: () => stdout + stderr, stdout: () => stdout, stderr: () => stderr, ended }
}
