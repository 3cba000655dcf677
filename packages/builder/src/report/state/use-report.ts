import { getValue, type Form, type Json, type Locale } from '@paperwright/runtime'
import { EVERY_FORM, isObject, resolveQuery, type ResolvedField } from '@paperwright/runtime/kit'
import {
  checkReport,
  checkReportReferences,
  type Query,
  type Report,
  type ReportProblem,
} from '@paperwright/runtime/report'
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { CheckerOf, Post } from '../../state/use-builder.ts'
import { keptIn, type KeptText } from '../../kept/kept-text.ts'
import type { Category } from '../../settings/category-setting.ts'
import type { Notice } from '../../store/document-store.ts'
import { useDocument, type DocumentWork } from '../../store/use-document.ts'
import { editReport, type FindForm, type ReportEdit } from '../edits/edit-report.ts'
import { ReportEditRefused } from '../edits/report-edit-refused.ts'
import { listQueryFields, type SourceFields } from '../fields/list-query-fields.ts'
import { reportBuilderWords, wordReportRefusal } from '../words/report-builder-words.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'
import type { ReportSelection } from './report-selection.ts'
import {
  lead,
  reportViews,
  select,
  turnTo,
  type ReportMode,
  type ReportView,
  type StepEnd,
} from './report-view.ts'

/** A form that a report may read, to choose from. */
export interface ListedForm {
  id: string
  title: string
  code?: string
}

/** The words that contain `typed` in a field of a form's records (its pointer, `*` for each entry), the most frequent first. */
export type KnownWords = (form: string, pointer: string, typed: string) => Promise<readonly string[]>

/** What the parts of the report builder share. */
export interface ReportWork
  extends ReportView, Omit<DocumentWork<Report, ReportView>, 'run' | 'look' | 'amend'> {
  report: Report
  /** The query that is worked on; none in a blank report. */
  shape: Query | undefined
  sources: readonly SourceFields[]
  /** The query's fields by key, as far as they lead somewhere. */
  fields: ReadonlyMap<string, ResolvedField>
  form: FindForm
  /** What is wrong with a report as far as it is known here. */
  check: typeof checkReportReferences
  formList: readonly ListedForm[]
  posts: readonly Post[]
  categories: readonly Category[]
  checkerOf: CheckerOf | undefined
  knownWords: KnownWords | undefined
  locale: Locale
  /** The time zone of the office. */
  zone: string
  words: ReportBuilderWords
  problems: readonly ReportProblem[]
  /** Forms that the report reads are still on their way. */
  isLoading: boolean
  notice: Notice | undefined
  kept: readonly KeptText[]
  canUndo: boolean
  canRedo: boolean
  /** Does an edit; where it is refused, says why and gives false. */
  run(edit: ReportEdit, then?: (report: Report) => StepEnd): boolean
  select(selection: ReportSelection, query?: string): void
  openQuery(query: string): void
  turnTo(mode: ReportMode): void
}

export interface ReportOptions {
  report: Report
  onChange(report: Report): void
  forms: (id: string) => Form | undefined
  formList: readonly ListedForm[]
  locale: Locale
  zone: string
  posts?: readonly Post[] | undefined
  categories?: readonly Category[] | undefined
  checkerOf?: CheckerOf | undefined
  knownWords?: KnownWords | undefined
  kept?: readonly KeptText[] | undefined
  onKept?: ((kept: readonly KeptText[]) => void) | undefined
  findProblems?: ((report: Report) => Promise<readonly ReportProblem[]>) | undefined
}

const NO_PROBLEMS: readonly ReportProblem[] = []
const NO_POSTS: readonly Post[] = []
const NO_CATEGORIES: readonly Category[] = []
const NO_FIELDS: ReadonlyMap<string, ResolvedField> = new Map()

/** A report being built: its history, what is selected, what is wrong with it. */
export function useReportState(options: ReportOptions): ReportWork {
  const { report: given, onChange, formList, locale, zone, checkerOf, knownWords } = options
  const { forms: find, posts = NO_POSTS, categories = NO_CATEGORIES } = options
  // All forms together are none that could be asked for.
  const forms = useCallback((id: string) => (id === EVERY_FORM ? undefined : find(id)), [find])
  const [{ history, view, notice, kept }, work] = useDocument({
    given,
    kept: options.kept,
    onKept: options.onKept,
    onChange,
    views: reportViews,
    wordRefusal: REFUSALS[locale],
    faultOf,
  })
  const report = history.present
  const { query } = view
  const isLoading = useMemo(() => isOnItsWay(report, { forms, formList }), [report, forms, formList])
  // Where the host checks reports, the page may not compile what the full check does.
  const check = options.findProblems ? checkReportReferences : checkReport
  const here = useMemo(() => check(report, forms), [check, report, forms])
  const found = useProblems(report, here, options.findProblems)
  const problems = isLoading ? NO_PROBLEMS : found
  const shape = report.queries[query]
  const known = useMemo(() => {
    if (!shape) return { sources: [], fields: NO_FIELDS }
    const { resolved } = resolveQuery(shape, forms, report.parameters)
    return { sources: listQueryFields(shape, forms), fields: resolved?.fields ?? NO_FIELDS }
  }, [shape, forms, report.parameters])

  return useMemo(() => {
    const { run, look, undo, redo, say, keep, letGo } = work
    return {
      report,
      ...view,
      shape,
      ...known,
      form: forms,
      check,
      formList,
      posts,
      categories,
      checkerOf,
      knownWords,
      locale,
      zone,
      words: reportBuilderWords[locale],
      problems,
      isLoading,
      notice,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      run: (edit, then) =>
        run(
          (now) => editReport(now, edit, forms, check),
          (next, now) => lead(now, then?.(next)),
        ),
      select: (selection, other) => look((now) => select(now, selection, other)),
      openQuery: (next) => look((now) => ({ ...now, query: next, selection: { kind: 'table' } })),
      turnTo: (mode) => look((now, document) => turnTo(mode, now, document)),
      undo,
      redo,
      say,
      kept: keptIn(kept, report),
      keep: (text) => keep({ ...text, label: ofPart(report, text) }),
      letGo,
    }
  }, [
    work,
    history,
    report,
    view,
    shape,
    known,
    forms,
    formList,
    posts,
    categories,
    checkerOf,
    knownWords,
    locale,
    zone,
    check,
    problems,
    isLoading,
    notice,
    kept,
  ])
}

const REFUSALS: Record<Locale, (error: unknown) => string | undefined> = {
  zh: (error) => (error instanceof ReportEditRefused ? wordReportRefusal(error, 'zh') : undefined),
  en: (error) => (error instanceof ReportEditRefused ? wordReportRefusal(error, 'en') : undefined),
}

const faultOf = (error: unknown) => (error instanceof ReportEditRefused ? error.problem : undefined)

/** What a setting is called, and the part that it is of. */
function ofPart(report: Report, { at, label }: Pick<KeptText, 'at' | 'label'>): string {
  const part = getValue(report as unknown as Json, at)
  return isObject(part) && typeof part.title === 'string' && at !== '' ? `${part.title} · ${label}` : label
}

/** A form that can be read but is not there has been asked for. */
function isOnItsWay(
  { queries, fills }: Report,
  { forms, formList }: Pick<ReportOptions, 'forms' | 'formList'>,
): boolean {
  const read = Object.values(queries).flatMap(({ from }) =>
    from.flatMap(({ form, joins = [] }) => [form, ...joins.map((join) => join.form)]),
  )
  // Every form is asked for, not the first one alone.
  const missing = [...read, ...(fills ? [fills.form] : [])].filter((id) => forms(id) === undefined)
  return formList.some(({ id }) => missing.includes(id))
}

/** What is wrong with the report: at once what is known here, later what the host finds. */
function useProblems(
  report: Report,
  here: readonly ReportProblem[],
  findProblems: ReportOptions['findProblems'],
): readonly ReportProblem[] {
  const [found, setFound] = useState<{ report: Report; problems: readonly ReportProblem[] }>()
  useEffect(() => {
    let isCurrent = true
    findProblems?.(report)
      .then((problems) => isCurrent && setFound({ report, problems }))
      // What is known here is shown; storing the report checks it again.
      .catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [report, findProblems])
  return found?.report === report ? found.problems : here
}

export const ReportContext = createContext<ReportWork | undefined>(undefined)

export function useReport(): ReportWork {
  const work = use(ReportContext)
  if (!work) throw new Error('No report builder around this part of it.')
  return work
}
