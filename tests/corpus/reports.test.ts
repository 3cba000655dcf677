import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { parseTemplate } from '../../packages/runtime/src/form/words-template.ts'
import { isDrawable } from '../../packages/runtime/src/paper/metrics/has-glyph.ts'
import { listReportWords } from '../../packages/builder/src/translations/list-report-words.ts'
import { compileSchema } from '../../packages/runtime/src/record/compile-schema.ts'
import { checkReport } from '../../packages/runtime/src/report/check/check-report.ts'
import { library, posts, readJson } from './library.ts'
import { printedReportWords } from './printed-report-words.ts'
import { findLibraryForm, reportLibrary } from './report-library.ts'

const validate = compileSchema(readJson('report.meta.schema.json') as JsonObject)

describe.each(reportLibrary)('$id', ({ id, report }) => {
  const english = report.words?.['en'] ?? {}

  test('is named after its file', () => {
    expect(report.id).toBe(id)
  })

  test('satisfies the published meta-schema', () => {
    validate(report)
    expect(validate.errors ?? []).toEqual([])
  })

  test('has no faults', () => {
    expect(checkReport(report, findLibraryForm)).toEqual([])
  })

  test('has an English word for each printed one, and no other', () => {
    const printed = printedReportWords(report)
    expect(printed.filter((word) => !Object.hasOwn(english, word))).toEqual([])
    // Fields and figures that are read to compute others have titles that their designer alone sees.
    const said = new Set([...printed, ...listReportWords(report).map(({ text }) => text)])
    expect(Object.keys(english).filter((word) => !said.has(word))).toEqual([])
    for (const word of Object.values(english)) expect(word).not.toMatch(/\p{Script=Han}/u)
  })

  test('holds the same figures in English as in Chinese', () => {
    for (const [printed, word] of Object.entries(english)) expect(placesIn(word)).toEqual(placesIn(printed))
  })

  test('has the code and the domain of the sheet that it fills in', () => {
    if (!report.fills) return
    const { code, domain } = findLibraryForm(report.fills.form)!['x-form']
    expect(report).toMatchObject({ code, domain })
  })

  test('asks for signatures by posts that exist', () => {
    const known = posts.map((post) => post.id)
    const asked = (report.signatures ?? []).flatMap((slot) => slot.posts ?? [])
    expect(asked.filter((post) => !known.includes(post))).toEqual([])
  })

  test('uses only characters that the fonts can draw', () => {
    const used = new Set(JSON.stringify(report))
    const missing = [...used].filter((character) =>
      (['serif', 'serif-bold'] as const).some((face) => !isDrawable(face, character.codePointAt(0)!)),
    )
    expect(missing).toEqual([])
  })
})

function placesIn(words: string): string[] {
  return parseTemplate(words)
    .flatMap((part) => (part.kind === 'field' ? [part.pointer] : []))
    .sort()
}

test('no report numbers its papers like another one, or like a form', () => {
  const series = [
    ...library.map(({ form }) => form['x-form'].series),
    ...reportLibrary.map(({ report }) => report.series),
  ]
  expect(series.filter((value, index) => series.indexOf(value) !== index)).toEqual([])
})
