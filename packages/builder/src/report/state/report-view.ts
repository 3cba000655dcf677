import type { Report } from '@paperwright/runtime/report'
import type { Views } from '../../store/document-store.ts'
import { followStep } from '../../translations/follow-words.ts'
import { listReportWords } from '../../translations/list-report-words.ts'
import { keepReportSelection, type ReportSelection } from './report-selection.ts'

/** What of a report is looked at. */
export interface ReportView {
  /** The key of the query that is worked on; one that is not there is none. */
  query: string
  selection: ReportSelection
  mode: ReportMode
  /** Which column was led to last, and how often: it comes to the front where there is room for one alone. */
  front: { pane: ReportPane; count: number }
}

/** What is worked on: the answer, or the sheet that it stands on. */
export type ReportMode = 'data' | 'sheet'

export const reportPanes = ['build', 'result', 'settings'] as const

export type ReportPane = (typeof reportPanes)[number]

/** Where a step leads. */
export interface StepEnd {
  query?: string | undefined
  selection?: ReportSelection | undefined
  pane?: ReportPane | undefined
}

export const reportViews: Views<Report, ReportView> = {
  isSame: (one, other) => one.id === other.id,
  open: (report) => ({
    query: firstQuery(report),
    selection: { kind: 'table' },
    mode: 'data',
    front: { pane: 'build', count: 0 },
  }),
  keep(report, view) {
    const query = Object.hasOwn(report.queries, view.query) ? view.query : firstQuery(report)
    return { ...view, query, selection: keepReportSelection(report, query, view.selection) }
  },
  follow: (report, from) =>
    followStep(report, from, () => ({ before: listReportWords(from.base), after: listReportWords(report) })),
}

export function lead(view: ReportView, { query, selection, pane }: StepEnd = {}): ReportView {
  return {
    ...view,
    query: query ?? view.query,
    selection: selection ?? view.selection,
    front: pane ? bringForward(view, pane) : view.front,
  }
}

export function select(view: ReportView, selection: ReportSelection, query = view.query): ReportView {
  return { query, selection, mode: modeOf(selection) ?? view.mode, front: bringForward(view, 'settings') }
}

/** The table that is worked on stands selected on the sheet, too. */
export function turnTo(mode: ReportMode, view: ReportView, report: Report): ReportView {
  const { selection, query } = view
  if (selection.kind === 'report' || modeOf(selection) === mode) return { ...view, mode }
  const blocks = report.sheet?.blocks ?? []
  const at = blocks.findIndex((block) => 'query' in block && block.query === query)
  return { ...view, mode, selection: mode === 'sheet' && at >= 0 ? { kind: 'block', at } : { kind: 'table' } }
}

function bringForward({ front }: ReportView, pane: ReportPane): ReportView['front'] {
  return { pane, count: front.count + 1 }
}

/** Where it is shown what is selected. */
function modeOf({ kind }: ReportSelection): ReportMode | undefined {
  if (kind === 'report') return undefined
  return kind === 'block' || kind === 'filled' ? 'sheet' : 'data'
}

function firstQuery({ queries }: Report): string {
  return Object.keys(queries)[0] ?? ''
}
