import { createRoute, z } from '@hono/zod-openapi'
import { asc } from 'drizzle-orm'
import { stream } from 'hono/streaming'
import { BYTE_ORDER_MARK, csvRows, momentWords } from '@paperwright/runtime/kit'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOf } from '../http/require-actor.ts'
import { formId, jsonAnswer, refusals } from '../http/schemas.ts'
import { users } from '../db/account-tables.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import { readFiles } from './checkpoints/checkpoint-files.ts'
import { foldersOf, type CheckpointHouse } from './checkpoints/keep-checkpoints.ts'
import { AUDIT_ACTIONS } from './audit-entry.ts'
import { listEntries, type AuditItem } from './list-entries.ts'
import { verifyChain } from './verify-chain.ts'

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const filter = z.object({
  from: moment.optional(),
  to: moment.optional().openapi({ description: 'Not included' }),
  actor: z.string().max(100).optional(),
  action: z
    .string()
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(AUDIT_ACTIONS)))
    .optional()
    .openapi({ type: 'string', description: 'One or several, between commas' }),
  formId: formId.optional(),
  submissionId: z.uuid().optional(),
  partOf: z.uuid().optional().openapi({
    description:
      'A batch or an import: what it did to single records, which stands in no list but this one and theirs',
  }),
})
const page = filter.extend({
  cursor: z.coerce.number().int().min(1).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const entry = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    actor: z.object({ id: z.string(), name: z.string(), by: z.string() }).nullable(),
    action: z.enum(AUDIT_ACTIONS),
    formId: z.string().nullable(),
    submissionId: z.string().nullable(),
    number: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .openapi('AuditEntry')

const list = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who did what, newest first',
  middleware: adminsOf('log'),
  request: { query: page },
  responses: {
    200: jsonAnswer(z.object({ entries: z.array(entry), next: z.number().int().nullable() }), 'One page'),
    ...refusals(400, 401, 403),
  },
})

const named = createRoute({
  method: 'get',
  path: '/audit/people',
  summary: 'Everyone whom the log may tell of, by name',
  middleware: adminsOf('log'),
  responses: {
    200: jsonAnswer(z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) }), 'By name'),
    ...refusals(401, 403),
  },
})

const exported = createRoute({
  method: 'get',
  path: '/audit/export',
  summary: 'The same as a file for spreadsheet programs, with the parts of each, at most 100,000 entries',
  middleware: adminsOf('log'),
  request: { query: filter },
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...refusals(400, 401, 403),
  },
})

const finding = z
  .object({
    number: z.number().int().nullable(),
    at: z.string().nullable(),
    entries: z.number().int().nullable(),
    where: z.array(z.string()),
    fingerprint: z.string().nullable(),
    says: z.string().nullable().openapi({ description: 'What does not hold; null where all does' }),
  })
  .openapi('CheckpointFinding')

const verify = createRoute({
  method: 'get',
  path: '/audit/verify',
  summary: 'Whether anything in the log, or any record behind its back, was changed',
  middleware: adminsOf('log'),
  request: {
    query: z.object({
      expect: z
        .string()
        .regex(/^[0-9a-f]{16,64}$/)
        .optional()
        .openapi({
          description: 'A head noted earlier, or its first characters, which must stand in the chain',
        }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        entries: z.number().int(),
        records: z.number().int(),
        unlogged: z.number().int().openapi({ description: 'Records from before there was a log' }),
        head: z.string(),
        checkpoints: z.array(finding),
        breaks: z.array(z.object({ seq: z.number().int().nullable(), says: z.string() })),
      }),
      'What was looked at, and what does not hold',
    ),
    ...refusals(400, 401, 403),
  },
})

const MOST_EXPORTED = 100_000
const AT_ONCE = 1000

export function auditRoutes(services: Services, house: CheckpointHouse) {
  return newRouter()
    .openapi(list, async (context) => {
      const { cursor, action, limit, ...rest } = context.req.valid('query')
      const entries = await listEntries(acting(services, context), {
        ...given(rest),
        ...(action && { actions: action }),
        ...(cursor !== undefined && { before: cursor }),
        limit: limit + 1,
      })
      const shown = entries.slice(0, limit)
      return context.json({ entries: shown, next: entries.length > limit ? shown.at(-1)!.seq : null }, 200)
    })
    .openapi(named, async (context) => {
      const people = await services.db
        .select({ id: users.id, name: users.name })
        .from(users)
        .orderBy(asc(users.name), asc(users.id))
      return context.json({ people }, 200)
    })
    .openapi(exported, async (context) => {
      const { action, ...rest } = context.req.valid('query')
      const query = { ...given(rest), ...(action && { actions: action }), whole: true, limit: AT_ONCE }
      const { zone } = await officeTime(services)
      const read = (before: number | undefined) =>
        listEntries(services, { ...query, ...(before !== undefined && { before }) })
      context.header('Content-Type', 'text/csv; charset=utf-8')
      context.header('Content-Disposition', 'attachment; filename="audit.csv"')
      context.header('Cache-Control', 'no-store')
      return stream(context, async (out) => {
        for await (const chunk of csvOf(read, zone)) await out.write(chunk)
      })
    })
    .openapi(verify, async (context) =>
      context.json(
        await verifyChain(services.db, {
          ...given(context.req.valid('query')),
          checkpoints: readFiles(foldersOf(house)),
          known: house.key.known,
        }),
        200,
      ),
    )
}

/** `at` by the office's clocks, as in every export; `utc` as it was chained. */
const HEADS = ['seq', 'at', 'actor', 'action', 'form', 'number', 'details', 'utc', 'hash']

async function* csvOf(
  read: (before: number | undefined) => Promise<AuditItem[]>,
  zone: string,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([HEADS])
  let before: number | undefined
  for (let count = 0; count < MOST_EXPORTED;) {
    const entries = await read(before)
    if (entries.length === 0) return
    count += entries.length
    before = entries.at(-1)!.seq
    const rows = entries.map(({ seq, at, actor, action, formId: form, number, details, hash }) => [
      seq,
      momentWords({ at, zone }),
      actor?.name ?? '',
      action,
      form ?? '',
      number ?? '',
      JSON.stringify(details),
      at,
      hash,
    ])
    yield csvRows(rows)
  }
}

/** Without what was not asked. */
function given<Query extends object>(query: Query): { [Key in keyof Query]: Exclude<Query[Key], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never
}
