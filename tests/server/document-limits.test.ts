import type { Form } from '@paperwright/runtime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ThreadChecks } from '../../packages/server/src/checks/thread-checks.ts'
import {
  deepJson,
  doublings,
  heavyDefinition,
  manyFields,
  namingEachOther,
  nestedGroups,
} from '../../packages/runtime/src/limits/hostile-documents.fixture.ts'
import { readJson } from '../corpus/library.ts'
import { orderForm } from '../forms/order-form.ts'
import { startSuite, type Answer } from './server-suite.ts'
import { openStore } from '../support/open-store.ts'

type Suite = Awaited<ReturnType<typeof startSuite>>

const ENDLESS = 'count(for i in 1..100000000 return i)'

/** The order form with whatever a schema asks for. */
const asOrder = (schema: object) => ({ ...orderForm, ...schema, 'x-form': orderForm['x-form'] })

const hostile: [name: string, schema: object, of: string][] = [
  ['eight definitions that name each other', namingEachOther(8), 'fields'],
  ['definitions that each use the next one twice', doublings(30), 'fields'],
  [
    'a definition of many options in a hundred fields',
    heavyDefinition({ fields: 100, options: 1000 }),
    'values',
  ],

  ['five thousand properties', manyFields(5000), 'fields'],
  ['many rows of many columns', { 'x-paper': { blocks: [manyPlaces()] } }, 'places'],
]

function manyPlaces() {
  const columns = Array.from({ length: 200 }, () => 1)
  return { kind: 'frame', columns, rows: [{ list: '/items', atLeast: 500, rows: [{ cells: [{}] }] }] }
}

const report = {
  id: 'orders',
  title: '订单统计',
  queries: {
    orders: {
      from: [{ as: 'order', form: 'order' }],
      fields: { day: { from: 'order/day' } },
      list: { fields: ['day'] },
    },
  },
  values: { count: { title: '单数', formula: 'orders.count' } },
  sheet: { blocks: [{ kind: 'title', text: '订单统计' }] },
}

describe('documents that are sent', () => {
  let suite: Suite
  const checks = new ThreadChecks({ seconds: 5 })
  beforeAll(async () => {
    suite = await startSuite(openStore, { checks })
  })
  afterAll(async () => {
    await checks.close()
    await suite.database.close()
  })

  /** Sends, and asks after the server's health until there is an answer. */
  async function beside(method: string, path: string, body: unknown) {
    const control = { isDone: false }
    const asked = suite.send(method, path, body).finally(() => (control.isDone = true))
    do {
      expect((await suite.app.request('/healthz')).status).toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 5))
    } while (!control.isDone)
    return asked
  }

  const refusal = (of: string) => [
    expect.objectContaining({
      code: 'tooMuch',
      message: expect.stringMatching(/最多 \d+ .*请/) as string,
      params: expect.objectContaining({ of }) as unknown,
    }),
  ]

  it.each(hostile)('%s are refused wherever a form is sent', async (_, schema, of) => {
    const document = asOrder(schema)
    const tries: [string, string, unknown][] = [
      ['POST', '/api/forms', of === 'places' ? document : schema],
      ['POST', '/api/forms/order/versions', { document }],
      ['POST', '/api/forms/order/impact', { document }],
      ['PUT', '/api/forms/order/draft', { document, base: 1, revision: 0 }],
      ['POST', '/api/print', { document, record: {} }],
    ]
    for (const [method, path, body] of tries) {
      const { status, body: answer } = await beside(method, path, body)
      expect([path, status]).toEqual([path, 422])
      expect(answer.problems).toEqual(refusal(of))
    }
    const checked = await beside('POST', '/api/forms/check', document)
    expect(checked.status).toBe(200)
    expect(checked.body.problems).toEqual(refusal(of))
  })

  it('two hundred nested groups are refused where the form is parsed', async () => {
    const { status, body } = await suite.send('POST', '/api/forms', nestedGroups(200))
    expect([status, body.code]).toEqual([400, 'json-too-deep'])
    expect(body.detail).toContain('100 levels')
  })

  it.each([
    [
      'queries',
      {
        queries: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`q${at}`, report.queries.orders])),
      },
    ],
    [
      'sources',
      {
        queries: { q: { from: Array.from({ length: 201 }, (_, at) => ({ as: `s${at}`, form: `f${at}` })) } },
      },
    ],
    ['formula', { values: { v: { title: 'v', formula: `1${'+1'.repeat(3000)}` } } }],
    ['blocks', { sheet: { blocks: Array.from({ length: 121 }, () => ({ kind: 'page-break' })) } }],
  ])('too many %s of a report are refused wherever it is sent', async (of, change) => {
    const document = { ...report, ...change }
    const code = of === 'sources' ? 'from' : of
    const tries: [string, string, unknown][] = [
      ['POST', '/api/reports/run', { document }],
      ['POST', '/api/reports/orders/versions', { document }],
      ['PUT', '/api/reports/orders/draft', { document, base: null, revision: 0 }],
    ]
    for (const [method, path, body] of tries) {
      const { status, body: answer } = await beside(method, path, body)
      expect([path, status]).toEqual([path, 422])
      expect(answer.problems).toMatchObject([{ code: 'tooMuch', params: { of: code } }])
    }
    const checked = await beside('POST', '/api/reports/check', document)
    expect(checked.body.problems).toMatchObject([{ code: 'tooMuch', params: { of: code } }])
  })

  it('takes the largest form of the library, five hundred fields, and a report that is drawn', async () => {
    const largest = readJson('key-accounts/key-account-monthly-report.schema.json') as Form
    expect((await suite.send('POST', '/api/forms/check', largest)).body.problems).toEqual([])
    const made = await beside('POST', '/api/forms', manyFields(500))
    expect(made.status).toBe(201)
    const { id, document } = made.body as Answer & { document: Form }
    const renamed = {
      ...document,
      properties: { ...document.properties, field0: { ...document.properties.field0, title: '改' } },
    }
    expect((await beside('POST', `/api/forms/${id}/impact`, { document: renamed })).body).toMatchObject({
      version: 1,
    })
    const ran = await beside('POST', '/api/reports/run', { document: report })
    expect(ran.body).toMatchObject({ values: { count: 0 } })
    const sent = await suite.request('/api/print', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ document: orderForm, record: { items: [{ amount: 3 }] } }),
    })
    expect(sent.status).toBe(200)
    expect(suite.printer.jobs.at(-1)).toMatchObject({ record: { total: 3 } })
  })

  it.each([
    [
      'the check of a form',
      'POST',
      '/api/forms/check',
      asOrder({
        properties: {
          ...orderForm.properties,
          total: { ...orderForm.properties.total, 'x-formula': ENDLESS },
        },
      }),
    ],
    [
      'the check of a report',
      'POST',
      '/api/reports/check',
      { ...report, values: { v: { title: 'v', formula: ENDLESS } } },
    ],
    [
      'a report that is drawn',
      'POST',
      '/api/reports/run',
      { document: { ...report, values: { v: { title: 'v', formula: ENDLESS } } } },
    ],
  ])(
    '%s with a formula without end is answered, and so is all else',
    async (_, method, path, body) => {
      const { status, body: told } = await beside(method, path, body)
      if (path.endsWith('/run')) expect(told).toMatchObject({ status: 400, code: 'report-formula-too-long' })
      else expect(status).toBe(200)
      expect((await suite.send('POST', '/api/forms/check', orderForm)).body.problems).toEqual([])
    },
    60_000,
  )
})

describe('a check that never ends', () => {
  /** Finds nothing wrong, and comes to no end over what is called so. */
  const program = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', (request) => {
        while (JSON.stringify(request).includes('没有尽头'));
        parentPort.postMessage({ answer: request.name === 'adopt' ? undefined : [] })
      })
      parentPort.postMessage('ready')
    `)}`,
  )
  let suite: Suite
  const checks = new ThreadChecks({ seconds: 1, program })
  beforeAll(async () => {
    suite = await startSuite(openStore, { checks })
  })
  afterAll(async () => {
    await checks.close()
    await suite.database.close()
  })

  it('is told as a problem where problems are asked for, as a refusal elsewhere; the next one is answered', async () => {
    const problem = {
      path: '',
      code: 'checkTooLong',
      params: { seconds: 1 },
      message: '检查超过 1 秒，已停止：请简化公式、格式要求和引用，或拆成几份。',
    }
    const endless = { ...orderForm, title: '没有尽头' }
    const endlessReport = { ...report, title: '没有尽头' }
    for (const [path, body] of [
      ['/api/forms/check', endless],
      ['/api/reports/check', endlessReport],
    ] as const) {
      const { status, body: answer } = await suite.send('POST', path, body)
      expect([status, answer.problems]).toEqual([200, [problem]])
    }
    for (const [path, body] of [
      ['/api/forms', endless],
      ['/api/forms/order/versions', { document: endless }],
      ['/api/forms/order/impact', { document: endless }],
      ['/api/print', { document: endless }],
      ['/api/reports/run', { document: endlessReport }],
      ['/api/reports/orders/versions', { document: endlessReport }],
    ] as const) {
      const { status, body: answer } = await suite.send('POST', path, body)
      expect([path, status, answer.problems]).toEqual([path, 422, [problem]])
    }
    expect((await suite.send('POST', '/api/forms/check', orderForm)).body.problems).toEqual([])
  })
})

describe('JSON ten thousand levels deep', () => {
  let suite: Suite
  beforeAll(async () => {
    suite = await startSuite(openStore)
  })
  afterAll(() => suite.database.close())

  it('is refused by every route that takes JSON', async () => {
    const { body } = await suite.send('GET', '/api/openapi.json')
    const deep = deepJson(10_000)
    const bodies = [
      deep,
      `{"document":${deep}}`,
      `{"record":${deep}}`,
      `{"name":"x","view":{"filters":[{"field":"/a","op":"eq","value":${deep}}]}}`,
    ]
    const told = new Set<string>()
    for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, unknown>>)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (!(operation as { requestBody?: object }).requestBody) continue
        const isOurs = /^\/api\/(forms|reports|access)\//.test(path)
        const target = path.replaceAll(/\{\w+\}/g, isOurs ? 'order' : '01890000-0000-7000-8000-000000000000')
        for (const sent of bodies) {
          const answer = await suite.send(method.toUpperCase(), target, sent)
          expect([target, Math.floor(answer.status / 100)]).toEqual([target, 4])
          if (answer.body.code === 'json-too-deep') told.add(`${method} ${path}`)
        }
      }
    }
    for (const route of [
      'post /api/forms',
      'post /api/forms/{id}/drafts',
      'post /api/forms/{id}/views',
      'post /api/dashboards',
      'post /api/reports/check',
      'post /api/reports/run',
      'put /api/access/{id}',
      'post /api/forms/{id}/submissions',
    ])
      expect(told).toContain(route)
  })

  it('is refused in an address', async () => {
    for (const path of ['/api/forms/order/records?filters=', '/api/reports/orders/sheet.pdf?parameters=']) {
      const { status, body } = await suite.send('GET', `${path}${encodeURIComponent(deepJson(4000))}`)
      expect([path, status, body.code]).toEqual([path, 400, 'json-too-deep'])
    }
  })

  it('is taken up to a hundred levels', async () => {
    const draft = (levels: number) => `{"record":{"customer":${deepJson(levels)}},"version":1}`
    const begun = await suite.send('POST', '/api/forms/order/drafts', draft(98))
    expect(begun.status).toBe(201)
    expect((await suite.send('POST', '/api/forms/order/drafts', draft(99))).status).toBe(400)
    const deeper = `{"record":{"customer":${deepJson(10_000)}},"revision":1}`
    expect((await suite.send('PUT', `/api/drafts/${begun.body.id}`, deeper)).body.code).toBe('json-too-deep')
  })
})
