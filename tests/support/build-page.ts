import react from '@vitejs/plugin-react'
import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { fromSource } from '../../packages/from-source.ts'
import { inEnvironment } from './in-environment.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

export interface BuiltPage {
  /** Where the page is served. */
  url: string
  close(): Promise<void>
}

/**
 * Bundles a module of this repository as a page of its own and serves it on this machine. `isWatched`: with React's
 * development build, which is slow and warns on the console.
 */
export async function buildPage(entry: string, { isWatched = false } = {}): Promise<BuiltPage> {
  const out = await mkdtemp(join(tmpdir(), 'paperwright-page-'))
  await inEnvironment(isWatched ? 'development' : 'production', () =>
    build({
      root: ROOT,
      configFile: false,
      ...fromSource,
      logLevel: 'warn',
      plugins: [react()],
      worker: { format: 'es' },
      build: {
        outDir: out,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {
          input: join(ROOT, entry),
          output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    }),
  )
  const style = existsSync(join(out, 'page.css')) ? '<link rel="stylesheet" href="/page.css">' : ''
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Form</title>${style}</head><body><main id="root"></main><script type="module" src="/page.js"></script></body></html>`,
  )
  const server = await serve(out)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(out, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    const path = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (relative(folder, path).startsWith('..') || !existsSync(path)) return response.writeHead(404).end()
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
    response.setHeader('cache-control', 'max-age=3600')
    createReadStream(path).pipe(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
