import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyThatCounts } from './body-that-counts.ts'
import { orderReport, publishReport } from './reports/order-report.ts'
import { orderForm } from '../forms/order-form.ts'
import { sender, startSuite } from './server-suite.ts'
import { openStore } from '../support/open-store.ts'

const NOBODY = '01a20986-4435-7ba8-94dc-d32bd1340f07'

/** What someone may do: nothing without an account, something with the right post, everything as an admin. */
interface Expected {
  /** Nobody is signed in. */
  stranger: number
  /** A post that the form's rules give nothing. */
  wrongPost: number
  /** May fill and see, in another department than the record's. */
  otherDepartment: number
  /** May fill, see, edit, print and export, in the record's department. */
  colleague: number
  admin: number
}

const ADMINS: Expected = { stranger: 401, wrongPost: 403, otherDepartment: 403, colleague: 403, admin: 200 }
/** Parts of an admin's work, which someone who is no admin may do. */
const PEOPLE_PART = { ...ADMINS }
const FORMS_PART = { ...ADMINS }
const LOG_PART = { ...ADMINS }
const ANYONE: Expected = { stranger: 401, wrongPost: 200, otherDepartment: 200, colleague: 200, admin: 200 }
const FORM: Expected = { stranger: 401, wrongPost: 403, otherDepartment: 200, colleague: 200, admin: 200 }
const RECORD: Expected = { stranger: 401, wrongPost: 403, otherDepartment: 404, colleague: 200, admin: 200 }
/** A draft is its owner's alone. */
const NOT_YOURS: Expected = {
  stranger: 401,
  wrongPost: 404,
  otherDepartment: 404,
  colleague: 404,
  admin: 404,
}

/** Whoever has a code need not be signed in; made-up ones open nothing. */
const NO_CODE: Expected = { stranger: 410, wrongPost: 410, otherDepartment: 410, colleague: 410, admin: 410 }

const record = { customer: '甲' }
const table = { heads: ['客户'], mapping: ['/customer'], rows: [['甲']] }
const asked = { parameters: { month: '2026-02' } }
const figure = { query: 'customers', row: [], column: [], measure: 'orders' }
const all = (right: object) => ({ posts: { clerk: right }, fields: {} })

/** Every route that asks who one is, with what is sent and how it answers whom it lets by. The record is the colleague's. */
const ROUTES: [string, Expected, unknown?, number?][] = [
  ['get /api/forms', ANYONE],
  ['get /api/forms/{id}', FORM],
  ['get /api/forms/{id}/versions/1', FORM],
  ['get /api/forms/{id}/sheet.pdf', FORM],
  ['get /api/forms/{id}/submissions', FORM],
  ['post /api/forms/{id}/submissions', FORM, { record }, 201],
  ['post /api/forms/{id}/check', FORM, { record }],
  ['post /api/forms/{id}/drafts', FORM, { record }, 201],
  ['get /api/submissions/{submission}', RECORD],
  ['get /api/submissions/{submission}/events', RECORD],
  ['get /api/submissions/{submission}/signing', RECORD],
  ['post /api/submissions/{submission}/signing', RECORD, { verb: 'commented', said: '已阅' }],
  ['post /api/submissions/{submission}/signing/seen', RECORD, { covers: 1 }, 204],
  ['get /api/signing/tasks?box=waiting', ANYONE],
  ['post /api/submissions/{submission}/signing/pads', RECORD, { step: 'made', covers: 1 }, 201],
  ['get /api/signing/pads/{id}', NOT_YOURS],
  ['delete /api/signing/pads/{id}', ANYONE, undefined, 204],
  ['post /api/pad/look', NO_CODE, { locale: 'zh' }],
  ['post /api/pad/drawn', NO_CODE, { drawn: { height: 1, lines: [[0, 0, 1, 1]] } }],
  [
    'post /api/signing/confirmations',
    { ...ANYONE, wrongPost: 400, otherDepartment: 400, colleague: 400, admin: 400 },
    { acts: [{ submission: NOBODY, step: 'manager' }], password: 'not the password' },
  ],
  ['get /api/notices', ANYONE],
  ['get /api/notices/counts', ANYONE],
  ['get /api/notices/live', ANYONE],
  ['get /api/account/notices', ANYONE],
  ['put /api/account/notices', ANYONE, { locale: 'zh', mail: [], bell: [], quiet: null }],
  ['get /api/notices/channels', ADMINS],
  [
    'post /api/notices/channels',
    ADMINS,
    {
      kind: 'webhook',
      name: '档案',
      address: 'https://example.org/',
      what: [],
      locale: 'zh',
      enabled: false,
    },
    201,
  ],
  ['put /api/notices/channels/{id}', ADMINS, { name: '档案', what: [], locale: 'zh', enabled: false }, 404],
  ['delete /api/notices/channels/{id}', ADMINS, undefined, 404],
  ['post /api/notices/channels/{id}/test', ADMINS, { locale: 'zh' }, 404],
  ['get /api/notices/deliveries', ADMINS],
  ['post /api/notices/deliveries/{id}/resend', ADMINS, {}, 404],
  ['post /api/notices/read', ANYONE, { upTo: 1 }, 204],
  ['get /api/stand-ins', ANYONE],
  [
    'post /api/stand-ins',
    ANYONE,
    { standIn: NOBODY, from: '2099-03-05', until: '2099-03-06', forms: null },
    409,
  ],
  ['delete /api/stand-ins/{id}', NOT_YOURS],
  ['get /api/submissions/{submission}/sheet.pdf', RECORD],
  ['get /api/submissions/{submission}/related', RECORD],
  ['put /api/submissions/{submission}', RECORD, { record, revision: 1, reason: '无' }],
  [
    'post /api/submissions/{submission}/department',
    RECORD,
    { department: 'quality', revision: 1, reason: '转办' },
  ],
  ['post /api/forms/{id}/department', FORM, { department: 'quality', reason: '转办' }],
  ['post /api/submissions/{submission}/void', RECORD, { revision: 1, reason: '重复' }],
  [
    'get /api/forms/{id}/lookup?field=/customer',
    { ...FORM, otherDepartment: 404, colleague: 404, admin: 404 },
  ],
  [
    'post /api/forms/{id}/files?field=/customer&name=a',
    { ...FORM, otherDepartment: 404, colleague: 404, admin: 404 },
    new Uint8Array([1]),
  ],
  ['get /api/directory/people?typed=a', ANYONE],
  ['get /api/files/{id}', NOT_YOURS],
  ['get /api/forms/{id}/beginning', FORM],
  ['post /api/forms/{id}/alike', FORM, { record, version: 1 }],
  ['get /api/drafts', ANYONE],
  ['get /api/drafts/{id}', NOT_YOURS],
  ['put /api/drafts/{id}', NOT_YOURS, { record, revision: 1 }],
  ['delete /api/drafts/{id}', NOT_YOURS],
  ['get /api/form-counts', ANYONE],
  ['get /api/home', ANYONE],
  // Of no such form; who may keep which is told in home.test.ts.
  ['put /api/home/favourites/{id}', NOT_YOURS, {}],
  ['delete /api/home/favourites/{id}', ANYONE],
  ['post /api/home/tiles', ANYONE, { words: '电话 8321', width: 6 }, 201],
  ['put /api/home/tiles', ANYONE, { tiles: [] }],
  ['get /api/views', ANYONE],
  ['get /api/find?search=x', ANYONE],
  ['get /api/find/values?field=form', ANYONE],
  ['get /api/forms/{id}/find', FORM],
  ['get /api/forms/{id}/values?field=createdBy', FORM],
  ['get /api/forms/{id}/groups?group=%7B"by":"/customer"%7D', FORM],
  ['get /api/forms/{id}/list.pdf', FORM],
  ['get /api/forms/{id}/export?format=csv', FORM],
  ['post /api/forms/{id}/import/start', FORM, { heads: ['客户'] }],
  ['post /api/forms/{id}/import/check', FORM, table],
  ['post /api/forms/{id}/import', FORM, table, 201],
  ['get /api/forms/{id}/imports', FORM],
  ['get /api/imports/{id}/take-back', NOT_YOURS],
  ['post /api/imports/{id}/take-back', NOT_YOURS, { reason: '选错了文件', expected: 1 }],
  ['get /api/forms/{id}/views', FORM],
  ['post /api/forms/{id}/views', FORM, { name: '本月', view: {} }, 201],
  ['patch /api/views/{id}', NOT_YOURS, { name: '本周' }],
  ['delete /api/views/{id}', NOT_YOURS],
  ['post /api/batches', FORM, { selection: { formId: 'order', blank: 1 } }, 201],
  ['get /api/batches', ANYONE],
  ['get /api/batches/{id}', NOT_YOURS],
  ['get /api/batches/{id}/file', NOT_YOURS],
  ['post /api/batches/{id}/cancel', NOT_YOURS, {}],
  ['post /api/batches/{id}/again', NOT_YOURS, {}],
  ['get /api/forms/{id}/paper-numbers', FORM],
  [
    'get /api/forms/{id}/paper-numbers/{number}',
    { ...FORM, otherDepartment: 400, colleague: 400, admin: 400 },
  ],
  [
    'post /api/forms/{id}/paper-numbers/{number}/void',
    { ...FORM, otherDepartment: 400, colleague: 400, admin: 400 },
    { reason: '污损' },
  ],
  ['get /api/posts', ANYONE],
  ['get /api/office', ANYONE],
  ['put /api/office', ADMINS, { name: { zh: '镇' }, timeZone: 'Asia/Shanghai', base: 0 }],
  ['get /api/office/versions', ADMINS],
  ['get /api/account/sessions', ANYONE],
  ['delete /api/account/sessions', ANYONE, undefined, 204],
  ['get /api/account/phone', ANYONE],
  ['put /api/account/phone', ANYONE, { phone: null }],
  ['get /api/account/signature', ANYONE],
  [
    'post /api/account/signature/picture',
    { ...ANYONE, wrongPost: 400, otherDepartment: 400, colleague: 400, admin: 400 },
    new Uint8Array([1]),
  ],
  ['put /api/account/signature', ANYONE, { drawn: { height: 400, lines: [[0, 0, 500, 300]] } }],
  ['delete /api/account/signature', ANYONE, undefined, 204],
  ['get /api/account/keys', ANYONE],
  ['post /api/account/keys', ANYONE, { name: '脚本' }, 201],
  ['delete /api/account/keys/{id}', NOT_YOURS],
  ['delete /api/account/sessions/{id}', NOT_YOURS],
  [
    'post /api/forms',
    FORMS_PART,
    { type: 'object', title: 'Visit', properties: { a: { type: 'string' } } },
    201,
  ],
  ['post /api/forms/check', FORMS_PART, orderForm],
  ['get /api/forms/{id}/versions', FORMS_PART],
  ['post /api/forms/{id}/versions', FORMS_PART, { document: orderForm }, 201],
  ['post /api/forms/{id}/impact', FORMS_PART, { document: orderForm }],
  ['get /api/forms/{id}/sample', FORMS_PART],
  ['get /api/forms/{id}/draft', FORMS_PART, undefined, 404],
  ['put /api/forms/{id}/draft', FORMS_PART, { document: orderForm, base: 1, revision: 0 }],
  ['delete /api/forms/{id}/draft', FORMS_PART, undefined, 204],
  ['post /api/forms/{id}/presence', FORMS_PART, {}],
  ['delete /api/forms/{id}/presence', FORMS_PART, undefined, 204],
  ['get /api/forms/{id}/deletion', FORMS_PART],
  ['delete /api/forms/{id}', FORMS_PART, undefined, 409],
  ['get /api/forms/{id}/seed', FORMS_PART],
  ['put /api/forms/{id}/standing', FORMS_PART, { standing: 'listed' }],
  ['post /api/forms/{id}/seed/decline', FORMS_PART, { hash: '0'.repeat(64) }, 409],
  ['post /api/print', FORMS_PART, { document: orderForm }],
  ['get /api/reports', ANYONE],
  ['get /api/reports/{id}', FORM],
  ['post /api/reports/{id}/run', FORM, asked],
  ['post /api/reports/{id}/behind', FORM, { ...asked, ...figure }],
  ['get /api/reports/{id}/sheet.pdf?parameters=%7B"month":"2026-02"%7D', FORM],
  ['get /api/reports/{id}/export?format=csv&parameters=%7B"month":"2026-02"%7D', FORM],
  ['post /api/reports/{id}/issue', FORM, asked, 201],
  ['post /api/reports/{id}/schedules', FORM, { day: 1, hour: 6 }, 201],
  ['get /api/report-schedules', ANYONE],
  ['patch /api/report-schedules/{id}', NOT_YOURS, { enabled: false }],
  ['delete /api/report-schedules/{id}', NOT_YOURS],
  ['get /api/issued-reports', ANYONE],
  ['get /api/issued-reports/{id}', NOT_YOURS],
  ['get /api/issued-reports/{id}/sheet.pdf', NOT_YOURS],
  ['get /api/issued-reports/{id}/export?format=csv', NOT_YOURS],
  ['post /api/issued-reports/{id}/void', NOT_YOURS, { reason: '数字有误' }],
  ['get /api/issued-reports/{id}/colleagues?search=a', NOT_YOURS],
  ['post /api/issued-reports/{id}/readers', NOT_YOURS, { person: 'x' }],
  ['delete /api/issued-reports/{id}/readers/typist', NOT_YOURS],
  ['get /api/dashboards', ANYONE],
  ['get /api/dashboards/{id}', NOT_YOURS],
  // Everyone's page is the admins' to make.
  ['post /api/dashboards', ADMINS, { name: '首页', department: null, tiles: [] }, 201],
  ['put /api/dashboards/{id}', NOT_YOURS, { name: '首页', department: null, tiles: [], revision: 1 }],
  ['delete /api/dashboards/{id}', NOT_YOURS],
  ['post /api/reports/check', FORMS_PART, orderReport],
  ['post /api/reports/run', FORMS_PART, { document: orderReport, ...asked }],
  ['get /api/reports/{id}/versions', FORMS_PART],
  ['get /api/reports/{id}/versions/1', FORMS_PART],
  ['post /api/reports/{id}/versions', FORMS_PART, { document: orderReport }, 201],
  ['get /api/reports/{id}/draft', FORMS_PART, undefined, 404],
  ['put /api/reports/{id}/draft', FORMS_PART, { document: orderReport, base: 1, revision: 0 }],
  ['delete /api/reports/{id}/draft', FORMS_PART, undefined, 204],
  ['post /api/reports/{id}/presence', FORMS_PART, {}],
  ['delete /api/reports/{id}/presence', FORMS_PART, undefined, 204],
  ['get /api/reports/{id}/deletion', FORMS_PART],
  ['delete /api/reports/{id}', FORMS_PART, undefined, 409],
  // The report of the tests is none that is shipped.
  ['get /api/reports/{id}/seed', FORMS_PART, undefined, 404],
  ['put /api/reports/{id}/standing', FORMS_PART, { standing: 'listed' }],
  ['post /api/reports/{id}/seed/decline', FORMS_PART, { hash: '0'.repeat(64) }, 404],
  ['get /api/forms/{id}/field-pairs', ADMINS],
  ['post /api/forms/{id}/field-pairs/forecast', FORMS_PART, { document: orderForm }],
  ['put /api/forms/{id}/field-pairs/1', ADMINS, { pairs: {}, revision: 0 }, 404],
  ['get /api/access', ADMINS],
  ['put /api/access', ADMINS, { posts: {}, revisions: { order: 9 } }, 409],
  ['get /api/forms/{id}/reports', ADMINS],
  ['get /api/people/{id}/rights', ADMINS, undefined, 404],
  ['get /api/access/{id}', ADMINS],
  ['put /api/access/{id}', ADMINS, { access: all({}), revision: 0 }, 400],
  ['delete /api/access/none', ADMINS],
  ['get /api/people', PEOPLE_PART],
  ['post /api/people', PEOPLE_PART, { name: 'x', username: 'x', password: 'short' }, 400],
  ['patch /api/people', PEOPLE_PART, { people: [NOBODY], change: { isDisabled: true } }, 404],
  ['get /api/people/export', PEOPLE_PART],
  ['post /api/people/import', PEOPLE_PART, { people: [{ name: 'x', password: 'x' }], dryRun: true }],
  ['patch /api/people/{id}', PEOPLE_PART, { name: 'x' }, 404],
  ['post /api/people/{id}/password', PEOPLE_PART, { password: 'Plum-Lantern-77' }, 404],
  ['post /api/people/{id}/unlock', PEOPLE_PART, {}, 404],
  ['get /api/people/{id}/sessions', PEOPLE_PART],
  ['delete /api/people/{id}/sessions', PEOPLE_PART, undefined, 204],
  ['get /api/posts/holders', ADMINS],
  ['put /api/posts/typist', ADMINS, { zh: '打字员', en: 'Typist', department: null }],
  ['get /api/posts/{id}/named', ADMINS],
  ['post /api/posts/{id}/merge', ADMINS, { into: 'typist' }, 404],
  ['delete /api/posts/typist', ADMINS, undefined, 204],
  ['put /api/departments/typing', ADMINS, { zh: '打字室', en: 'Typing' }],
  ['delete /api/departments/typing', ADMINS, undefined, 204],
  ['get /api/audit', LOG_PART],
  ['get /api/audit/people', LOG_PART],
  ['get /api/audit/export', LOG_PART],
  ['get /api/audit/verify', LOG_PART],
  ['get /api/audit/checkpoints', LOG_PART],
  ['post /api/audit/checkpoints', ADMINS, {}, 201],
  ['get /api/audit/checkpoints/1', LOG_PART],
  ['get /api/audit/checkpoints/{id}/page.pdf', LOG_PART, undefined, 400],
  // The database of the tests lies in no folder of ours.
  ['get /api/backup', { ...ADMINS, admin: 409 }],
]

/** Where the body says for whom it is; everywhere else whoever may not ask is refused before it is read. */
const BY_BODY = new Set(['post /api/dashboards'])

describe('who may do what', () => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let headers: Record<keyof Expected, Record<string, string>>
  beforeAll(async () => {
    suite = await startSuite(openStore)
    const rights = { fill: true, see: 'department', edit: true, print: true, export: true }
    const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }
    const access = { posts: { 'survey-specialist': rights, '*': nothing }, fields: {} }
    expect((await suite.send('PUT', '/api/access/order', { access, revision: 0 })).status).toBe(200)
    expect((await publishReport(suite.send)).status).toBe(201)
    const posts = ['survey-specialist']
    headers = {
      stranger: {},
      wrongPost: await suite.join({ username: 'wrong', posts: ['call-center-agent'], department: 'finance' }),
      otherDepartment: await suite.join({ username: 'other', posts, department: 'quality' }),
      colleague: await suite.join({ username: 'colleague', posts, department: 'customer-service' }),
      admin: suite.admin,
    }
  })
  afterAll(() => suite.database.close())

  test('the table names every route that there is', async () => {
    const { body } = await suite.send('GET', '/api/openapi.json')
    const paths = body.paths as Record<string, object>
    const named = new Set(ROUTES.map(([route]) => shape(route)))
    const missing = Object.entries(paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => shape(`${method} ${path}`)))
      .filter((route) => !named.has(route))
    expect(missing).toEqual(['get /api/session', 'post /api/setup'])
  })

  test.each(ROUTES)('%s', async (route, expected, body, success = 200) => {
    const [method = '', template = ''] = route.split(' ')
    for (const [who, wanted] of Object.entries(expected) as [keyof Expected, number][]) {
      const made = template.includes('{submission}')
        ? await sender(suite.app, headers.colleague)('POST', '/api/forms/order/submissions', { record })
        : undefined
      const path = template
        .replace('{submission}', made?.body.id ?? '')
        .replace('/forms/{id}', '/forms/order')
        .replace('/reports/{id}', `/reports/${orderReport.id}`)
        .replace('/access/{id}', '/access/order')
        .replace('{id}', NOBODY)
      const answer = await suite.app.request(path, asRequest(method, body, headers[who]))
      expect([who, answer.status]).toEqual([who, wanted === 200 ? success : wanted])
      if (body === undefined || wanted === 200 || wanted === 400 || BY_BODY.has(route)) continue
      const { body: long, read } = bodyThatCounts(90)
      const request = { ...asRequest(method, body, headers[who]), body: long, duplex: 'half' } as RequestInit
      const refused = await suite.app.request(path, request)
      expect([who, refused.status, read()]).toEqual([who, wanted, 0])
    }
  })

  test.each([
    ['people', PEOPLE_PART, { people: ['finance'], forms: false, log: false }],
    ['forms', FORMS_PART, { people: [], forms: true, log: false }],
    ['log', LOG_PART, { people: [], forms: false, log: true }],
  ])(
    'whoever does the part of an admin’s work that is %s does that part alone',
    async (part, own, adminOf) => {
      const limited = await suite.join({ username: `limited-${part}` })
      const { id } = (await sender(suite.app, limited)('GET', '/api/session')).body.actor as unknown as {
        id: string
      }
      expect((await suite.send('PATCH', `/api/people/${id}`, { adminOf })).status).toBe(200)
      const parts: Expected[] = [PEOPLE_PART, FORMS_PART, LOG_PART]
      const ofAdmins = ROUTES.filter(([, expected]) => parts.includes(expected) || expected.colleague === 403)
      expect(ofAdmins.length).toBeGreaterThan(55)
      const wrong: string[] = []
      for (const [route, expected, body] of ofAdmins) {
        if (BY_BODY.has(route)) continue
        const [method = '', template = ''] = route.split(' ')
        const path = template
          .replace('/forms/{id}', '/forms/order')
          .replace('/reports/{id}', `/reports/${orderReport.id}`)
          .replace('/access/{id}', '/access/order')
          .replace('{id}', NOBODY)
        const answer = await suite.app.request(path, asRequest(method, body, limited))
        const isRefused = answer.status === 403 && (await answer.text()).includes('admins-only')
        if (isRefused !== (expected !== own)) wrong.push(`${route} ${answer.status}`)
      }
      expect(wrong).toEqual([])
    },
  )

  test('whoever has no department to make a dashboard for is refused before its body is read', async () => {
    const nowhere = await suite.join({ username: 'nowhere', department: null })
    const { body: long, read } = bodyThatCounts(90)
    const request = { ...asRequest('post', {}, nowhere), body: long, duplex: 'half' } as RequestInit
    const refused = await suite.app.request('/api/dashboards', request)
    expect([refused.status, read()]).toEqual([403, 0])
  })
})

/** Bytes are sent as they are, everything else as JSON. */
function asRequest(method: string, body: unknown, headers: Record<string, string>): RequestInit {
  if (body === undefined) return { method: method.toUpperCase(), headers }
  const isFile = body instanceof Uint8Array
  const type = isFile ? 'application/octet-stream' : 'application/json'
  return {
    method: method.toUpperCase(),
    headers: { ...headers, 'Content-Type': type },
    body: isFile ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
  }
}

/** A route whatever it is asked about. */
function shape(route: string): string {
  return route
    .replace(/\?.*/, '')
    .replace(/\{\w+\}|\/(1|typist|typing|none|(?<=directory\/)people)$/g, (found) =>
      found.startsWith('/') ? '/{}' : '{}',
    )
}
