import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The process of `serveApart`: serves until it is told to stop. */
const [folder, options] = process.argv.slice(2)
const { startServer } = await import(pathToFileURL(join(folder, 'server.js')).href)
const server = await startServer(JSON.parse(options))
process.once('message', async () => {
  await server.stop()
  process.exit()
})
process.once('disconnect', () => process.exit())
process.send(server.url)
