import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import type { FieldModule } from '../field-types/field-modules.ts'
import { namingModules } from '../field-types/routes.ts'
import { packOnce } from './pack-once.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/**
 * The built web application: files under /assets for ever, any other page its index, which names the modules with field
 * types. Pages of the API are left alone.
 */
export function appFiles(folder: string, modules: readonly FieldModule[] = []) {
  const packed = packOnce(folder)
  return createMiddleware(async (context, next) => {
    const { path, method } = context.req
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/') || path === '/healthz')
      return next()
    const name = normalize(decodeSafely(path)).replace(/^([/\\.])+/, '')
    const isHashed = path.startsWith('/assets/')
    if (isHashed && method === 'GET' && accepts(context, PACKED) === 'gzip') {
      const file = await packed(name)?.catch(() => undefined)
      if (file) return answer(file, name, { isHashed, isPacked: true })
    }
    const file = await readIfFile(join(folder, name))
    if (file && name !== '' && name !== 'index.html') return answer(file, name, { isHashed })
    if (isHashed || (extname(path) && name !== 'index.html')) return next()
    const index = await readIfFile(join(folder, 'index.html'))
    if (!index) return next()
    const page = modules.length > 0 ? Buffer.from(namingModules(index.toString(), modules)) : index
    return answer(page, 'index.html')
  })
}

const PACKED = { header: 'Accept-Encoding' as const, supports: ['gzip', 'identity'], default: 'identity' }

function answer(
  file: Uint8Array,
  name: string,
  { isHashed = false, isPacked = false }: { isHashed?: boolean; isPacked?: boolean } = {},
): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isPacked && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    },
  })
}

async function readIfFile(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? readFile(path) : undefined
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
