import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport } from '../../packages/runtime/src/report/check/check-report.ts'
import type { Report } from '../../packages/runtime/src/report/definition/report.ts'
import { findLibraryForm } from './report-library.ts'

test('the example on the page of the report language is a sound report', () => {
  const page = readFileSync(new URL('../../docs/report-language.md', import.meta.url), 'utf8')
  const [, example] = /```json\n(.*?)```/s.exec(page)!
  expect(checkReport(JSON.parse(example!) as Report, findLibraryForm)).toEqual([])
})
