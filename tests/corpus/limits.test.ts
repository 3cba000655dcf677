import { expect, test } from 'vitest'
import { checkFormLimits } from '../../packages/runtime/src/limits/check-form-limits.ts'
import {
  FORM_LIMITS,
  REPORT_LIMITS,
  type DocumentLimits,
} from '../../packages/runtime/src/limits/document-limits.ts'
import { measureDocument } from '../../packages/runtime/src/limits/measure-document.ts'
import { library } from './library.ts'
import { reportLibrary } from './report-library.ts'

/** Shape is told by few: levels, columns, parts of a query. All else may be ten times what the largest document has. */
const SHAPE = new Set(['columns', 'from', 'joins', 'on'])

function shareOf(limits: DocumentLimits): DocumentLimits {
  const tenth = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(counts).map(([key, most]) => [key, SHAPE.has(key) ? most / 3 : most / 10]),
    )
  const { depth, sizes, lengths, ...totals } = limits
  return {
    ...limits,
    ...(tenth(totals) as typeof totals),
    depth: depth / 3,
    sizes: tenth(sizes),
    lengths: tenth(lengths),
  }
}

test.each(library.map(({ code, form }) => [code, form] as const))(
  'the form %s has ten times as much room as it needs',
  (_, form) => {
    expect(measureDocument(form, shareOf(FORM_LIMITS))).toBeUndefined()
    expect(checkFormLimits(form)).toEqual([])
  },
)

test.each(reportLibrary.map(({ id, report }) => [id, report] as const))(
  'the report %s has ten times as much room as it needs',
  (_, report) => {
    expect(measureDocument(report, shareOf(REPORT_LIMITS))).toBeUndefined()
  },
)
