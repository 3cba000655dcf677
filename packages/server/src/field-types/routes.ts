import { Hono } from 'hono'
import type { FieldModule } from './field-modules.ts'

/** The modules as pages and their workers load them: the text that the server itself runs, for ever at its address. */
export function fieldModuleRoutes(modules: readonly FieldModule[]) {
  const routes = new Hono()
  for (const { path, source } of modules) {
    routes.get(path, () => {
      const headers = {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      }
      return new Response(new Uint8Array(source), { headers })
    })
  }
  return routes
}

/** A page that names the modules, so that its program takes their types before anything is drawn. */
export function namingModules(page: string, modules: readonly FieldModule[]): string {
  const links = modules.map(({ path }) => `<link rel="modulepreload" href="${path}" data-field-types>`)
  return page.replace('</head>', () => `${links.join('')}</head>`)
}
