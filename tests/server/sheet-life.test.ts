import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeSheet } from '@paperwright/runtime'
import { createPrinter } from '@paperwright/runtime/pdf'
import { readPdfText } from '../support/pdf.ts'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

describe.each(Object.entries(databases))('the printed sheet of a stored record on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let clerkHeaders: Record<string, string>
  beforeAll(async () => {
    suite = await startSuite(open)
    const all = { fill: true, see: 'all', edit: true, print: true, export: true }
    const access = { posts: { '*': all }, fields: { '/items/*/amount': { '*': 'hide' } } }
    await suite.send('PUT', '/api/access/order', { access, revision: 0 })
    clerkHeaders = await suite.join({ username: 'clerk' })
    clerk = sender(suite.app, clerkHeaders)
  })
  afterAll(() => suite.database.close())

  /** The job that the printer was given. */
  async function printed(id: string, headers: Record<string, string> = suite.admin) {
    const response = await suite.app.request(`/api/submissions/${id}/sheet.pdf`, { headers })
    expect(response.status).toBe(200)
    return suite.printer.jobs.at(-1)!
  }
  async function corrected() {
    const first = { customer: '甲', items: [{ amount: 1 }, { amount: 2 }] }
    const { body } = await suite.send('POST', '/api/forms/order/submissions', { record: first })
    suite.setClock(new Date(2026, 2, 6, 0, 30))
    const record = { customer: '乙', items: [{ amount: 1 }, { amount: 3 }] }
    const change = { record, revision: 1, reason: '客户改名' }
    expect((await suite.send('PUT', `/api/submissions/${body.id}`, change)).status).toBe(200)
    return body
  }

  test('tells its number before anything happened to it', async () => {
    const { body } = await suite.send('POST', '/api/forms/order/submissions', { record: { customer: '甲' } })
    expect((await printed(body.id)).life).toEqual({ number: body.number, corrections: [] })
  })

  test('tells corrections with the day where the server is, who, why and which values', async () => {
    const { id } = await corrected()
    expect((await printed(id)).life?.corrections).toEqual([
      {
        revision: 2,
        at: '2026-03-06',
        by: '管理员',
        reason: '客户改名',
        pointers: ['/customer', '/items/1/amount', '/total'],
      },
    ])
  })

  test('marks nothing that its reader may not know', async () => {
    const { id } = await corrected()
    const { record, life } = await printed(id, clerkHeaders)
    expect(JSON.stringify(record)).not.toContain('amount')
    expect(life?.corrections).toMatchObject([{ reason: '客户改名' }])
    expect(life?.corrections?.[0]?.pointers.filter((pointer) => pointer.startsWith('/items'))).toEqual([])
  })

  test('tells that it is void, and keeps its number', async () => {
    const { id, number } = await corrected()
    const voiding = { revision: 2, reason: '重复登记' }
    expect((await clerk('POST', `/api/submissions/${id}/void`, voiding)).status).toBe(200)
    const job = await printed(id)
    expect(job.life).toMatchObject({
      number,
      voided: { at: '2026-03-06', by: 'clerk', reason: '重复登记' },
    })
    const text = (await readPdfText(await createPrinter().print(composeSheet(job)))).join('')
    for (const words of [number, '更正1', '客户改名', '作废', '重复登记']) expect(text).toContain(words)
  })
})
