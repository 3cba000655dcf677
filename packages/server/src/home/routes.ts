import { createRoute, z } from '@hono/zod-openapi'
import { first } from '../http/first.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { anything, formId, jsonAnswer, jsonBody, refusals } from '../http/schemas.ts'
import type { ShownTile, Tile } from '../reports/dashboards/tile.ts'
import { sentTiles, shownTiles, tile } from '../reports/schemas.ts'
import type { Services } from '../services.ts'
import { countForms } from './count-forms.ts'
import { dropFavourite, keepFavourite, requireKeepable } from './favourites.ts'
import { getHome } from './home.ts'
import { arrangeTiles, pinTile } from './home-tiles.ts'

const count = z.number().int()

const formCount = z
  .object({
    form: z.string(),
    records: count.openapi({ description: 'All that you see, void ones among them' }),
    today: count.openapi({ description: 'Handed in today' }),
    homeless: count.optional().openapi({ description: 'Of these, without a department; for admins' }),
    due: z
      .object({
        count: count.openapi({ description: 'Due today, or before and not done' }),
        overdue: count.openapi({ description: 'Of these, due before today' }),
        filters: z.array(anything).openapi({ description: 'What finds them in the list of the form' }),
      })
      .optional()
      .openapi({
        description: 'Left out where the form has no day that its records are due, or hides it from you',
      }),
  })
  .openapi('FormCount')

const counts = createRoute({
  method: 'get',
  path: '/form-counts',
  summary: 'How many records of each form you see, how many came today, what is due',
  responses: {
    200: jsonAnswer(
      z.object({
        day: z.string().openapi({ description: 'The day that it is in the office' }),
        forms: z.array(formCount),
      }),
      'The forms whose records you see',
    ),
    ...refusals(401),
  },
})

const home = z
  .object({
    favourites: z.array(z.string()).openapi({ description: 'Forms that stand first, in their order' }),
    tiles: shownTiles,
  })
  .openapi('Home')

const get = createRoute({
  method: 'get',
  path: '/home',
  summary: 'What you keep on your first page',
  responses: { 200: jsonAnswer(home, 'Favourites and tiles'), ...refusals(401) },
})

const ofForm = z.object({ id: formId })

const keep = createRoute({
  method: 'put',
  path: '/home/favourites/{id}',
  summary: 'Puts a form among your favourites, or to another place of them',
  middleware: first(ofForm, (acting, { id }) => requireKeepable(acting, id)),
  request: {
    params: ofForm,
    body: jsonBody(
      z.object({
        at: z.number().int().min(0).max(100).optional().openapi({
          description: 'Its place, from 0; left out, behind all others',
        }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(home, 'Favourites and tiles'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const drop = createRoute({
  method: 'delete',
  path: '/home/favourites/{id}',
  summary: 'Takes a form from your favourites',
  request: { params: ofForm },
  responses: { 200: jsonAnswer(home, 'Favourites and tiles'), ...refusals(400, 401) },
})

const pin = createRoute({
  method: 'post',
  path: '/home/tiles',
  summary: 'Puts a tile on your first page',
  request: { body: jsonBody(tile) },
  responses: {
    201: jsonAnswer(home, 'Favourites and tiles'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const arrange = createRoute({
  method: 'put',
  path: '/home/tiles',
  summary: 'The tiles of your first page in another order, or without some',
  request: { body: jsonBody(z.object({ tiles: sentTiles.max(20) })) },
  responses: {
    200: jsonAnswer(home, 'Favourites and tiles'),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

export function homeRoutes(services: Services) {
  return newRouter()
    .openapi(counts, async (context) => context.json(await countForms(acting(services, context)), 200))
    .openapi(get, async (context) => context.json(await getHome(acting(services, context)), 200))
    .openapi(keep, async (context) => {
      const favourite = { form: context.req.valid('param').id, ...given(context.req.valid('json')) }
      return context.json(await keepFavourite(acting(services, context), favourite), 200)
    })
    .openapi(drop, async (context) =>
      context.json(await dropFavourite(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(pin, async (context) =>
      context.json(await pinTile(acting(services, context), context.req.valid('json') as Tile), 201),
    )
    .openapi(arrange, async (context) => {
      const { tiles } = context.req.valid('json')
      return context.json(await arrangeTiles(acting(services, context), tiles as ShownTile[]), 200)
    })
}
