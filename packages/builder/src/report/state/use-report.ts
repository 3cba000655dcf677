import {
  checkReport,
  checkReportReferences,
  EVERY_FORM,
  resolveQuery,
  type Form,
  type Locale,
  type Query,
  type Report,
  type ReportProblem,
  type ResolvedField,
} from '@paperwright/runtime'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Notice } from '../../state/builder-store.ts'
import type { CheckerOf, Post } from '../../state/use-builder.ts'
import { editReport, type FindForm, type ReportEdit } from '../edits/edit-report.ts'
import { ReportEditRefused } from '../edits/report-edit-refused.ts'
import { listQueryFields, type SourceFields } from '../fields/list-query-fields.ts'
import { reportBuilderWords, wordReportRefusal } from '../words/report-builder-words.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'
import type { ReportSelection } from './report-selection.ts'
import { createReportStore, type ReportMode, type ReportState, type StepEnd } from './report-store.ts'

/** A form that a report may read, to choose from. */
export interface ListedForm {
  id: string
  title: string
  code?: string
}

/** What the parts of the report builder share. */
export interface ReportWork {
  report: Report
  query: string
  /** The query that is worked on; none in a blank report. */
  shape: Query | undefined
  sources: readonly SourceFields[]
  /** The query's fields by key, as far as they lead somewhere. */
  fields: ReadonlyMap<string, ResolvedField>
  form: FindForm
  formList: readonly ListedForm[]
  posts: readonly Post[]
  checkerOf: CheckerOf | undefined
  locale: Locale
  words: ReportBuilderWords
  problems: readonly ReportProblem[]
  /** Forms that the report reads are still on their way. */
  isLoading: boolean
  selection: ReportSelection
  mode: ReportMode
  front: ReportState['front']
  notice: Notice | undefined
  canUndo: boolean
  canRedo: boolean
  /** Does an edit; where it is refused, says why and gives false. */
  run(edit: ReportEdit, then?: (report: Report) => StepEnd): boolean
  select(selection: ReportSelection, query?: string): void
  openQuery(query: string): void
  turnTo(mode: ReportMode): void
  undo(): void
  redo(): void
  say(text: string): void
}

export interface ReportOptions {
  report: Report
  onChange(report: Report): void
  forms: (id: string) => Form | undefined
  formList: readonly ListedForm[]
  locale: Locale
  posts?: readonly Post[] | undefined
  checkerOf?: CheckerOf | undefined
  findProblems?: ((report: Report) => Promise<readonly ReportProblem[]>) | undefined
}

const NO_PROBLEMS: readonly ReportProblem[] = []
const NO_POSTS: readonly Post[] = []
const NO_FIELDS: ReadonlyMap<string, ResolvedField> = new Map()

/** A report being built: its history, what is selected, what is wrong with it. */
export function useReportState(options: ReportOptions): ReportWork {
  const { report: given, onChange, formList, locale, posts = NO_POSTS, checkerOf } = options
  const { forms: find } = options
  // All forms together are none that could be asked for.
  const forms = useCallback((id: string) => (id === EVERY_FORM ? undefined : find(id)), [find])
  const [store] = useState(() => createReportStore(given))
  const { history, query, selection, mode, front, notice } = useSyncExternalStore(
    store.subscribe,
    store.get,
    store.get,
  )
  const report = history.present
  useTelling(report, { given, onChange, open: (opened) => store.dispatch({ kind: 'open', report: opened }) })
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
    const { dispatch } = store
    return {
      report,
      query,
      shape,
      ...known,
      form: forms,
      formList,
      posts,
      checkerOf,
      locale,
      words: reportBuilderWords[locale],
      problems,
      isLoading,
      selection,
      mode,
      front,
      notice,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      run(edit, then) {
        try {
          const next = editReport(store.get().history.present, edit, forms, check)
          dispatch({ kind: 'step', report: next, ...then?.(next) })
          return true
        } catch (error) {
          if (!(error instanceof ReportEditRefused)) throw error
          dispatch({ kind: 'say', notice: { kind: 'refused', text: wordReportRefusal(error, locale) } })
          return false
        }
      },
      select: (next, other) => dispatch({ kind: 'select', selection: next, query: other }),
      openQuery: (next) => dispatch({ kind: 'query', query: next }),
      turnTo: (next) => dispatch({ kind: 'turn', mode: next }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      say: (text) => dispatch({ kind: 'say', notice: { kind: 'done', text } }),
    }
  }, [
    store,
    history,
    report,
    query,
    shape,
    known,
    forms,
    formList,
    posts,
    checkerOf,
    locale,
    check,
    problems,
    isLoading,
    selection,
    mode,
    front,
    notice,
  ])
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

/** Tells the host of each change; a document that comes from outside starts anew, one that we told of comes back. */
function useTelling(
  report: Report,
  { given, onChange, open }: { given: Report; onChange(report: Report): void; open(report: Report): void },
) {
  const last = useRef(given)
  const [told] = useState(() => new WeakSet<Report>([given]))
  useEffect(() => {
    if (report === last.current) return
    last.current = report
    told.add(report)
    onChange(report)
  }, [told, report, onChange])
  useEffect(() => {
    if (told.has(given)) return
    told.add(given)
    last.current = given
    open(given)
  })
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
