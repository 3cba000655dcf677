import type { Report } from '@paperwright/runtime'
import { createStore, type Store } from '../../store/create-store.ts'
import { openHistory, redo, step, undo, type History } from '../../store/history.ts'
import type { Notice } from '../../state/builder-store.ts'
import { keepReportSelection, type ReportSelection } from './report-selection.ts'

export interface ReportState {
  history: History<Report>
  /** The key of the query that is worked on; one that is not there is none. */
  query: string
  selection: ReportSelection
  mode: ReportMode
  /** Which column was led to last, and how often: it comes to the front where there is room for one alone. */
  front: { pane: ReportPane; count: number }
  notice?: Notice
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

export type ReportAction =
  | ({ kind: 'step'; report: Report } & StepEnd)
  | { kind: 'undo' | 'redo' }
  | { kind: 'select'; selection: ReportSelection; query?: string | undefined }
  | { kind: 'turn'; mode: ReportMode }
  | { kind: 'query'; query: string }
  | { kind: 'say'; notice: Omit<Notice, 'count'> }
  | { kind: 'open'; report: Report }

function reduce(state: ReportState, action: ReportAction): ReportState {
  switch (action.kind) {
    case 'step':
      return settle(
        {
          ...state,
          history: step(state.history, action.report),
          query: action.query ?? state.query,
          front: action.pane ? bringForward(state, action.pane) : state.front,
        },
        action.selection ?? state.selection,
      )
    case 'undo':
    case 'redo':
      return settle(
        { ...state, history: (action.kind === 'undo' ? undo : redo)(state.history) },
        state.selection,
      )
    case 'select':
      return {
        ...state,
        query: action.query ?? state.query,
        selection: action.selection,
        mode: modeOf(action.selection) ?? state.mode,
        front: bringForward(state, 'settings'),
      }
    case 'turn':
      return { ...state, mode: action.mode, selection: turned(state, action.mode) }
    case 'query':
      return { ...state, query: action.query, selection: { kind: 'table' } }
    case 'say':
      return { ...state, notice: { ...action.notice, count: (state.notice?.count ?? 0) + 1 } }
    case 'open':
      return opened(action.report)
  }
}

function settle(state: ReportState, selection: ReportSelection): ReportState {
  const report = state.history.present
  const query = Object.hasOwn(report.queries, state.query) ? state.query : firstQuery(report)
  return { ...state, query, selection: keepReportSelection(report, query, selection) }
}

/** The table that is worked on stands selected on the sheet, too. */
function turned({ history, query, selection }: ReportState, mode: ReportMode): ReportSelection {
  if (selection.kind === 'report' || modeOf(selection) === mode) return selection
  const blocks = history.present.sheet?.blocks ?? []
  const at = blocks.findIndex((block) => 'query' in block && block.query === query)
  return mode === 'sheet' && at >= 0 ? { kind: 'block', at } : { kind: 'table' }
}

function bringForward({ front }: ReportState, pane: ReportPane): ReportState['front'] {
  return { pane, count: front.count + 1 }
}

/** Where it is shown what is selected. */
function modeOf({ kind }: ReportSelection): ReportMode | undefined {
  if (kind === 'report') return undefined
  return kind === 'block' || kind === 'filled' ? 'sheet' : 'data'
}

function opened(report: Report): ReportState {
  return {
    history: openHistory(report),
    query: firstQuery(report),
    selection: { kind: 'table' },
    mode: 'data',
    front: { pane: 'build', count: 0 },
  }
}

function firstQuery({ queries }: Report): string {
  return Object.keys(queries)[0] ?? ''
}

export function createReportStore(report: Report): Store<ReportState, ReportAction> {
  return createStore(reduce, opened(report))
}
