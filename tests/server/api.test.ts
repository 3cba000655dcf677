import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { orderForm } from '../forms/order-form.ts'
import { appOver, databases, FakePrinter, seed, startSuite } from './server-suite.ts'

interface Operation {
  summary: string
  parameters?: { name: string; in: string }[]
  responses: Record<string, { content: object }>
}

describe.each(Object.entries(databases))('the API on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const submit = (record: unknown, headers?: Record<string, string>) =>
    suite.send('POST', '/api/forms/order/submissions', { record }, headers)

  describe('submissions', () => {
    test('are stored with their number, totals computed here, and read back the same', async () => {
      const { status, body, headers } = await submit({
        customer: '甲',
        items: [{ amount: 1.5 }, { amount: 2 }],
        total: 99,
      })
      expect(status).toBe(201)
      expect(headers.get('etag')).toBe('"1"')
      expect(body).toMatchObject({
        formId: 'order',
        formVersion: 1,
        revision: 1,
        record: { customer: '甲', total: 3.5 },
      })
      expect(body.number).toMatch(/^DD-2026-\d{6}$/)
      expect((await suite.send('GET', `/api/submissions/${body.id}`)).body).toMatchObject(body)
    })

    test('get numbers without gaps, also side by side', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => submit({ customer: `客户${index}` })),
      )
      const refused = await submit({})
      const numbers = answers.map(({ body }) => Number(body.number.slice(-6))).sort((a, b) => a - b)
      expect(refused.status).toBe(422)
      expect(numbers.at(-1)! - numbers[0]!).toBe(11)
      expect(Number((await submit({ customer: 'z' })).body.number.slice(-6))).toBe(numbers.at(-1)! + 1)
    })

    test.each<[string, unknown, string[]]>([
      ['a missing value', {}, ['/customer required']],
      ['wrong types', { customer: 5, items: [{ amount: '3' }] }, ['/customer type', '/items/0/amount type']],
      ['unknown keys', { customer: 'a', isAdmin: true }, ['/isAdmin additionalProperties']],
      ['an impossible date', { customer: 'a', day: '2026-02-30' }, ['/day noSuchDay']],
      ['control characters', { customer: 'a\u0000' }, ['/customer characters']],
      ['a lone surrogate', { customer: '\uD800' }, ['/customer characters', '/customer required']],
      ['no object', [], [' type']],
    ])('with %s are refused, each problem in words', async (_name, record, expected) => {
      const before = (await suite.send('GET', '/api/forms/order/submissions')).body.total
      const { status, body, headers } = await submit(record)
      expect(status).toBe(422)
      expect(headers.get('content-type')).toBe('application/problem+json')
      const found = body.problems.map(({ path, code }) => `${path} ${code}`)
      for (const line of found) expect(expected).toContain(line)
      expect(found).toContain(expected[0])
      for (const { message } of body.problems) expect(message.length).toBeGreaterThan(4)
      expect((await suite.send('GET', '/api/forms/order/submissions')).body.total).toBe(before)
    })

    test('are checked without being stored', async () => {
      const before = (await suite.send('GET', '/api/forms/order/submissions')).body.total
      const record = { customer: '甲', items: [{ amount: 1.5 }], total: 99 }
      const sound = await suite.send('POST', '/api/forms/order/check', { record })
      expect(sound.body).toEqual({ record: { ...record, total: 1.5 }, problems: [] })
      const bad = await suite.send('POST', '/api/forms/order/check', { record: {} })
      expect(bad.status).toBe(200)
      expect(bad.body.problems).toMatchObject([{ path: '/customer', code: 'required' }])
      expect((await suite.send('GET', '/api/forms/order/submissions')).body.total).toBe(before)
    })

    test('that reach for prototypes change nothing', async () => {
      const { status, body } = await suite.send(
        'POST',
        '/api/forms/order/submissions',
        '{"record":{"customer":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
      )
      expect(status).toBe(422)
      expect(body.problems.map(({ path }) => path)).toContain('/__proto__')
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })

    test('of 10 MB are turned away before they are read', async () => {
      const { status } = await submit({ customer: 'x'.repeat(10_000_000) })
      expect(status).toBe(413)
    })

    test('sent twice under one key are stored once, and another request under it is refused', async () => {
      const key = { 'Idempotency-Key': 'key-1' }
      const first = await submit({ customer: '乙' }, key)
      const again = await submit({ customer: '乙' }, key)
      expect([first.status, again.status]).toEqual([201, 200])
      expect(again.body.id).toBe(first.body.id)
      expect((await submit({ customer: '丙' }, key)).status).toBe(409)
      const beside = await Promise.all(
        Array.from({ length: 6 }, () => submit({ customer: '丁' }, { 'Idempotency-Key': 'key-2' })),
      )
      expect(new Set(beside.map(({ body }) => body.id)).size).toBe(1)
    })

    test('are changed at the revision that was seen, each change an event', async () => {
      const { body: first } = await submit({ customer: '戊', items: [{ amount: 1 }] })
      const at = `/api/submissions/${first.id}`
      const second = await suite.send(
        'PUT',
        at,
        { record: { customer: '戊', items: [{ amount: 5 }] }, reason: '数错了' },
        { 'If-Match': '"1"' },
      )
      expect(second.body).toMatchObject({ revision: 2, number: first.number, record: { total: 5 } })
      const late = await suite.send(
        'PUT',
        at,
        { record: { customer: '己' }, reason: '改名' },
        { 'If-Match': '"1"' },
      )
      expect(late.status).toBe(412)
      expect(late.body.current).toEqual(second.body)
      expect((await suite.send('PUT', at, { record: { customer: '己' }, reason: '改名' })).status).toBe(428)
      const { body } = await suite.send('GET', `${at}/events`)
      expect(body.events.map(({ kind, revision, record }) => [kind, revision, record.total])).toEqual([
        ['submitted', 1, 1],
        ['corrected', 2, 5],
      ])
    })

    test('changed by several at once: one wins, the others are told', async () => {
      const { body } = await submit({ customer: '庚' })
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          suite.send(
            'PUT',
            `/api/submissions/${body.id}`,
            { record: { customer: `庚${index}` }, reason: '改' },
            { 'If-Match': '"1"' },
          ),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
    })

    test('are listed newest first, page by page', async () => {
      const seen: string[] = []
      let cursor: string | null = ''
      let total = 0
      while (cursor !== null) {
        const { body } = await suite.send(
          'GET',
          `/api/forms/order/submissions?limit=7${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...body.items.map(({ id }) => id))
        total = body.total
        cursor = body.next
      }
      expect(seen).toHaveLength(total)
      expect(seen).toEqual(seen.toSorted().toReversed())
    })
  })

  describe('forms', () => {
    test('are listed, searched and read', async () => {
      expect((await suite.send('GET', '/api/forms')).body.forms).toEqual([
        {
          id: 'order',
          code: '9-01',
          domain: 'test',
          title: '订单',
          titleEn: 'Order',
          tags: [],
          version: 1,
          fields: 4,
          signatures: ['制表'],
          signaturesEn: ['制表'],
          hasDraft: false,
          newerSeed: false,
          standing: 'listed',
          rights: {
            fill: true,
            see: 'all',
            ruled: 'all',
            departments: [],
            own: true,
            edit: true,
            void: true,
            print: true,
            issue: true,
            export: true,
          },
        },
      ])
      expect((await suite.send('GET', '/api/forms?search=ORDER')).body.forms).toHaveLength(1)
      expect((await suite.send('GET', '/api/forms?search=xyz')).body.forms).toEqual([])
      const { body } = await suite.send('GET', '/api/forms/order')
      expect(JSON.stringify(body.document)).toBe(JSON.stringify(orderForm))
    })

    test('are published as further versions; submissions stay with theirs', async () => {
      const { body: before } = await submit({ customer: '辛' })
      const document = { ...orderForm, title: '订单（新）' }
      const published = await suite.send('POST', '/api/forms/order/versions', { document, note: '改名' })
      expect([published.status, published.body.version]).toEqual([201, 2])
      expect((await suite.send('POST', '/api/forms/order/versions', { document })).body.version).toBe(2)
      expect((await suite.send('GET', `/api/submissions/${before.id}`)).body.formVersion).toBe(1)
      expect((await submit({ customer: '壬' })).body.formVersion).toBe(2)
      expect(
        (await suite.send('GET', '/api/forms/order/versions')).body.versions.map(({ version, note }) => [
          version,
          note,
        ]),
      ).toEqual([
        [2, '改名'],
        [1, null],
      ])
      expect((await suite.send('GET', '/api/forms/order/versions/1')).body.document).toMatchObject({
        title: '订单',
      })
    })

    test('with faults are not published, each fault named', async () => {
      const document = {
        ...orderForm,
        properties: { ...orderForm.properties, extra: { type: 'string', 'x-field': 'txet' } },
      }
      const { status, body } = await suite.send('POST', '/api/forms/order/versions', { document })
      expect(status).toBe(422)
      expect(body.problems[0]).toMatchObject({ path: '/properties/extra/x-field', code: 'unknownFieldType' })
      const other = await suite.send('POST', '/api/forms/order/versions', {
        document: { ...orderForm, 'x-form': { id: 'other' } },
      })
      expect(other.status).toBe(409)
    })

    test('come from any JSON Schema of an object', async () => {
      const schema = {
        type: 'object',
        title: 'Visit',
        properties: { name: { type: 'string' } },
        required: ['name'],
      }
      const first = await suite.send('POST', '/api/forms', schema)
      const second = await suite.send('POST', '/api/forms', schema)
      expect([first.status, first.body.id, second.body.id]).toEqual([201, 'visit', 'visit-2'])
      expect(
        (await suite.send('POST', '/api/forms/visit/submissions', { record: { name: 'x' } })).status,
      ).toBe(201)
      expect((await suite.send('POST', '/api/forms', { type: 'array' })).status).toBe(400)
      expect((await suite.send('POST', '/api/forms', orderForm)).status).toBe(409)
      expect((await suite.send('POST', '/api/forms/check', { type: 'array' })).body.problems[0]?.code).toBe(
        'notObjectSchema',
      )
    })

    test('shipped anew become the next version, unless the office has its own', async () => {
      const seeded = { ...orderForm, 'x-form': { ...orderForm['x-form'], id: 'seeded' } }
      await seed(suite.database, seeded)
      await seed(suite.database, seeded)
      await seed(suite.database, { ...seeded, title: '订单二' })
      expect((await suite.send('GET', '/api/forms/seeded')).body).toMatchObject({
        version: 2,
        document: { title: '订单二' },
      })
      await suite.send('POST', '/api/forms/seeded/versions', { document: { ...seeded, title: '我们的' } })
      await seed(suite.database, { ...seeded, title: '订单三' })
      expect((await suite.send('GET', '/api/forms/seeded')).body).toMatchObject({
        version: 3,
        document: { title: '我们的' },
      })
    })

    test('with faults in their file are left out and named', async () => {
      const warnings: string[] = []
      await seed(
        suite.database,
        { ...orderForm, 'x-form': { id: 'broken' }, required: ['nothing'] },
        (message) => warnings.push(message),
      )
      expect(warnings).toEqual([expect.stringContaining('test.schema.json: /required/0')])
      expect((await suite.send('GET', '/api/forms/broken')).status).toBe(404)
    })
  })

  test('sheets are printed on the version that the record was filled on', async () => {
    const { body } = await submit({ customer: '癸' })
    const response = await suite.request(`/api/submissions/${body.id}/sheet.pdf?locale=en&download=1`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(body.number))
    expect(suite.printer.jobs.at(-1)).toMatchObject({ locale: 'en', record: { customer: '癸' } })
    await suite.request('/api/forms/order/sheet.pdf')
    expect(suite.printer.jobs.at(-1)?.record).toBeUndefined()
  })

  test('what was published or has happened cannot be changed, not even in SQL', async () => {
    const { db } = suite.database
    for (const statement of [
      "update form_versions set document = '{}'",
      'delete from form_versions',
      "update submission_events set kind = 'changed'",
      'delete from submission_events',
      'delete from submissions',
      'truncate submission_events',
      'update submissions set form_version = 9',
    ]) {
      await expect(db.execute(statement)).rejects.toThrow()
    }
  })

  describe('answers', () => {
    test.each<[string, string, unknown, number]>([
      ['GET', '/api/forms/nothing', undefined, 404],
      ['GET', '/api/submissions/01a20986-4435-7ba8-94dc-d32bd1340f07', undefined, 404],
      ['GET', '/api/submissions/x', undefined, 400],
      ['GET', '/api/forms/order/submissions?limit=0', undefined, 400],
      ['GET', '/api/forms/order/versions/99', undefined, 404],
      ['POST', '/api/forms/order/submissions', '{"record":', 400],
      ['POST', '/api/forms/order/submissions', '"x"', 400],
      ['GET', '/api/nothing', undefined, 404],
    ])('%s %s is problem details', async (method, path, body, status) => {
      const answer = await suite.send(method, path, body)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.body).toMatchObject({ status, title: expect.any(String) })
    })

    test('carry the headers that keep a page to its own origin', async () => {
      const { headers } = await suite.send('GET', '/api/forms')
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe-eval')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })

    test('to what nobody foresaw hold a request id and nothing else', async () => {
      const printer = new FakePrinter()
      printer.print = () => Promise.reject(new Error('secret path /etc/passwd'))
      const logged: Record<string, unknown>[] = []
      const app = appOver(suite.database, { printer, log: (entry) => logged.push(entry) })
      const response = await app.request('/api/forms/order/sheet.pdf', { headers: suite.admin })
      const text = await response.text()
      expect(response.status).toBe(500)
      expect(text).not.toContain('secret')
      expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(['requestId', 'status', 'title'])
      expect(logged[0]).toMatchObject({
        message: 'secret path /etc/passwd',
        requestId: response.headers.get('x-request-id'),
      })
    })
  })

  test('a document that is not stored is printed, blank or with what there is of a record; a faulty one is refused', async () => {
    const document = { ...orderForm, title: '试印' }
    const job = (body: object) =>
      suite.request('/api/print', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    const answer = await job({ document, record: { customer: '甲' }, locale: 'en' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(suite.printer.jobs.at(-1)).toMatchObject({
      form: { title: '试印' },
      record: { customer: '甲' },
      locale: 'en',
    })
    expect((await job({ document })).status).toBe(200)
    expect(suite.printer.jobs.at(-1)?.record).toBeUndefined()
    expect((await job({ document: { ...document, type: 'array' } })).status).toBe(422)
  })

  test('the shipped sample of a form is given; none for a form that is not shipped', async () => {
    expect(await suite.send('GET', '/api/forms/complaint-register-1/sample')).toMatchObject({
      status: 200,
      body: { record: readJson('complaints/complaint-register-1.record.json') },
    })
    expect(await suite.send('GET', '/api/forms/order/sample')).toMatchObject({
      status: 200,
      body: { record: null },
    })
  })

  test('the OpenAPI document refers to nothing that it does not hold, and says what each route may refuse', async () => {
    const { body } = await suite.send('GET', '/api/openapi.json')
    const schemas = Object.keys((body.components as { schemas: object }).schemas)
    const referred = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(referred.length).toBeGreaterThan(10)
    for (const [, name] of referred) expect(schemas).toContain(name)
    for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, Operation>>)) {
      for (const { summary, parameters = [], responses } of Object.values(methods)) {
        expect(summary.length).toBeGreaterThan(8)
        const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)
        expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? [])
        expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
        for (const [status, { content }] of Object.entries(responses)) {
          if (Number(status) >= 400) expect(Object.keys(content)).toEqual(['application/problem+json'])
        }
      }
    }
  })

  test('says that it is well, or that its database is not', async () => {
    expect((await suite.send('GET', '/healthz')).body).toEqual({ status: 'ok' })
    const other = await open()
    const app = appOver(other)
    await other.close()
    expect((await app.request('/healthz')).status).toBe(503)
  })
})
