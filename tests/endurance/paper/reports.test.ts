import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeReport } from '@paperwright/runtime/report-paper'
import { runReport } from '../../../packages/server/src/reports/run/run-report.ts'
import { findLibraryForm, reportLibrary } from '../../corpus/report-library.ts'
import { actingOn } from '../../server/reports/run-queries.ts'
import { storeSeedRecords } from '../../server/reports/store-seed-records.ts'
import { databases, startSuite } from '../../server/server-suite.ts'
import { dumpChanges, dumpSheet } from './dump-sheet.ts'

const PARAMETERS = { month: '2026-03', year: 2026, on: '2026-04-02' }

/** The base line of the reports' paper, as `sheets.test.ts` is of the forms'. */
describe('reports over the same records', () => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(databases['PGlite']!)
    await storeSeedRecords(suite)
  })
  afterAll(() => suite.database.close())

  test.each(reportLibrary)('$id', async ({ id, report }) => {
    const asked = Object.keys(report.parameters?.properties ?? {})
    const parameters = Object.fromEntries(Object.entries(PARAMETERS).filter(([key]) => asked.includes(key)))
    const result = await runReport(actingOn(suite.database), { report, parameters })
    const dump = (more: Partial<Parameters<typeof composeReport>[0]> = {}) =>
      dumpSheet(composeReport({ report, result, form: findLibraryForm, ...more }))
    const told = dump()
    const issued = dump({ issue: { number: 'TJ-2026-000007', at: '2026-04-02', by: '陈建国' } })
    const lines = [...told, '# issued', ...dumpChanges(told, issued), '# English', ...dump({ locale: 'en' })]
    await expect([...lines, ''].join('\n')).toMatchFileSnapshot(`golden/reports/${id}.txt`)
  })
})
