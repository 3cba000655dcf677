import type { Form } from '@paperwright/runtime'
import { createStore, type Store } from '../store/create-store.ts'
import { amend, openHistory, redo, step, undo, type History } from '../store/history.ts'
import { keepSelection, type Selection } from './selection.ts'

export interface Notice {
  kind: 'refused' | 'done'
  text: string
  /** Counts up, so that the same words are said again. */
  count: number
}

export interface BuilderState {
  history: History<Form>
  selection: Selection
  notice?: Notice
  /** The name of the edits that the last step is made of. */
  amending?: string
}

export type BuilderAction =
  | { kind: 'step'; form: Form; selection?: Selection | undefined; name?: string }
  | { kind: 'undo' | 'redo' }
  | { kind: 'select'; selection: Selection }
  | { kind: 'say'; notice: Omit<Notice, 'count'> }
  | { kind: 'open'; form: Form }

function reduce(state: BuilderState, action: BuilderAction): BuilderState {
  switch (action.kind) {
    case 'step': {
      const goesOn = action.name !== undefined && action.name === state.amending
      const history = (goesOn ? amend : step)(state.history, action.form)
      return {
        history,
        selection: keepSelection(action.form, action.selection ?? state.selection),
        ...(action.name !== undefined && { amending: action.name }),
      }
    }
    case 'undo':
    case 'redo': {
      const history = action.kind === 'undo' ? undo(state.history) : redo(state.history)
      return { history, selection: keepSelection(history.present, state.selection) }
    }
    case 'select': {
      const { amending: _, ...rest } = state
      return { ...rest, selection: action.selection }
    }
    case 'say':
      return { ...state, notice: { ...action.notice, count: (state.notice?.count ?? 0) + 1 } }
    case 'open':
      return { history: openHistory(action.form), selection: { kind: 'form' } }
  }
}

export function createBuilderStore(form: Form): Store<BuilderState, BuilderAction> {
  return createStore(reduce, { history: openHistory(form), selection: { kind: 'form' } })
}
