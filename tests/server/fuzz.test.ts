import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { fileForm } from '../forms/file-form.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed, startSuite } from './server-suite.ts'
import type { Form } from '@paperwright/runtime'
import { runs } from '../support/runs.ts'

interface Operation {
  parameters?: { name: string; in: string; schema?: { enum?: string[] } }[]
}

/** Random requests over every route: some ten to each on either database. */
const REQUESTS = runs(1000, 10_000)

describe.each(Object.entries(databases))('random requests on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, fileForm())
    await seed(suite.database, readJson('complaints/complaint-register-1.schema.json') as Form)
  })
  afterAll(() => suite.database.close())

  test(
    'are answered, whatever is in them: none ends in an error that nobody foresaw',
    { timeout: 240_000 },
    async () => {
      const random = mulberry32(20261124)
      const { body } = await suite.send('GET', '/api/openapi.json')
      const operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
        ([path, methods]) =>
          Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      )
      const stored = (
        await suite.send('POST', '/api/forms/order/submissions', { record: { customer: '甲' } })
      ).body
      const known = ['order', 'with-files', 'complaint-register-1', stored.id, '1', '*', 'general-manager']
      const surprises: string[] = []
      for (let count = 0; count < REQUESTS; count++) {
        const { path, method, operation } = pick(random, operations)
        // Who is signed in stays signed in: this is the admin, and the account is needed to the end.
        if (path.startsWith('/api/people') && method !== 'get') continue
        if (path.startsWith('/api/account/sessions')) continue
        const target = path.replaceAll(/\{\w+\}/g, () =>
          encodeURIComponent(
            (random() < 0.7 ? pick(random, known) : anyText(random)).replaceAll(/\p{Surrogate}/gu, '?'),
          ),
        )
        const query = new URLSearchParams()
        for (const parameter of operation.parameters ?? []) {
          if (parameter.in === 'query' && random() < 0.5) query.set(parameter.name, anyText(random))
        }
        const hasBody = method !== 'get' && method !== 'delete'
        const sent = anyBody(random)
        const response = await suite.request(`${target}?${query}`, {
          method: method.toUpperCase(),
          ...(hasBody && {
            headers: { 'Content-Type': random() < 0.95 ? 'application/json' : pick(random, TYPES) },
            body: sent,
          }),
        })
        // What pages listen to has no end.
        if (response.headers.get('Content-Type')?.startsWith('text/event-stream'))
          await response.body?.cancel()
        else await response.arrayBuffer()
        if (response.status >= 500)
          surprises.push(
            `${method} ${target}?${query} ${sent.slice(0, 300)}: ${JSON.stringify(suite.logged.at(-1))}`,
          )
      }
      expect(surprises).toEqual([])
      expect((await suite.send('GET', `/api/submissions/${stored.id}`)).status).toBe(200)
    },
  )
})

const TYPES = [
  'text/plain',
  'application/octet-stream',
  'multipart/form-data',
  'application/json; charset=x',
  '',
]

const KEYS = [
  'record',
  'revision',
  'reason',
  'document',
  'formVersion',
  'base',
  'note',
  'hash',
  'access',
  'posts',
  'fields',

  'customer',
  'items',
  'amount',
  'day',
  'papers',
  'id',
  'name',
  'type',
  'size',
  'zh',
  'en',
  'department',
  'days',

  'draft',
  'locale',
  'password',
  'email',
  'filters',
  'sort',
  'page',
  'rows',
  'mapping',
  '__proto__',
  'constructor',
  'type',
  'properties',
  'required',
  'x-form',
  'x-paper',
  'x-field',
  'oneOf',
  '$ref',
  'title',
  '',
]

const TEXTS = [
  '',
  '甲',
  'order',
  '0',
  '-1',
  '1e309',
  'null',
  '2026-02-30',
  '2026-03-05T08:00:00Z',
  '/customer',
  '/items/*/amount',

  '%',
  '_',
  '\\',
  "'; drop table submissions; --",
  '../../etc/passwd',
  '\u0000',
  '\uD800',
  '😀',
  'a'.repeat(5000),

  'text',
  'object',
  'string',
  '#/properties/a',
  '1',
  '200',
  '201',
  '{"a":1}',
  '[]',
  'record.submitted',
  '\u202E',
  '*',
]

function anyText(random: () => number): string {
  return random() < 0.8 ? pick(random, TEXTS) : String(Math.round((random() - 0.5) * 1e6))
}

function anyBody(random: () => number): string {
  const roll = random()
  if (roll < 0.05) return pick(random, ['', '{', '[[[[', 'undefined', '"', '{"a":1,}', '\uFEFF{}'])
  if (roll < 0.25) {
    const form = structuredClone(orderForm) as unknown as Record<string, unknown>
    form[pick(random, KEYS)] = anyJson(random, 3)
    return JSON.stringify({ document: form, base: 1, revision: 0, record: { customer: anyJson(random, 1) } })
  }
  if (roll < 0.45)
    return JSON.stringify({
      record: { customer: '甲', [pick(random, KEYS)]: anyJson(random, 2) },
      revision: 1,
      reason: '改',
    })
  return JSON.stringify(anyJson(random, 4)) ?? ''
}

function anyJson(random: () => number, depth: number): unknown {
  const roll = random()
  if (depth === 0 || roll < 0.35)
    return pick(random, [null, true, false, 0, 1, -1, 1.5, 1e308, -0, 2 ** 53, ...TEXTS.slice(0, 24)])
  if (roll < 0.5) return Array.from({ length: Math.floor(random() * 4) }, () => anyJson(random, depth - 1))
  // Entries are defined, not assigned: `__proto__` stands in the text like any other key.
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 6) }, () => [pick(random, KEYS), anyJson(random, depth - 1)]),
  )
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!
}

/** Numbers from 0 to 1, the same each time. */
function mulberry32(seedNumber: number): () => number {
  let state = seedNumber
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
