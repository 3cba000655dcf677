import { createRoute, z } from '@hono/zod-openapi'
import { BadRequest } from '../errors.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, refusals, versionNumber } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { addFile } from './add-file.ts'
import { readFile } from './read-file.ts'

const storedFile = z
  .object({ id: z.string(), name: z.string(), type: z.string(), size: z.number().int() })
  .openapi('StoredFile')

const add = createRoute({
  method: 'post',
  path: '/forms/{id}/files',
  summary: 'Keeps a file that a record is to name; its bytes are the body',
  request: {
    params: z.object({ id: formId }),
    query: z.object({
      field: z
        .string()
        .max(500)
        .openapi({ description: 'The field that it is given for, with `*` for entries' }),
      name: z.string().min(1).max(500),
      version: z.coerce.number().pipe(versionNumber).optional(),
    }),
    body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    201: jsonAnswer(storedFile, 'What the record keeps of it'),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

const get = createRoute({
  method: 'get',
  path: '/files/{id}',
  summary: 'A file, or its thumbnail, for whoever sees the record that keeps it',
  request: {
    params: z.object({ id: z.uuid() }),
    query: z.object({
      size: z.enum(['whole', 'small']).default('whole'),
      download: z.enum(['0', '1']).default('0'),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      content: { '*/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals(400, 401, 403, 404),
  },
})

/** What browsers may show in a page; everything else is saved. */
const SHOWN = /^(image\/(jpeg|png|gif|webp)|application\/pdf|text\/plain)$/

const NOTHING = new Blob([]).stream()

export function fileRoutes(services: Services) {
  return newRouter()
    .openapi(add, async (context) => {
      if (!context.req.header('Content-Type')?.startsWith('application/octet-stream'))
        throw new BadRequest(
          'Send the bytes of the file, with the header Content-Type: application/octet-stream.',
        )
      const { field, name, version } = context.req.valid('query')
      const file = await addFile(acting(services, context), {
        formId: context.req.valid('param').id,
        field,
        name,
        bytes: context.req.raw.body ?? NOTHING,
        ...(version !== undefined && { formVersion: version }),
      })
      return context.json(file, 201)
    })
    .openapi(get, async (context) => {
      const { size, download } = context.req.valid('query')
      const { name, type, stream } = await readFile(acting(services, context), {
        id: context.req.valid('param').id,
        size,
      })
      const place = download === '0' && SHOWN.test(type) ? 'inline' : 'attachment'
      return new Response(stream, {
        headers: {
          'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
          'Content-Disposition': `${place}; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
          // A file never changes, but whoever may see it does.
          'Cache-Control': 'private, no-cache',
        },
      })
    })
}
