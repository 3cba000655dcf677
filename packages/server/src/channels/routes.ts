import { createRoute, z } from '@hono/zod-openapi'
import { noticeGroups, noticeKinds } from '@paperwright/runtime/kit'
import { channelKinds, deliveryStates } from '../db/notice-tables.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { listChannels } from './list-channels.ts'
import { listDeliveries } from './list-deliveries.ts'
import { findOwnChoices, saveOwnChoices } from './own-choices.ts'
import { resend } from './resend.ts'
import { changeChannel, createChannel, removeChannel } from './save-channel.ts'
import { testChannel } from './test-channel.ts'

const ofId = z.object({ id: z.uuid() })
const locale = z.enum(['zh', 'en'])
const groups = z.array(z.enum(noticeGroups)).max(noticeGroups.length)
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

const given = {
  name: printable.trim().min(1).max(60),
  what: groups,
  locale,
  enabled: z.boolean(),
}
const address = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((url) => new URL(url).username === '' && new URL(url).password === '', 'no user stands in it')
  .openapi({ description: 'Where messages are sent; it is not shown again' })
const secret = printable.min(1).max(500)

const channel = z
  .object({
    id: z.string(),
    kind: z.enum(channelKinds),
    ...given,
    host: z.string(),
    hasSecret: z.boolean(),
  })
  .openapi('NoticeChannel')
const saved = z.object({
  channel,
  secret: z.string().nullable().openapi({ description: 'What messages are signed with, shown this once' }),
})

const list = createRoute({
  method: 'get',
  path: '/notices/channels',
  summary: 'Where the office is told of what happens, beside its people',
  middleware: adminsOnly,
  responses: {
    200: jsonAnswer(
      z.object({
        channels: z.array(channel),
        mail: z.boolean().openapi({ description: 'Whether mail is sent' }),
        hasUrl: z.boolean().openapi({ description: 'Whether messages have links' }),
      }),
      'The channels',
    ),
    ...refusals(401, 403),
  },
})

const create = createRoute({
  method: 'post',
  path: '/notices/channels',
  summary: 'Adds a channel',
  middleware: adminsOnly,
  request: {
    body: jsonBody(
      z.object({ ...given, kind: z.enum(channelKinds), address, secret: secret.nullable().optional() }),
    ),
  },
  responses: { 201: jsonAnswer(saved, 'The channel'), ...refusals(400, 401, 403, 413, 415) },
})

const change = createRoute({
  method: 'put',
  path: '/notices/channels/{id}',
  summary: 'Changes a channel; an address or secret that is left out stays',
  middleware: adminsOnly,
  request: {
    params: ofId,
    body: jsonBody(
      z.object({
        ...given,
        address: address.optional(),
        secret: secret.nullable().optional(),
        renewSecret: z.boolean().optional(),
      }),
    ),
  },
  responses: { 200: jsonAnswer(saved, 'The channel'), ...refusals(400, 401, 403, 404, 413, 415) },
})

const remove = createRoute({
  method: 'delete',
  path: '/notices/channels/{id}',
  summary: 'Removes a channel',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404) },
})

const test = createRoute({
  method: 'post',
  path: '/notices/channels/{id}/test',
  summary: 'Sends a test to a channel, or by `mail` to you, and tells what became of it',
  middleware: adminsOnly,
  request: {
    params: z.object({ id: z.union([z.literal('mail'), z.uuid()]) }),
    body: jsonBody(z.object({ locale })),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        code: z.enum([
          'sent',
          'timeout',
          'unreachable',
          'redirected',
          'refused',
          'secret',
          'noMail',
          'noAddress',
        ]),
        said: z.string(),
      }),
      'What became of it',
    ),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

const delivery = z
  .object({
    id: z.string(),
    channel: z.string().nullable(),
    person: z.string().nullable(),
    what: z.enum(noticeKinds),
    title: z.string(),
    number: z.string(),
    submissionId: z.string(),
    state: z.enum(deliveryStates),
    tries: z.number().int(),
    fault: z.string().nullable(),
    said: z.string().nullable(),
    triedAt: z.string().nullable(),
    dueAt: z.string(),
    createdAt: z.string(),
  })
  .openapi('Delivery')

const log = createRoute({
  method: 'get',
  path: '/notices/deliveries',
  summary: 'What was sent by mail and to channels, and what became of it',
  middleware: adminsOnly,
  request: {
    query: z.object({
      locale: locale.default('zh'),
      failed: z.enum(['0', '1']).default('0'),
      before: z.uuid().optional(),
    }),
  },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(delivery), next: z.string().nullable() }), 'One page'),
    ...refusals(400, 401, 403),
  },
})

const again = createRoute({
  method: 'post',
  path: '/notices/deliveries/{id}/resend',
  summary: 'Sends something once more',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(z.object({})) },
  responses: { 204: { description: 'It waits to be sent' }, ...refusals(400, 401, 403, 404, 413, 415) },
})

const choices = z.object({
  locale,
  mail: groups,
  bell: groups,
  quiet: z
    .object({ from: time, to: time })
    .nullable()
    .openapi({ description: 'From when to when, by the office’s clocks, nothing is sent' }),
})
const ownChoices = choices
  .extend({ mailReaches: z.enum(['yes', 'none', 'noAddress']) })
  .openapi('NoticeChoices')

const own = createRoute({
  method: 'get',
  path: '/account/notices',
  summary: 'How you are told of what happens',
  responses: { 200: jsonAnswer(ownChoices, 'Your choices'), ...refusals(401) },
})

const choose = createRoute({
  method: 'put',
  path: '/account/notices',
  summary: 'Says how you want to be told',
  request: { body: jsonBody(choices) },
  responses: { 200: jsonAnswer(ownChoices, 'Your choices'), ...refusals(400, 401, 413, 415) },
})

export function channelRoutes(services: Services) {
  const { outside } = services
  return newRouter()
    .openapi(list, async (context) => {
      const channels = (await listChannels(services)).map((one) => ({ ...one, what: [...one.what] }))
      const about = { mail: outside.mailer !== undefined, hasUrl: outside.url !== undefined }
      return context.json({ channels, ...about }, 200)
    })
    .openapi(create, async (context) =>
      context.json(mutable(await createChannel(acting(services, context), context.req.valid('json'))), 201),
    )
    .openapi(change, async (context) => {
      const { id } = context.req.valid('param')
      const changed = await changeChannel(acting(services, context), id, context.req.valid('json'))
      return context.json(mutable(changed), 200)
    })
    .openapi(remove, async (context) => {
      await removeChannel(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
    .openapi(test, async (context) => {
      const asked = { ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await testChannel(acting(services, context), asked), 200)
    })
    .openapi(log, async (context) => {
      const { failed, ...page } = context.req.valid('query')
      return context.json(await listDeliveries(services, { ...page, failed: failed === '1' }), 200)
    })
    .openapi(again, async (context) => {
      await resend(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
    .openapi(own, async (context) =>
      context.json(plain(await findOwnChoices(acting(services, context))), 200),
    )
    .openapi(choose, async (context) => {
      const saving = saveOwnChoices(acting(services, context), context.req.valid('json'))
      return context.json(plain(await saving), 200)
    })
}

const mutable = ({
  channel: { what, ...rest },
  secret: told,
}: Awaited<ReturnType<typeof createChannel>>) => ({
  channel: { ...rest, what: [...what] },
  secret: told,
})

const plain = ({ mail, bell, ...rest }: Awaited<ReturnType<typeof findOwnChoices>>) => ({
  ...rest,
  mail: [...mail],
  bell: [...bell],
})
