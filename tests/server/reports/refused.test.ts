import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CrossTable, Report, ReportResult } from '@paperwright/runtime/report'
import { requestForm } from '../../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Send } from '../server-suite.ts'

const report: Report = {
  id: 'requests',
  title: '招待统计',
  series: 'ZDTJ',
  queries: {
    all: {
      from: [{ as: 'r', form: 'request' }],
      fields: { amount: { from: 'r/amount' } },
      cross: { measures: { sum: { title: '金额', of: 'sum', field: 'amount' } }, totals: { rows: true } },
    },
  },
  sheet: { blocks: [{ kind: 'title' }, { kind: 'table', query: 'all' }] },
}

describe.each(Object.entries(databases))('refused records in reports, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let manager: Send
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    const department = 'customer-service'
    const join = async (username: string, post: string) =>
      sender(suite.app, await suite.join({ username, posts: [post], department }))
    clerk = await join('clerk', 'customer-relations-specialist')
    manager = await join('manager', 'customer-service-manager')
    const published = await suite.send('POST', '/api/reports/requests/versions', { document: report })
    expect([published.status, published.body.problems]).toEqual([201, undefined])
  })
  afterAll(() => suite.database.close())

  const submit = async (amount: number) => {
    const record = { reason: '招待', amount }
    return (await clerk('POST', '/api/forms/request/submissions', { record })).body.id
  }
  const run = async (document: Report = report) => {
    const { body } = await suite.send('POST', '/api/reports/run', { document, parameters: {} })
    const { tables, withoutRefused = false } = body as unknown as ReportResult
    return { sum: (tables['all'] as CrossTable).totals['sum'], withoutRefused }
  }
  const behind = async () => {
    const place = { query: 'all', row: [], column: [], measure: 'sum' }
    const { body } = await suite.send('POST', '/api/reports/requests/behind', { parameters: {}, ...place })
    return body.total
  }
  const exported = async (locale: string) => {
    const path = `/api/reports/requests/export?format=csv&locale=${locale}&parameters=%7B%7D`
    return (await suite.app.request(path, { headers: suite.admin })).text()
  }

  test('count in none until they are sent anew, which is said, unless a report asks for them', async () => {
    await submit(100)
    const id = await submit(30)
    expect(await run()).toEqual({ sum: 130, withoutRefused: false })
    expect(await exported('zh')).not.toContain('被拒绝')

    await manager('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    const refusal = { verb: 'refused', step: 'manager', covers: 1, said: '超支' }
    expect((await manager('POST', `/api/submissions/${id}/signing`, refusal)).status).toBe(200)
    expect(await run()).toEqual({ sum: 100, withoutRefused: true })
    expect(await run({ ...report, refused: true })).toEqual({ sum: 130, withoutRefused: false })
    expect(await behind()).toBe(1)
    expect(await exported('zh')).toContain('签字被拒绝的记录未计入')
    expect(await exported('en')).toContain('Records whose signature was refused are left out')

    const record = { reason: '招待', amount: 20 }
    const corrected = { record, revision: 2, reason: '减少' }
    expect((await clerk('PUT', `/api/submissions/${id}`, corrected)).status).toBe(200)
    expect((await clerk('POST', `/api/submissions/${id}/signing`, { verb: 'sent' })).status).toBe(200)
    expect(await run()).toEqual({ sum: 120, withoutRefused: false })
  })
})
