import { createRoute, z } from '@hono/zod-openapi'
import type { LiveBackup } from '../backup/live-backup.ts'
import type { Actor } from '../auth/actor.ts'
import type { FindActor } from '../auth/find-actor.ts'
import { newRouter } from '../http/new-router.ts'
import { adminGrants, jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import { needsSetUp, setUp } from '../people/set-up.ts'
import { allCategories, categories } from '../office/categories.ts'
import { officeNames, timeZone } from '../office/office-kind.ts'
import type { Services } from '../services.ts'

const actor = z
  .object({
    id: z.string(),
    name: z.string(),
    isAdmin: z.boolean(),
    adminOf: adminGrants.nullable().openapi({ description: 'The part of an admin’s work that one does' }),
    department: z.string().nullable().openapi({ description: 'The foremost' }),
    departments: z.array(z.string()),
    posts: z.array(z.string()),
    by: z.enum(['session', 'key']),
  })
  .openapi('Actor')

function toldActor({ reaches: _, ...actor }: Actor) {
  return { ...actor, departments: [...actor.departments], posts: [...actor.posts] }
}

const session = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who asks, and how one may sign in',
  responses: {
    200: jsonAnswer(
      z.object({
        actor: actor.nullable(),
        mustChangePassword: z.boolean(),
        hasSecondFactor: z.boolean(),
        needsSetUp: z.boolean().openapi({ description: 'Whether the first admin is still to be made' }),
        needsCode: z.boolean().openapi({ description: 'Whether that takes the code on the console' }),
        provider: z
          .string()
          .nullable()
          .openapi({ description: 'The name of the identity provider, where there is one' }),
        office: z.object({
          zone: z.string().openapi({ description: 'The time zone that moments are told in' }),
          isAssumed: z.boolean().openapi({ description: 'Whether nobody has said yet where it is' }),
          name: officeNames,
          listsSigning: z.boolean().openapi({
            description: 'Sheets of forms that do not say so themselves end with a page of their signatures',
          }),
          categories: categories.openapi({ description: 'What forms and reports are filed under, in order' }),
        }),
        backup: z.enum(['all', 'database']).nullable().openapi({
          description: 'What a backup holds that whoever asks may download; null where none is made',
        }),
      }),
      'The session',
    ),
  },
})

const firstAdmin = createRoute({
  method: 'post',
  path: '/setup',
  summary: 'Makes the first admin; refused as soon as there is anyone',
  request: {
    body: jsonBody(
      z.object({
        name: printable.trim().min(1).max(100),
        email: printable.trim().min(3).max(200),
        username: printable.max(60).nullable().optional(),
        password: z.string().min(1).max(200),
        code: z.string().max(100).optional(),
        office: z.object({ name: officeNames, timeZone }).optional().openapi({
          description: 'Left out: the next start takes it to be where the machine stands',
        }),
      }),
    ),
  },
  responses: {
    204: { description: 'The first admin is there: sign in' },
    ...refusals(400, 403, 409, 413, 415),
  },
})

/** What may be asked before anyone is signed in. */
export function sessionRoutes(
  services: Services,
  {
    findActor,
    setUpCode,
    provider,
    backup,
  }: {
    findActor: FindActor
    setUpCode?: string | undefined
    provider?: string | undefined
    backup?: LiveBackup | undefined
  },
) {
  return newRouter()
    .openapi(session, async (context) => {
      const found = await findActor(context.req.raw.headers)
      const {
        timeZone: zone,
        isAssumed = false,
        name,
        categories: own,
        signing,
      } = (await services.office.read()).document
      const isNew = !found && (await needsSetUp(services))
      return context.json(
        {
          actor: found ? toldActor(found.actor) : null,
          mustChangePassword: found?.mustChangePassword ?? false,
          hasSecondFactor: found?.hasSecondFactor ?? false,
          needsSetUp: isNew,
          needsCode: isNew && setUpCode !== undefined,
          provider: provider ?? null,
          office: {
            zone,
            isAssumed,
            name,
            listsSigning: signing?.record ?? false,
            categories: await allCategories(own),
          },
          backup: found?.actor.isAdmin ? (backup?.holds ?? null) : null,
        },
        200,
      )
    })
    .openapi(firstAdmin, async (context) => {
      const { code, ...admin } = context.req.valid('json')
      await setUp(services, {
        ...admin,
        ...(code !== undefined && { code }),
        ...(setUpCode !== undefined && { expected: setUpCode }),
      })
      services.office.forget()
      return context.body(null, 204)
    })
}
