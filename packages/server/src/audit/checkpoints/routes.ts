import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../../http/new-router.ts'
import { adminsOf, adminsOnly } from '../../http/require-actor.ts'
import { jsonAnswer, pdfAnswer, refusals } from '../../http/schemas.ts'
import { pdfResponse } from '../../print/pdf-response.ts'
import type { Services } from '../../services.ts'
import { fileNameOf, writeMissing } from './checkpoint-files.ts'
import { checkpointPage } from './checkpoint-page.ts'
import { signedSchema, type SignedCheckpoint } from './checkpoint.ts'
import { listCheckpoints, requireCheckpoint } from './find-checkpoints.ts'
import { fingerprintOf } from './house-key.ts'
import type { CheckpointHouse } from './keep-checkpoints.ts'
import { makeCheckpoint } from './make-checkpoint.ts'

const ofNumber = z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) })

const told = z
  .object({
    number: z.number().int(),
    at: z.string(),
    entries: z.number().int(),
    head: z.string(),
    previous: z.string(),
    program: z.string(),
    signature: z.string(),
    publicKey: z.string(),
    fingerprint: z.string().openapi({ description: 'SHA-256 of the public key, as it stands on the page' }),
  })
  .openapi('Checkpoint')

const list = createRoute({
  method: 'get',
  path: '/audit/checkpoints',
  summary: 'What the audit log was, signed, newest first',
  middleware: adminsOf('log'),
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(400).default(50) }) },
  responses: {
    200: jsonAnswer(z.object({ checkpoints: z.array(told) }), 'The newest of them'),
    ...refusals(400, 401, 403),
  },
})

const make = createRoute({
  method: 'post',
  path: '/audit/checkpoints',
  summary: 'Signs what the audit log is now, beside the one that is made each day',
  middleware: adminsOnly,
  responses: { 201: jsonAnswer(told, 'The checkpoint'), ...refusals(401, 403, 415) },
})

const file = createRoute({
  method: 'get',
  path: '/audit/checkpoints/{number}',
  summary: 'A checkpoint as a file, for `paperwright audit verify --checkpoints`',
  middleware: adminsOf('log'),
  request: { params: ofNumber },
  responses: {
    200: jsonAnswer(signedSchema, 'The checkpoint, its signature and the key that this is checked with'),
    ...refusals(400, 401, 403, 404),
  },
})

const page = createRoute({
  method: 'get',
  path: '/audit/checkpoints/{number}/page.pdf',
  summary: 'A checkpoint as a page to be filed',
  middleware: adminsOf('log'),
  request: {
    params: ofNumber,
    query: z.object({ locale: z.enum(['zh', 'en']).default('zh'), download: z.enum(['1']).optional() }),
  },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 404) },
})

export function checkpointRoutes(services: Services, { key, folder }: CheckpointHouse) {
  const { db, clock, printer } = services
  return newRouter()
    .openapi(list, async (context) => {
      const found = await listCheckpoints(db, context.req.valid('query').limit)
      return context.json({ checkpoints: found.map(tell) }, 200)
    })
    .openapi(make, async (context) => {
      const { actor } = acting(services, context)
      const made = (await makeCheckpoint({ db, clock, key }, { actor }))!
      await writeMissing(folder, only(made))
      return context.json(tell(made), 201)
    })
    .openapi(file, async (context) => {
      const signed = await requireCheckpoint(db, context.req.valid('param').number)
      return context.json(signed, 200, {
        'Content-Disposition': `attachment; filename="${fileNameOf(signed.checkpoint)}"`,
      })
    })
    .openapi(page, async (context) => {
      const signed = await requireCheckpoint(db, context.req.valid('param').number)
      const { locale, download } = context.req.valid('query')
      const bytes = await printer.print(checkpointPage(signed, locale))
      const name = fileNameOf(signed.checkpoint).replace(/\.json$/, '')
      return pdfResponse(bytes, { name, download: download !== undefined })
    })
}

function tell({ checkpoint, signature, publicKey }: SignedCheckpoint) {
  return { ...checkpoint, signature, publicKey, fingerprint: fingerprintOf(publicKey) }
}

async function* only(signed: SignedCheckpoint) {
  yield { where: 'the database', signed }
}
