import { createRoute, z } from '@hono/zod-openapi'
import { signingRules } from '../../chains/signing-of.ts'
import { BadRequest } from '../../errors.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { jsonAnswer, jsonBody, refusals } from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { drawing } from '../drawing.ts'
import { findKept, requireOwner } from './find-kept.ts'
import { keepSignature, removeSignature } from './keep-signature.ts'
import { readSignaturePicture } from './read-signature-picture.ts'

const picture = z
  .object({ width: z.number().int(), height: z.number().int(), png: z.string() })
  .openapi('InkPicture', { description: 'Black where the pen was, nothing around it; a PNG file in base64' })

const kept = z
  .object({ drawn: drawing.optional(), picture: picture.optional(), at: z.string() })
  .openapi('KeptSignature')

const read = createRoute({
  method: 'get',
  path: '/account/signature',
  summary: 'The signature that you keep to sign with',
  responses: {
    200: jsonAnswer(
      z.object({
        kept: kept.nullable(),
        isUsed: z.boolean().openapi({ description: 'Whether the office lets anyone sign with one' }),
      }),
      'The signature; null: none',
    ),
    ...refusals(401, 403),
  },
})

const look = createRoute({
  method: 'post',
  path: '/account/signature/picture',
  summary:
    'The signature that a PNG or JPEG shows, without its paper; nothing is kept. Its bytes are the body',
  request: {
    body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    200: jsonAnswer(z.object({ picture }), 'As it would stand in its slot'),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const keep = createRoute({
  method: 'put',
  path: '/account/signature',
  summary: 'Keeps a signature to sign with, in place of the one before',
  request: {
    body: jsonBody(
      z.union([
        z.strictObject({ drawn: drawing }),
        z.strictObject({
          picture: z
            .base64()
            .min(1)
            .max(500_000)
            .openapi({ description: 'A PNG or JPEG file; what is kept is made of it anew' }),
        }),
      ]),
    ),
  },
  responses: {
    200: jsonAnswer(z.object({ kept }), 'As it is kept'),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/account/signature',
  summary: 'Keeps no signature any more; what was signed stays',
  responses: { 204: { description: 'It is gone' }, ...refusals(401, 403, 404) },
})

const NOTHING = new Blob([]).stream()

export function keptSignatureRoutes(services: Services) {
  return newRouter()
    .openapi(read, async (context) => {
      const who = acting(services, context)
      requireOwner(who)
      const found = await findKept(who)
      const { kept: isUsed } = await signingRules(who)
      return context.json({ kept: found ? told(found) : null, isUsed }, 200)
    })
    .openapi(look, async (context) => {
      if (!context.req.header('Content-Type')?.startsWith('application/octet-stream'))
        throw new BadRequest(
          'Send the bytes of the picture, with the header Content-Type: application/octet-stream.',
        )
      const bytes = context.req.raw.body ?? NOTHING
      return context.json({ picture: await readSignaturePicture(acting(services, context), bytes) }, 200)
    })
    .openapi(keep, async (context) => {
      const who = acting(services, context)
      const given = context.req.valid('json')
      const hand =
        'drawn' in given
          ? given
          : {
              picture: await readSignaturePicture(
                who,
                new Blob([Buffer.from(given.picture, 'base64')]).stream(),
              ),
            }
      await keepSignature(who, hand)
      return context.json({ kept: told((await findKept(who))!) }, 200)
    })
    .openapi(remove, async (context) => {
      await removeSignature(acting(services, context))
      return context.body(null, 204)
    })
}

function told({ hand, at }: NonNullable<Awaited<ReturnType<typeof findKept>>>) {
  const { drawn, picture: ink } = hand
  const lines = drawn && { ...drawn, lines: drawn.lines.map((line) => [...line]) }
  return { ...(lines && { drawn: lines }), ...(ink && { picture: ink }), at: at.toISOString() }
}
