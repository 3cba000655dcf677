import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ServeOptions } from '../../packages/server/src/main.ts'
import { QUICK_DATABASE } from './quick-database.ts'

/** Starts a server of the built program in a process of its own, which keeps what it is given. */
export async function serveApart(
  serverFolder: string,
  options: Pick<ServeOptions, 'port' | 'data' | 'appFolder' | 'fieldTypes'>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const program = fileURLToPath(new URL('served-apart.mjs', import.meta.url))
  const child = fork(program, [serverFolder, JSON.stringify(options)], { execArgv: QUICK_DATABASE })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (told) => resolve(String(told)))
    void ended.then(() => reject(new Error('The server ended before it listened.')))
  })
  return {
    url,
    async stop() {
      child.send('stop')
      await ended
    },
  }
}
