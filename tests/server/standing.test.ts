import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaintReport } from '../app/complaint-report.ts'
import { findLibraryForm } from '../corpus/report-library.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

describe.each(Object.entries(databases))('where documents stand in the library, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  const record = { customer: '王芳' }
  const place = (standing: string, path = 'forms/order', as = suite.send) =>
    as('PUT', `/api/${path}/standing`, { standing })
  const formsOf = async (as: Send) => (await as('GET', '/api/forms')).body.forms

  beforeAll(async () => {
    suite = await startSuite(open)
    clerk = sender(suite.app, await suite.join({ username: 'clerk', department: 'quality' }))
  })
  afterAll(() => suite.database.close())

  test('an archived form is filled in by nobody, and its records live on', async () => {
    const { id, number } = (await clerk('POST', '/api/forms/order/submissions', { record })).body
    expect(await place('archived')).toMatchObject({ status: 200, body: { standing: 'archived' } })

    for (const as of [clerk, suite.send]) {
      expect((await as('POST', '/api/forms/order/submissions', { record })).status).toBe(403)
      expect((await as('POST', '/api/forms/order/drafts', { record })).status).toBe(403)
      expect((await as('POST', '/api/batches', { selection: { formId: 'order', blank: 2 } })).status).toBe(
        403,
      )
    }
    expect((await formsOf(clerk)).find((form) => form.id === 'order')).toMatchObject({
      standing: 'archived',
      rights: { fill: false, see: 'department' },
    })
    expect((await clerk('GET', `/api/submissions/${id}`)).body).toMatchObject({ number })
    const corrected = { revision: 1, record: { customer: '王方' }, reason: '写错' }
    expect((await clerk('PUT', `/api/submissions/${id}`, corrected)).status).toBe(200)

    expect((await place('listed')).status).toBe(200)
    expect((await clerk('POST', '/api/forms/order/submissions', { record })).status).toBe(201)
    const { body } = await suite.send('GET', '/api/audit?action=form.placed')
    expect(body['entries']).toMatchObject([
      { formId: 'order', details: { before: { standing: 'archived' }, after: { standing: 'listed' } } },
      { formId: 'order', details: { before: { standing: 'listed' }, after: { standing: 'archived' } } },
    ])
  })

  test('a hidden form is listed for those who design, and used as before', async () => {
    await place('hidden')
    expect((await formsOf(clerk)).map((form) => form.id)).not.toContain('order')
    expect((await formsOf(suite.send)).find((form) => form.id === 'order')).toMatchObject({
      standing: 'hidden',
    })
    expect((await clerk('GET', '/api/forms/order')).status).toBe(200)
    expect((await clerk('POST', '/api/forms/order/submissions', { record })).status).toBe(201)
    await place('listed')
    expect((await formsOf(clerk)).map((form) => form.id)).toContain('order')
  })

  test('a report is hidden, not archived; what there is not stands nowhere', async () => {
    await seed(suite.database, findLibraryForm('complaint-register-1')!)
    const path = `reports/${complaintReport.id}`
    await suite.send('POST', `/api/${path}/versions`, { document: complaintReport })
    const reportsOf = async (as: Send) =>
      ((await as('GET', '/api/reports')).body['reports'] as { id: string }[]).map(({ id }) => id)
    expect(await reportsOf(clerk)).toContain(complaintReport.id)
    expect((await place('archived', path)).status).toBe(400)
    expect((await place('hidden', path)).status).toBe(200)
    expect(await reportsOf(clerk)).not.toContain(complaintReport.id)
    expect(await reportsOf(suite.send)).toContain(complaintReport.id)
    expect((await place('hidden', 'forms/nowhere')).status).toBe(404)
    expect((await place('archived', 'forms/order', clerk)).status).toBe(403)
  })
})
