import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { paperNumbers } from '../../packages/server/src/db/work-tables.ts'
import { complaintReport } from '../app/complaint-report.ts'
import { findLibraryForm } from '../corpus/report-library.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

describe.each(Object.entries(databases))('deleting forms and reports, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let id = ''
  let made = 0
  const record = { customer: '王芳' }
  const form = (title = '试用表'): Form => ({ ...orderForm, title, 'x-form': { id, series: `TRY${made}` } })
  const publish = (document: object = form(), path = `forms/${id}`) =>
    suite.send('POST', `/api/${path}/versions`, { document })
  const fill = (as = suite.send, body: object = { record }) =>
    as('POST', `/api/forms/${id}/submissions`, { department: null, ...body })
  const look = async (path = `forms/${id}`) => (await suite.send('GET', `/api/${path}/deletion`)).body
  const remove = (path = `forms/${id}`, as = suite.send) => as('DELETE', `/api/${path}`)
  const verify = async () => (await suite.send('GET', '/api/audit/verify')).body['breaks']
  const told = async (action: string) =>
    (await suite.send('GET', `/api/audit?action=${action}`)).body['entries'] as object[]

  beforeAll(async () => {
    suite = await startSuite(open)
    clerk = sender(suite.app, await suite.join({ username: 'clerk', department: 'quality' }))
    await seed(suite.database, findLibraryForm('complaint-register-1')!)
  })
  afterAll(() => suite.database.close())
  beforeEach(() => {
    id = `trial-${++made}`
  })

  test('an own form on which nothing hangs goes with what was begun on it, and the log says so', async () => {
    await publish()
    await publish(form('试用表二'))
    await clerk('POST', `/api/forms/${id}/drafts`, { record })
    const draft = { document: form('未发布'), base: 2, revision: 0 }
    await suite.send('PUT', `/api/forms/${id}/draft`, draft)
    expect(await look()).toEqual({
      isShipped: false,
      hanging: [],
      going: [
        { what: 'draft', count: 1, names: [] },
        { what: 'record-draft', count: 1, names: [] },
      ],
    })
    expect((await remove(undefined, clerk)).status).toBe(403)
    expect((await remove()).status).toBe(204)

    expect((await suite.send('GET', `/api/forms/${id}`)).status).toBe(404)
    expect((await suite.send('GET', `/api/forms/${id}/draft`)).status).toBe(404)
    expect((await clerk('GET', '/api/drafts')).body['drafts']).toEqual([])
    expect((await fill(suite.send, { record, formVersion: 2 })).status).toBe(404)
    expect((await suite.send('PUT', `/api/forms/${id}/draft`, draft)).status).toBe(404)
    expect((await told('form.deleted'))[0]).toMatchObject({
      formId: id,
      details: { title: '试用表二', version: 2, gone: { draft: 1, 'record-draft': 1 } },
    })
    expect((await remove()).status).toBe(204)
    expect(await verify()).toEqual([])
  })

  test('its id, code and series are free; another under it never is what a version was', async () => {
    await publish()
    await remove()
    expect((await publish(form('又一张'))).body).toMatchObject({ version: 2, document: { title: '又一张' } })
    expect((await suite.send('GET', `/api/forms/${id}/versions`)).body.versions).toHaveLength(1)
    expect((await fill()).status).toBe(201)
    expect(await verify()).toEqual([])
  })

  test('a form with a record stays, be it stored after the look, and is archived instead', async () => {
    await publish()
    expect((await look())['hanging']).toEqual([])
    const { body } = await fill()
    await suite.send('POST', `/api/submissions/${body.id}/void`, { revision: 1, reason: '作废' })
    expect(await remove()).toMatchObject({
      status: 409,
      body: { code: 'hanging', hanging: [{ what: 'record', count: 1, names: [] }] },
    })
    for (const statement of [`delete from forms where id = '${id}'`, `delete from form_versions`])
      await expect(suite.database.execute(statement)).rejects.toThrow()
    expect((await suite.send('PUT', `/api/forms/${id}/standing`, { standing: 'archived' })).status).toBe(200)
    expect(await verify()).toEqual([])
  })

  test('either the records are stored and the form stays, or it goes and none is', async () => {
    for (let round = 0; round < 4; round++) {
      id = `trial-${++made}`
      await publish()
      const [gone, ...filled] = await Promise.all([
        round % 2 ? remove() : fill().then(() => remove()),
        ...Array.from({ length: 4 }, () => fill(clerk, { record, department: undefined })),
      ])
      const stored = filled.filter(({ status }) => status === 201).length
      if (gone.status === 204) expect(filled.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      else {
        expect(gone.status).toBe(409)
        expect(stored).toBe(4)
      }
    }
    expect(await verify()).toEqual([])
  })

  test('whoever deletes waits for what is just being stored, and then sees it', async () => {
    await publish()
    const sheet = { formId: id, number: `${id}-1`, formVersion: 1, batchId: randomUUID(), holder: 'x' }
    let answer: ReturnType<typeof remove> | undefined
    await suite.database.db.transaction(async (tx) => {
      await tx.insert(paperNumbers).values({ ...sheet, givenAt: new Date() })
      answer = remove()
      await sleep(200)
    })
    expect(await answer).toMatchObject({ status: 409, body: { hanging: [{ what: 'number', count: 1 }] } })
    // The log knows nothing of that sheet.
    await suite.database.execute('delete from paper_numbers where number = $1', [sheet.number])
  })

  test('numbered sheets, reports, other forms and pages that show its lists keep it, by name', async () => {
    await publish()
    const view = { name: '试用列表', shared: true, view: {} }
    const { body: saved } = await suite.send('POST', `/api/forms/${id}/views`, view)
    const tile = { list: { form: id, view: saved.id }, rows: 5, width: 12 }
    await suite.send('POST', '/api/dashboards', { name: '首页', department: null, tiles: [tile] })
    const customer = { 'x-field': 'reference', type: 'string', title: '客户' }
    const asking = {
      ...orderForm,
      title: '回访',
      'x-form': { id: `asks-${id}` },
      properties: {
        ...orderForm.properties,
        customer: { ...customer, 'x-reference': { form: id, field: '/customer' } },
      },
    }
    expect((await publish(asking, `forms/asks-${id}`)).status).toBe(201)
    await suite.send('POST', '/api/batches', { selection: { formId: id, blank: 2 }, numbered: true })
    expect((await look())['hanging']).toEqual([
      { what: 'number', count: 2, names: [] },
      { what: 'form', count: 1, names: ['回访'] },
      { what: 'dashboard', count: 1, names: ['首页'] },
    ])
    expect((await remove()).status).toBe(409)
  })

  test('a report is kept by what was issued, schedules and tiles; a form by the report', async () => {
    id = complaintReport.id
    const path = `reports/${id}`
    await publish(complaintReport, path)
    expect(await look('forms/complaint-register-1')).toMatchObject({
      isShipped: true,
      hanging: [{ what: 'report', count: 1, names: [complaintReport.title] }],
    })
    expect((await remove('forms/complaint-register-1')).body).toMatchObject({ code: 'shipped' })

    const parameters = { month: '2026-02' }
    await suite.send('POST', `/api/${path}/schedules`, { day: 1, hour: 6 })
    expect((await remove(path)).body['hanging']).toEqual([{ what: 'schedule', count: 1, names: [] }])
    const { body } = await suite.send('GET', '/api/report-schedules')
    const [schedule] = body['schedules'] as { id: string }[]
    await suite.send('DELETE', `/api/report-schedules/${schedule!.id}`)
    expect((await remove(path)).status).toBe(204)
    expect((await suite.send('GET', `/api/${path}`)).status).toBe(404)
    expect(await told('report.deleted')).toMatchObject([{ details: { report: id, version: 1 } }])

    await publish(complaintReport, path)
    expect((await suite.send('POST', `/api/${path}/issue`, { parameters })).status).toBe(201)
    expect((await remove(path)).body['hanging']).toEqual([{ what: 'issued', count: 1, names: [] }])
    expect(await verify()).toEqual([])
  })

  test('of a draft that was never published nothing is left', async () => {
    const draft = { document: form('草稿'), base: null, revision: 0 }
    for (const path of [`/api/forms/${id}`, `/api/forms/${id}/draft`]) {
      await suite.send('PUT', `/api/forms/${id}/draft`, draft)
      await suite.send('POST', `/api/forms/${id}/presence`, {})
      expect((await suite.send('DELETE', path)).status).toBe(204)
      expect((await suite.send('GET', `/api/forms/${id}/draft`)).status).toBe(404)
      expect((await told('form.deleted'))[0]).toMatchObject({ formId: id, details: { title: '草稿' } })
    }
    expect((await suite.send('GET', `/api/forms/${id}/deletion`)).status).toBe(404)
  })
})
