/**
 * `npm run dev`: the pages from Vite, which changes them while they are open, and the server behind them from source,
 * started again when a source of its own changes. Whoever ends this ends both.
 */
import { join, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer, type Plugin } from 'vite'
import { SourceServer } from './source-server.ts'

const PACKAGES = import.meta.dirname
/** What the server is made of, but for what draws pages (`.tsx`, `.css`). */
const SOURCES = ['server/src', 'runtime/src', 'demo/src', '../schemas'].map((path) => join(PACKAGES, path))
const IS_SOURCE = /(?<!\.test)\.(?:ts|mjs|json|sql)$/

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { port: text, 'server-port': text, data: text } })

const server = new SourceServer({ port: values['server-port'] ?? '8787', data: values.data ?? './data' })
const closing = [() => server.end()]
let ended: Promise<never> | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

if (!(await server.start())) await end(1)
try {
  const pages = await createServer({
    root: join(PACKAGES, 'app'),
    clearScreen: false,
    plugins: [restarts(server)],
    server: {
      port: Number(values.port ?? 5173),
      // The host stays the page's own: the server takes no change from a page of another one.
      proxy: { '/api': { target: server.url, changeOrigin: false, bypass: () => untilReady(server) } },
    },
  })
  closing.push(() => pages.close())
  await pages.listen()
  process.stdout.write(`Paperwright is at ${pages.resolvedUrls!.local[0]}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await end(1)
}

/** Starts the server again when one of its sources has changed; many that change at once are one change. */
function restarts(of: SourceServer): Plugin {
  let changed: NodeJS.Timeout | undefined
  return {
    name: 'paperwright-server',
    configureServer({ watcher, config }) {
      watcher.add(SOURCES)
      watcher.on('all', (_, path) => {
        if (!IS_SOURCE.test(path) || !SOURCES.some((folder) => path.startsWith(folder + sep))) return
        clearTimeout(changed)
        changed = setTimeout(async () => {
          const isUp = await of.start()
          config.logger.info(isUp ? 'server restarted' : 'server ended; it waits for a change', {
            timestamp: true,
          })
        }, 100)
      })
    },
  }
}

/** What asks while the server starts again waits for it. */
async function untilReady(of: SourceServer): Promise<undefined> {
  await of.ready()
}

function end(code: number): Promise<never> {
  ended ??= Promise.all(closing.map((close) => close())).then(() => process.exit(code))
  return ended
}
