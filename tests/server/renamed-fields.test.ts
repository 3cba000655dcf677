import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { allRights } from '@paperwright/runtime/kit'
import type { StoredFile } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { batchWork } from '../../packages/server/src/batches/batch-work.ts'
import { blankPng } from '../../packages/server/src/files/pictures/blank-png.fixture.ts'
import { FormStore } from '../../packages/server/src/forms/form-store.ts'
import { serveBackground } from '../../packages/server/src/jobs/background.ts'
import { openQueue } from '../../packages/server/src/jobs/queue.ts'
import { firstSlip, secondPairs, secondSlip, slipForm, thirdSlip } from '../forms/slip-form.ts'
import { officeHere } from '../support/office-here.ts'
import { publishReport } from './reports/order-report.ts'
import {
  appOver,
  databases,
  FakePrinter,
  memoryBlobs,
  sender,
  startSuite,
  type Answer,
  type Send,
} from './server-suite.ts'

// Pictures are unpacked in a process that is started first.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const all = { fill: true, see: 'all', edit: true, print: true, export: true }
const clerkMay = (right: 'hide' | 'read') => ({ 'survey-specialist': right })
/** What nobody but the admin may learn: the wages of both records, and the old one's before it was corrected. */
const SECRETS = /7777|6666|8888/

const report = (id: string, field: string): Report => ({
  id,
  title: id,
  series: id.toUpperCase(),
  queries: {
    rows: {
      title: id,
      from: [{ as: 'slip', form: 'slip' }],
      fields: { name: { from: 'slip/name' }, value: { from: `slip${field}` } },
      list: { fields: ['name', 'value'], sort: [{ by: 'name', direction: 'asc' }] },
    },
    count: {
      title: id,
      from: [{ as: 'slip', form: 'slip' }],
      fields: { name: { from: 'slip/name' }, value: { from: `slip${field}` } },
      cross: {
        rows: [{ field: 'value', title: '值' }],
        measures: { count: { title: '数', of: 'count' } },
      },
    },
  },
  sheet: { blocks: [{ kind: 'title' }, { kind: 'table', query: 'rows' }] },
})

describe.each(Object.entries(databases))('rights on fields that are renamed, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let send: Send
  let clerkHeaders: Record<string, string>
  let clerk: Send
  let old: string
  let young: string
  const files: Record<string, StoredFile> = {}

  const upload = async (query: Record<string, string>, bytes: Uint8Array, headers = suite.admin) => {
    const response = await suite.app.request(`/api/forms/slip/files?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
    return { status: response.status, body: (await response.json()) as StoredFile }
  }
  const keep = async (key: string, query: Record<string, string>) => {
    const bytes = query['name']!.endsWith('png') ? blankPng(20, 20) : new TextEncoder().encode('一')
    const { id, name, type, size } = (await upload(query, bytes)).body
    files[key] = { id, name, type, size }
    return [files[key]]
  }
  const store = async (record: object) => {
    const { status, body } = await send('POST', '/api/forms/slip/submissions', { record })
    expect([status, body.problems]).toEqual([201, undefined])
    return body.id
  }
  const publish = async (document: object, more: object) => {
    const { status, body } = await send('POST', '/api/forms/slip/versions', { document, ...more })
    expect([status, body.detail]).toEqual([201, undefined])
    return body.version
  }
  const find = async (query: Record<string, unknown>, as = clerk) => {
    const given = Object.entries(query).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    return as('GET', `/api/forms/slip/find?${new URLSearchParams(Object.fromEntries(given))}`)
  }
  const names = ({ body }: { body: Answer }) => body.items.map(({ record }) => record['name'])

  beforeAll(async () => {
    suite = await startSuite(open)
    send = suite.send
    clerkHeaders = await suite.join({
      username: 'clerk',
      posts: ['survey-specialist'],
      department: 'quality',
    })
    clerk = sender(suite.app, clerkHeaders)
    await publish(firstSlip, { base: null })
    const hide = clerkMay('hide')
    const access = { posts: { '*': all }, fields: { '/pay': hide, '/scan': hide, '/photo': hide } }
    expect((await send('PUT', '/api/access/slip', { access, revision: 0 })).status).toBe(200)
    old = await store({
      name: '甲',
      pay: 7777,
      scan: await keep('old', { field: '/scan', name: 'a.txt' }),
      photo: await keep('oldPicture', { field: '/photo', name: 'a.png' }),
    })
    const { record } = (await send('GET', `/api/submissions/${old}`)).body
    const mended = { record: { ...record, pay: 6666 }, revision: 1, reason: '更正' }
    expect((await send('PUT', `/api/submissions/${old}`, mended)).status).toBe(200)
    // What is kept from before the renaming.
    const view = { filters: [{ field: '/pay', op: 'eq', value: 6666 }], columns: ['/name', '/pay'] }
    await send('POST', '/api/forms/slip/views', { name: '旧', shared: true, view })
    await publishReport(send, report('pays', '/pay'))
    expect((await send('POST', '/api/reports/pays/issue', { parameters: {} })).status).toBe(201)
    await publish(secondSlip, { base: 1, pairs: secondPairs })
    young = await store({
      name: '乙',
      wage: 8888,
      pay: '现金',
      papers: await keep('new', { field: '/papers', name: 'b.txt' }),
      picture: await keep('newPicture', { field: '/picture', name: 'b.png' }),
    })
  })
  afterAll(() => suite.database.close())

  test('hold in records, old and new, by whatever name, and leave the field that took over the key alone', async () => {
    const [before, after] = [
      (await clerk('GET', `/api/submissions/${old}`)).body,
      (await clerk('GET', `/api/submissions/${young}`)).body,
    ]
    expect([before.record, after.record]).toEqual([{ name: '甲' }, { name: '乙', pay: '现金' }])
    expect([before['mine'], after['mine']]).toMatchObject([
      { limits: { hidden: ['/pay', '/scan', '/photo'] } },
      { limits: { hidden: ['/wage', '/papers', '/picture'] } },
    ])
    const listed = (await clerk('GET', '/api/forms/slip/submissions')).body
    expect(JSON.stringify(listed)).not.toMatch(SECRETS)
    const { mine } = (await clerk('GET', '/api/forms/slip')).body as unknown as Answer
    expect(mine).toMatchObject({ limits: { hidden: ['/wage', '/papers', '/picture'] } })
  })

  test('in what happened to them', async () => {
    const { events } = (await clerk('GET', `/api/submissions/${old}/events`)).body
    expect(events.map(({ record }) => record)).toEqual([{ name: '甲' }, { name: '甲' }])
  })

  test.each(['csv', 'xlsx'])('in %s files', async (format) => {
    const read = async (headers: Record<string, string>) => {
      const response = await suite.app.request(`/api/forms/slip/export?format=${format}`, { headers })
      expect(response.status).toBe(200)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const parts = format === 'xlsx' ? Object.values(unzipSync(bytes)) : [bytes]
      return parts.map((part) => new TextDecoder().decode(part)).join('\n')
    }
    const text = await read(clerkHeaders)
    expect(text).not.toMatch(SECRETS)
    expect(text).not.toContain('工资（元）')
    expect(text).toContain('现金')
    expect(await read(suite.admin)).toMatch(SECRETS)
  })

  test('in searches, of the form and of all', async () => {
    for (const search of ['6666', '8888']) {
      expect((await find({ search })).body.total).toBe(0)
      expect((await clerk('GET', `/api/find?search=${search}`)).body.total).toBe(0)
      expect((await find({ search }, send)).body.total).toBe(1)
    }
    expect((await clerk('GET', '/api/find?search=现金')).body.total).toBe(1)
  })

  test('in filters and sorting: what an old record keeps under the key counts as blank', async () => {
    const by = (filter: object, as = clerk) => find({ filters: [{ field: '/pay', ...filter }] }, as)
    expect(names(await by({ op: 'notEmpty' }))).toEqual(['乙'])
    expect(names(await by({ op: 'notEmpty' }, send)).toSorted()).toEqual(['乙', '甲'])
    expect(names(await by({ op: 'empty' }))).toEqual(['甲'])
    expect(names(await by({ op: 'ne', value: '现金' }))).toEqual(['甲'])
    const values = async () => (await clerk('GET', '/api/forms/slip/values?field=/pay')).body['values']
    expect(await values()).toEqual([{ value: '现金', count: 1 }])
    expect((await find({ filters: [{ field: '/wage', op: 'empty' }] })).status).toBe(400)
    expect((await find({ sort: [{ field: '/wage', direction: 'asc' }] })).status).toBe(400)
    expect(names(await find({ sort: [{ field: '/pay', direction: 'asc' }] }))).toEqual(['乙', '甲'])
  })

  test('on paper, alone and in a batch, pictures and the story of corrections too', async () => {
    const { printer } = suite
    const secretsOf = (jobs: readonly unknown[]) =>
      JSON.stringify(jobs, (__, value: unknown) => (value instanceof Map ? [...value.keys()] : value))
    for (const id of [old, young]) {
      const response = await suite.app.request(`/api/submissions/${id}/sheet.pdf`, { headers: clerkHeaders })
      expect(response.status).toBe(200)
    }
    const alone = printer.jobs.slice(-2)
    const { db } = suite.database
    const clock = () => new Date()
    const queue = await openQueue(suite.database, { isAlone: true, pollMs: 20, retrySeconds: 0 })
    const together = new FakePrinter()
    const means = {
      db,
      clock,
      office: officeHere,
      forms: new FormStore(db),
      printer: together,
      blobs: memoryBlobs(),
    }
    const background = await serveBackground([batchWork(means)], { queue, log: () => {} })
    const app = appOver(suite.database, { line: queue, blobs: means.blobs })
    const made = await sender(app, clerkHeaders)('POST', '/api/batches', {
      selection: { formId: 'slip', ids: [old, young] },
    })
    expect(made.status).toBe(201)
    await expect
      .poll(
        async () => (await sender(app, clerkHeaders)('GET', `/api/batches/${made.body.id}`)).body['state'],
        {
          timeout: 20_000,
        },
      )
      .toBe('done')
    await background.stop()
    await queue.stop()
    expect(together.jobs).toHaveLength(2)
    for (const jobs of [alone, together.jobs]) {
      expect(secretsOf(jobs)).not.toMatch(SECRETS)
      for (const { id } of Object.values(files)) expect(secretsOf(jobs)).not.toContain(id)
      expect(secretsOf(jobs)).toContain('现金')
    }
    await suite.request(`/api/submissions/${old}/sheet.pdf`)
    expect(secretsOf(printer.jobs.slice(-1))).toMatch(/6666/)
    expect(secretsOf(printer.jobs.slice(-1))).toContain(files['oldPicture']!.id)
  })

  test('in files, and in sending them', async () => {
    for (const { id } of Object.values(files)) {
      expect((await suite.app.request(`/api/files/${id}`, { headers: clerkHeaders })).status).toBe(404)
      expect((await suite.request(`/api/files/${id}`)).status).toBe(200)
    }
    const bytes = new TextEncoder().encode('一')
    for (const query of [{ field: '/papers' }, { field: '/scan', version: '1' }] as Record<string, string>[])
      expect((await upload({ ...query, name: 'c.txt' }, bytes, clerkHeaders)).status).toBe(403)
  })

  test('in drafts, on the version that they were begun on', async () => {
    const begin = async (formVersion: number, unread: object) => {
      const made = await clerk('POST', '/api/forms/slip/drafts', { record: {}, formVersion, unread })
      expect(made.status).toBe(201)
      return (await clerk('GET', `/api/drafts/${made.body.id}`)).body['unread']
    }
    expect(await begin(1, { '/pay': '约七千', '/name': '某' })).toEqual({ '/name': '某' })
    expect(await begin(2, { '/wage': '约八千', '/pay': '现' })).toEqual({ '/pay': '现' })
  })

  test('in writing: what is kept from someone stays as it was, and is not stored by them', async () => {
    const send1 = { record: { name: '甲二', pay: 1 }, revision: 2, reason: '改名' }
    expect((await clerk('PUT', `/api/submissions/${old}`, send1)).body.record).toEqual({ name: '甲二' })
    expect((await send('GET', `/api/submissions/${old}`)).body.record).toMatchObject({
      name: '甲二',
      pay: 6666,
    })
    const back = { record: { name: '甲' }, revision: 3, reason: '改回' }
    await clerk('PUT', `/api/submissions/${old}`, back)
    for (const [formVersion, record] of [
      [1, { name: '丙', pay: 5 }],
      [2, { name: '丙', wage: 5 }],
    ] as const) {
      const made = await clerk('POST', '/api/forms/slip/submissions', { record, formVersion })
      expect((await send('GET', `/api/submissions/${made.body.id}`)).body.record).toEqual({ name: '丙' })
      await send('POST', `/api/submissions/${made.body.id}/void`, { revision: 1, reason: '试' })
      const checked = await clerk('POST', '/api/forms/slip/check', {
        record: { wage: '不是数' },
        formVersion,
      })
      expect([formVersion, checked.body.problems.length > 0]).toEqual([formVersion, formVersion === 1])
    }
    const { fields } = (await clerk('POST', '/api/forms/slip/import/start', { heads: ['工资'] }))
      .body as unknown as { fields: { pointer: string }[] }
    expect(fields.map(({ pointer }) => pointer)).toEqual(['/name', '/pay'])
  })

  test('in what fields look up', async () => {
    const visit = slipForm({
      who: {
        type: 'string',
        title: '谁',
        'x-field': 'reference',
        'x-reference': { form: 'slip', field: '/name', fills: { got: '/wage' }, hint: ['/wage'] },
      },
      how: {
        type: 'string',
        title: '怎样',
        'x-field': 'reference',
        'x-reference': { form: 'slip', field: '/pay' },
      },
      got: { type: 'number', title: '得', 'x-field': 'money' },
    })
    const document = { ...visit, 'x-form': { id: 'visit' } }
    expect((await send('POST', '/api/forms/visit/versions', { document, base: null })).status).toBe(201)
    const offered = async (field: string, typed: string, as = clerk) =>
      (await as('GET', `/api/forms/visit/lookup?${new URLSearchParams({ field, typed })}`)).body['matches']
    expect(await offered('/who', '乙')).toEqual([{ value: '乙', fills: {} }])
    expect(await offered('/who', '乙', send)).toMatchObject([{ fills: { got: 8888 } }])
    expect(await offered('/how', '6666')).toEqual([])
    expect(await offered('/how', '现')).toMatchObject([{ value: '现金' }])
  })

  test('in views that were saved when the field was called otherwise', async () => {
    const { views } = (await clerk('GET', '/api/forms/slip/views')).body as unknown as { views: Answer[] }
    expect(views).toMatchObject([{ name: '旧', view: { filters: [], columns: ['/name'] } }])
  })

  test('in reports, which follow the field too, in the records behind a figure, and in those issued before', async () => {
    await publishReport(send, report('wages', '/wage'))
    await publishReport(send, report('ways', '/pay'))
    const run = async (id: string, as: Send) => {
      const { status, body } = await as('POST', `/api/reports/${id}/run`, { parameters: {} })
      return [status, JSON.stringify(body)] as const
    }
    expect((await run('wages', send))[1]).toMatch(/6666.*8888|8888.*6666/)
    expect((await run('wages', clerk))[0]).toBe(403)
    const [status, rows] = await run('ways', clerk)
    expect([status, rows]).toEqual([200, expect.stringContaining('现金')])
    expect(rows).not.toMatch(SECRETS)
    // Not even whoever may know them reads wages as ways of paying.
    expect((await run('ways', send))[1]).not.toMatch(SECRETS)
    const place = { parameters: {}, query: 'count', row: [], column: [], measure: 'count', page: 1, size: 9 }
    expect((await clerk('POST', '/api/reports/wages/behind', place)).status).toBe(403)
    expect((await clerk('POST', '/api/reports/ways/behind', place)).status).toBe(200)
    const issued = async (as: Send) =>
      ((await as('GET', '/api/issued-reports')).body['items'] as Answer[] | undefined)?.length
    expect([await issued(send), await issued(clerk)]).toEqual([1, 0])
  })

  test('are told by the names of today, and kept whole by saving them', async () => {
    const { access, revision } = (await send('GET', '/api/access/slip')).body as unknown as {
      access: object
      revision: number
    }
    const hide = clerkMay('hide')
    const today = {
      posts: { '*': allRights },
      fields: { '/wage': hide, '/papers': hide, '/picture': hide },
      version: 2,
    }
    expect(access).toEqual(today)
    expect((await send('PUT', '/api/access/slip', { access, revision })).body['access']).toEqual(today)
    expect((await clerk('GET', `/api/submissions/${old}`)).body.record).toEqual({ name: '甲' })
    const wrong = { ...today, fields: { '/pay': hide, '/scan': hide } }
    const refused = await send('PUT', '/api/access/slip', { access: wrong, revision: revision + 1 })
    expect([refused.status, refused.body.detail]).toEqual([400, 'The form has no field /scan.'])
  })

  describe('where nobody can guess what became of a field', () => {
    let last: string
    beforeAll(async () => {
      await publish(thirdSlip, { base: 2 })
      last = await store({ name: '丁', salary: 9999, note: '悄悄', pay: '转账' })
    })
    const seen = async () => (await clerk('GET', `/api/submissions/${last}`)).body.record
    const step = async () => (await send('GET', '/api/forms/slip/field-pairs')).body['steps'] as Answer[]

    test('what came in its place is hidden, and told', async () => {
      expect(await seen()).toEqual({ name: '丁', pay: '转账' })
      expect((await find({ search: '悄悄' })).body.total).toBe(0)
      expect(await step()).toEqual([
        {
          version: 3,
          revision: 1,
          added: [
            { field: '/salary', title: '月薪' },
            { field: '/note', title: '备注' },
          ],
          removed: [{ field: '/wage', title: '工资' }],
        },
      ])
    })

    test('the rule stays through a save of the rights, by its last name, also by who knows of no such rules', async () => {
      const { access, revision } = (await send('GET', '/api/access/slip')).body as unknown as {
        access: { fields: object; posts: object; former: unknown[] }
        revision: number
      }
      expect(access).toMatchObject({
        fields: { '/papers': {}, '/picture': {} },
        former: [{ field: '/wage', version: 2, posts: clerkMay('hide') }],
      })
      const { posts, fields } = access
      const saved = await send('PUT', '/api/access/slip', { access: { posts, fields }, revision })
      expect(saved.body['access']).toEqual(access)
      expect(await seen()).toEqual({ name: '丁', pay: '转账' })
      expect((await clerk('GET', `/api/submissions/${young}`)).body.record).toEqual({
        name: '乙',
        pay: '现金',
      })
    })

    test('until an admin says which is which: from the next request on, once', async () => {
      const say = (pairs: object, revision: number) =>
        send('PUT', '/api/forms/slip/field-pairs/3', { pairs, revision })
      expect((await say({ '/salary': '/nothing' }, 1)).status).toBe(400)
      expect((await say({ '/note': null }, 1)).status).toBe(200)
      expect(await seen()).toEqual({ name: '丁', pay: '转账', note: '悄悄' })
      const late = await say({ '/salary': null }, 1)
      expect([late.status, late.body['code']]).toEqual([409, 'pairs-changed'])
      expect((await say({ '/salary': '/wage' }, 2)).body['steps']).toEqual([])
      expect(await seen()).toEqual({ name: '丁', pay: '转账', note: '悄悄' })
      const { access } = (await send('GET', '/api/access/slip')).body as unknown as {
        access: { fields: object }
      }
      expect(access).toMatchObject({ fields: { '/salary': clerkMay('hide') } })
      expect(access).not.toHaveProperty('former')
      const run = await send('POST', '/api/reports/wages/run', { parameters: {} })
      expect(run.status).toBe(400)
      const { entries } = (await send('GET', '/api/audit?action=form.paired')).body as unknown as {
        entries: Answer[]
      }
      expect(entries.map(({ details }) => details)).toEqual([
        { version: 3, before: { '/salary': null }, after: { '/salary': '/wage' } },
        { version: 3, before: { '/note': null }, after: { '/note': null } },
      ])
    })

    test('a rule on a field that is no more is taken away like any other', async () => {
      const gone = slipForm({ name: firstSlip.properties!['name']! })
      await publish(gone, { base: 3 })
      const { access, revision } = (await send('GET', '/api/access/slip')).body as unknown as {
        access: { fields: object; former: { field: string }[] }
        revision: number
      }
      expect(access.fields).toEqual({})
      expect(access.former.map(({ field }) => field).toSorted()).toEqual(['/papers', '/picture', '/salary'])
      const former = access.former.filter(({ field }) => field !== '/salary')
      await send('PUT', '/api/access/slip', { access: { ...access, former }, revision })
      expect((await clerk('GET', `/api/submissions/${young}`)).body.record).toEqual({
        name: '乙',
        pay: '现金',
        wage: 8888,
      })
    })
  })
})

describe.each(Object.entries(databases))(
  'what is told before and after a form is published, on %s',
  (_, open) => {
    let suite: Awaited<ReturnType<typeof startSuite>>
    const { name, pay } = firstSlip.properties!
    const double = { type: 'number', title: '两倍', 'x-field': 'money' }
    const summed = (key: string) =>
      slipForm({
        name: name!,
        [key]: pay!,
        twice: { ...double, 'x-formula': `${key} * 2` },
        again: { ...double, title: '四倍', 'x-formula': 'twice * 2' },
        reason: { type: 'string', title: '说明', 'x-field': 'text', 'x-visible': `${key} > 100` },
      } as never)
    beforeAll(async () => {
      suite = await startSuite(open)
      const put = (document: object, more: object) =>
        suite.send('POST', '/api/forms/slip/versions', { document, ...more })
      expect((await put(summed('pay'), { base: null })).status).toBe(201)
    })
    afterAll(() => suite.database.close())

    const telling = (key: string) => [
      {
        field: '/twice',
        title: '两倍',
        reads: [{ field: `/${key}`, title: '工资' }],
        posts: ['survey-specialist'],
      },
      {
        field: '/reason',
        title: '说明',
        reads: [{ field: `/${key}`, title: '工资' }],
        posts: ['survey-specialist'],
      },
    ]

    test('rights that are saved name the formulas and conditions that tell of a hidden field', async () => {
      const access = { posts: { '*': all }, fields: { '/pay': clerkMay('hide') } }
      const saved = await suite.send('PUT', '/api/access/slip', { access, revision: 0 })
      expect([saved.status, saved.body['telling']]).toEqual([200, telling('pay')])
      const wider = { ...access, fields: { '/pay': clerkMay('hide'), '/twice': clerkMay('hide') } }
      const again = await suite.send('PUT', '/api/access/slip', { access: wider, revision: 1 })
      expect((again.body['telling'] as { field: string }[]).map(({ field }) => field)).toEqual([
        '/again',
        '/reason',
      ])
      await suite.send('PUT', '/api/access/slip', { access, revision: 2 })
    })

    test('so does publishing, with what each field is guessed to be, and which were restricted', async () => {
      const foresee = async (document: object) =>
        (await suite.send('POST', '/api/forms/slip/field-pairs/forecast', { document })).body
      expect(await foresee(summed('wage'))).toEqual({
        changed: [{ field: '/wage', title: '工资', was: '/pay' }],
        former: [{ field: '/pay', title: '工资', isRestricted: true }],
        telling: telling('wage'),
      })
      const lost = slipForm({ name: name!, salary: { ...pay!, title: '月薪' } })
      expect(await foresee(lost)).toMatchObject({
        changed: [{ field: '/salary', title: '月薪', was: null }],
        former: [
          { field: '/pay', isRestricted: true },
          { field: '/twice', isRestricted: false },
          { field: '/again' },
          { field: '/reason' },
        ],
        telling: [],
      })
      expect(await foresee(summed('pay'))).toMatchObject({ changed: [], former: [] })
      const wrong = { document: lost, base: 1, pairs: { '/salary': '/nothing' } }
      expect((await suite.send('POST', '/api/forms/slip/versions', wrong)).status).toBe(400)
    })
  },
)
