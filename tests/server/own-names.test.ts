import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { orderForm } from '../forms/order-form.ts'
import { complaintReport } from '../app/complaint-report.ts'
import { findLibraryForm } from '../corpus/report-library.ts'
import { databases, seed, startSuite } from './server-suite.ts'

const named = (id: string, names: { code?: string; series?: string }): Form => ({
  ...orderForm,
  title: `${id} 单`,
  'x-form': { id, domain: 'test', ...names },
})

describe.each(Object.entries(databases))('codes and series on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, findLibraryForm('complaint-register-1')!)
    expect((await publish(named('first', { code: '9-11', series: 'JIA' }))).status).toBe(201)
  })
  afterAll(() => suite.database.close())

  const publish = (document: Form) =>
    suite.send('POST', `/api/forms/${document['x-form'].id}/versions`, { document })
  const publishReport = (names: object) => {
    const document = { ...complaintReport, id: 'by-kind', ...names }
    return suite.send('POST', '/api/reports/by-kind/versions', { document })
  }
  const problemsOf = ({ body }: { body: Record<string, unknown> }) =>
    (body['problems'] as { path: string; code: string; params: unknown }[]).map(({ path, code, params }) => [
      path,
      code,
      params,
    ])

  test('of another form are refused, and told before', async () => {
    const second = named('second', { code: '9-11', series: 'JIA' })
    const refused = await publish(second)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toEqual([
      ['/x-form/code', 'takenCode', { name: '9-11', other: 'first 单' }],
      ['/x-form/series', 'takenSeries', { name: 'JIA', other: 'first 单' }],
    ])
    expect(problemsOf(await suite.send('POST', '/api/forms/check', second))).toEqual(problemsOf(refused))
    expect((await suite.send('GET', '/api/forms/second')).status).toBe(404)
    expect((await publish(named('second', { code: '9-12', series: 'YI' }))).status).toBe(201)
  })

  test('of another form are refused in a file that is brought in', async () => {
    const refused = await suite.send('POST', '/api/forms', named('brought', { series: 'JIA' }))
    expect(problemsOf(refused)).toEqual([
      ['/x-form/series', 'takenSeries', { name: 'JIA', other: 'first 单' }],
    ])
    expect((await suite.send('GET', '/api/forms/brought')).status).toBe(404)
  })

  test('of a form are no series of a report, though it may have the code of the form that it fills', async () => {
    expect(problemsOf(await publishReport({ code: '9-11', series: 'JIA' }))).toEqual([
      ['/series', 'takenSeries', { name: 'JIA', other: 'first 单' }],
    ])
    expect((await publishReport({ code: '9-11', series: 'BING' })).status).toBe(201)
    expect(problemsOf(await publish(named('third', { series: 'BING' })))).toEqual([
      ['/x-form/series', 'takenSeries', { name: 'BING', other: complaintReport.title }],
    ])
  })

  test('that were given up leave the code free and the series not, whose numbers are on paper', async () => {
    expect((await publish(named('fourth', { code: '9-14', series: 'DING' }))).status).toBe(201)
    expect((await publish(named('fourth', { code: '9-15', series: 'WU' }))).status).toBe(201)
    expect(problemsOf(await publish(named('fifth', { code: '9-14', series: 'DING' })))).toEqual([
      ['/x-form/series', 'takenSeries', { name: 'DING', other: 'fourth 单' }],
    ])
    expect((await publish(named('fifth', { code: '9-14' }))).status).toBe(201)
    // What it was called before it may be called again.
    expect((await publish(named('fourth', { code: '9-15', series: 'DING' }))).status).toBe(201)
  })

  test('that two forms have had since before do not stand in the way', async () => {
    await seed(suite.database, named('sixth', { code: '9-11', series: 'JIA' }))
    const changed = { ...named('sixth', { code: '9-11', series: 'JIA' }), title: '改过' }
    expect((await publish(changed)).status).toBe(201)
  })

  test('are taken once by those who publish at the same time', async () => {
    const [one, other] = await Promise.all(
      ['seventh', 'eighth'].map((id) => publish(named(id, { code: '9-17', series: 'JI' }))),
    )
    expect([one!.status, other!.status].toSorted()).toEqual([201, 422])
  })
})
