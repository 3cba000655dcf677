import type { Form } from '../../form/form.ts'
import { composePages } from '../../paper/compose-pages.ts'
import { composeSheet } from '../../paper/compose-sheet.ts'
import { lifeItems } from '../../paper/life/life-items.ts'
import type { SheetAct, SheetLife } from '../../paper/life/sheet-life.ts'
import { pageNumber } from '../../paper/margins/page-number.ts'
import type { Page, PaperDocument, Place } from '../../paper/page.ts'
import type { Locale } from '../../fields/field-type.ts'
import { reportValues } from '../result/report-values.ts'
import { reportWording } from '../result/result-words.ts'
import type { Report } from '../definition/report.ts'
import type { ReportResult } from '../result/result.ts'
import { basisNotes, filledNotes } from './basis-notes.ts'
import { filledRecord } from './filled-record.ts'
import { reportParts, type ReportPart } from './report-parts.ts'
import { reportScope, reportSetting } from './report-scope.ts'

export interface ReportInput {
  /** A report that `checkReport` finds no fault with. */
  report: Report
  result: ReportResult
  /** The newest version of the form that the report fills in. */
  form(id: string): Form | undefined
  /** The language of the printed words. Default: Chinese. */
  locale?: Locale
  /** Of a report that was issued: printed in the margins. */
  issue?: ReportIssue
}

export interface ReportIssue {
  number: string
  /** The calendar date where the office is, `2026-04-02`. */
  at: string
  by: string
  /** It was made void since. */
  voided?: SheetAct
}

/** Lays a report's result out on pages: on a sheet of its own, or on the form that it fills in. */
export function composeReport({ report, result, form, locale = 'zh', issue }: ReportInput): PaperDocument {
  const values = { ...reportValues(report, result.tables, result.parameters, result), ...result.values }
  const told = { ...result, values }
  const life = issue ? issuedLife(issue) : {}
  if (report.fills) {
    const filled = form(report.fills.form)
    if (!filled)
      throw new Error(`There is no form ${report.fills.form} for the report ${report.id} to fill in.`)
    const setting = reportWording(report, locale, { result, filled })
    const notes = [...basisNotes(report, told, setting), ...filledNotes(report, told, setting)]
    return composeSheet({
      form: withNotes(filled, notes),
      record: filledRecord(report.fills, told, { form: filled, setting }),
      locale,
      life,
    })
  }
  const setting = reportSetting(report, locale, result)
  const parts = reportParts(report, told, setting)
  const { pages, ...document } = composePages({
    blocks: parts.map(({ block }) => block),
    setting,
    scope: reportScope(report, told, setting),
    margins: [pageNumber, ...lifeItems(life)],
  })
  return { ...document, pages: pages.map((page) => ({ ...page, places: placesOf(page, parts) })) }
}

/** Where the blocks stand as the report counts them. */
function placesOf({ places }: Page, parts: readonly ReportPart[]): Place[] {
  return places.flatMap((place) => {
    const { of } = parts[place.block]!
    return of === undefined ? [] : [{ ...place, block: of }]
  })
}

function issuedLife({ number, at, by, voided }: ReportIssue): SheetLife {
  return { number, issued: { at, by }, ...(voided && { voided }) }
}

/** The form with lines of words under its title. */
function withNotes(form: Form, notes: readonly string[]): Form {
  const { blocks } = form['x-paper']
  const title = blocks.findIndex(({ kind }) => kind === 'title')
  const lines = notes.map((right) => ({ kind: 'line' as const, right }))
  return { ...form, 'x-paper': { ...form['x-paper'], blocks: blocks.toSpliced(title + 1, 0, ...lines) } }
}
