import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordScope } from '@paperwright/runtime/kit'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { readWorkbook } from '../../../packages/builder/src/import/xlsx/read-workbook.ts'
import { ThreadPrinter } from '../../../packages/server/src/print/sheet-printer.ts'
import { orderForm } from '../../forms/order-form.ts'
import { readPdfText } from '../../support/pdf.ts'
import { appOver, databases, memoryBlobs, seed, sender, startSuite, type Send } from '../server-suite.ts'

const visitForm = {
  ...orderForm,
  title: '拜访',
  'x-form': { ...orderForm['x-form'], id: 'visit', series: 'BF' },
}
const emptyForm = {
  ...orderForm,
  title: '空表',
  'x-form': { ...orderForm['x-form'], id: 'empty', series: 'KB' },
}

const query = (form: string) => ({
  from: [{ as: 'r', form }],
  fields: { number: { title: '编号', from: 'r.number' }, form: { title: '表单', from: 'r.form' } },
  cross: {
    rows: [{ field: 'form' }],
    measures: { records: { title: '登记', of: 'count' as const } },
    totals: { rows: true },
  },
})
const everyReport: Report = {
  id: 'by-form',
  title: '各表单登记数量',
  series: 'DJSL',
  queries: { all: query('*') },
  sheet: { blocks: [{ kind: 'title' }, { kind: 'table', query: 'all' }] },
}
const bothReport: Report = {
  ...everyReport,
  id: 'both',
  title: '订单和拜访',
  series: 'DDBF',
  queries: { orders: query('order'), visits: query('visit') },
  sheet: {
    blocks: [{ kind: 'title' }, { kind: 'table', query: 'orders' }, { kind: 'table', query: 'visits' }],
  },
}

describe.each(Object.entries(databases))('whose records a report counts, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let app: ReturnType<typeof appOver>
  const headers: Record<string, Record<string, string>> = {}
  const printer = new ThreadPrinter()

  beforeAll(async () => {
    suite = await startSuite(open)
    for (const form of [visitForm, emptyForm]) await seed(suite.database, form)
    app = appOver(suite.database, { printer, blobs: memoryBlobs() })
    const grants = { fill: true, edit: false, print: true, export: true }
    const sees = async (form: string, clerk: string, manager: string) => {
      const access = {
        posts: {
          'survey-specialist': { ...grants, see: clerk },
          'finance-manager': { ...grants, see: manager },
        },
        fields: {},
      }
      expect((await suite.send('PUT', `/api/access/${form}`, { access, revision: 0 })).status).toBe(200)
    }
    await sees('order', 'department', 'all')
    await sees('visit', 'own', 'all')
    await sees('empty', 'own', 'department')
    const join = (username: string, post: string) =>
      suite.join({ username, posts: [post], department: 'quality' })
    headers.clerk = await join('clerk', 'survey-specialist')
    headers.colleague = await join('colleague', 'survey-specialist')
    headers.manager = await join('manager', 'finance-manager')
    headers.stranger = await suite.join({ username: 'stranger', department: 'quality' })
    for (const document of [everyReport, bothReport])
      expect((await suite.send('POST', `/api/reports/${document.id}/versions`, { document })).status).toBe(
        201,
      )
    for (const [who, form] of [
      ['clerk', 'order'],
      ['colleague', 'order'],
      ['clerk', 'visit'],
      ['colleague', 'visit'],
    ] as const) {
      const record = { customer: who, day: '2026-02-14', items: [{ amount: 1 }] }
      expect((await as(who)('POST', `/api/forms/${form}/submissions`, { record })).status).toBe(201)
    }
  })
  afterAll(async () => {
    await printer.close()
    await suite.database.close()
  })

  const as = (who: string): Send => sender(app, headers[who])
  const run = async (who: string, report: string) => {
    const { status, body } = await as(who)('POST', `/api/reports/${report}/run`, {})
    expect(status).toBe(200)
    return (body as unknown as { result: ReportResult }).result
  }

  test('of all forms each is told by what was counted of it; what has no records says nothing', async () => {
    expect(wordScope(await run('clerk', 'by-form'), 'zh')).toBe(
      '统计范围：各表单：本部门的记录；其中拜访：本人的记录',
    )
    expect(wordScope(await run('manager', 'by-form'), 'zh')).toBeUndefined()
  })

  test('where sources differ each is told', async () => {
    expect(wordScope(await run('clerk', 'both'), 'zh')).toBe('统计范围：订单：本部门的记录；拜访：本人的记录')
    expect(wordScope(await run('manager', 'both'), 'zh')).toBeUndefined()
  })

  test('is printed on paper, issued or not, and stands in workbooks and CSV', async () => {
    const issued = await as('clerk')('POST', '/api/reports/by-form/issue', {})
    expect(issued.status).toBe(201)
    const words = '各表单：本部门的记录；其中拜访：本人的记录'
    for (const path of [`/api/issued-reports/${issued.body.id}`, '/api/reports/by-form']) {
      const get = async (file: string) => {
        const response = await app.request(`${path}/${file}`, { headers: headers.clerk! })
        return new Uint8Array(await response.arrayBuffer())
      }
      expect((await readPdfText(await get('sheet.pdf'))).join('').replaceAll(/\s/g, '')).toContain(words)
      const [sheet] = await readWorkbook(await get('export?format=xlsx'))
      expect(sheet!.cells.at(-1)!.text).toBe(`统计范围：${words}`)
      expect(new TextDecoder().decode(await get('export?format=csv'))).toContain(`统计范围：${words}`)
    }
    const csv = await app.request('/api/reports/by-form/export?format=csv', { headers: headers.manager! })
    expect(await csv.text()).not.toContain('统计范围')
  })

  test('tiles that someone may not see keep their place, and are stored again unseen', async () => {
    const tile = (report: string, width: number) => ({
      report,
      block: {
        kind: 'table',
        query: Object.keys(report === 'both' ? bothReport.queries : everyReport.queries)[0],
      },
      width,
    })
    const page = { name: '质量部', department: 'quality', tiles: [tile('both', 4), tile('by-form', 8)] }
    const { status, body } = await as('clerk')('POST', '/api/dashboards', page)
    expect(status).toBe(201)
    const path = `/api/dashboards/${body.id}`
    const kept = [
      { kept: 0, width: 4 },
      { kept: 1, width: 8 },
    ]
    expect((await as('stranger')('GET', path)).body.tiles).toEqual(kept)
    // Its owner loses sight of one form: the tile over it is kept while the others are changed.
    const { access, revision } = (await suite.send('GET', '/api/access/visit')).body as never as {
      access: { posts: Record<string, object> }
      revision: number
    }
    const posts = {
      ...access.posts,
      'survey-specialist': { ...access.posts['survey-specialist'], see: 'none' },
    }
    await suite.send('PUT', '/api/access/visit', { access: { ...access, posts }, revision })
    expect((await as('clerk')('GET', path)).body.tiles).toEqual([kept[0], tile('by-form', 8)])
    const changed = { ...page, tiles: [tile('by-form', 6), { kept: 0, width: 12 }], revision: 1 }
    expect((await as('clerk')('PUT', path, changed)).status).toBe(200)
    expect((await suite.send('GET', path)).body.tiles).toEqual([tile('by-form', 6), tile('both', 12)])
    const none = { ...changed, tiles: [{ kept: 7, width: 3 }], revision: 2 }
    expect((await as('clerk')('PUT', path, none)).status).toBe(400)
    await suite.send('PUT', '/api/access/visit', { access, revision: revision + 1 })
  })
})
