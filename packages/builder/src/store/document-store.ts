import { findKept, followParts, withKept, withoutKept, type KeptText } from '../kept/kept-text.ts'
import type { PlaceToClear } from '../kept/kept-context.ts'
import type { Fault } from '../kept/mend-expression.ts'
import { createStore, type Store } from './create-store.ts'
import { amend, openHistory, redo, step, undo, type History } from './history.ts'

/** What was last said to the person at work. */
export interface Notice {
  kind: 'refused' | 'done'
  text: string
  /** What the check said, where that is why. */
  fault?: Fault | undefined
  /** Counts up, so that the same words are said again. */
  count: number
}

/** A document at work, and what of it is looked at: what is selected, in which pane. */
export interface DocumentState<Document, View> {
  history: History<Document>
  view: View
  notice?: Notice
  /** What was typed and not taken over; steps back and forth leave it. */
  kept: readonly KeptText[]
  /** Texts that were mended by a step, with the document before it: they are back when it is undone. */
  mended: readonly { before: Document; text: KeptText }[]
  /** The name of the edits that the last step is made of. */
  amending?: string
}

export type DocumentAction<Document, View> =
  | { kind: 'step'; document: Document; view: View; name?: string | undefined }
  | { kind: 'undo' | 'redo' }
  | { kind: 'look'; view: View }
  | { kind: 'say'; notice: Omit<Notice, 'count'> }
  | { kind: 'keep'; text: KeptText }
  | { kind: 'letGo'; place: PlaceToClear }
  | { kind: 'open'; document: Document }

/** What is looked at in documents of a kind. */
export interface Views<Document, View> {
  /** Whether two are one document, at different times. */
  isSame(one: Document, other: Document): boolean
  /** In one that has just been opened. */
  open(document: Document): View
  /** In one that has changed around it: the same, as far as it is there still. */
  keep(document: Document, view: View): View
  /** A document with what follows its words, once a step made it of the one before; `base`: before the step began. */
  follow?(document: Document, from: { before: Document; base: Document }): Document
}

export type DocumentStore<Document, View> = Store<
  DocumentState<Document, View>,
  DocumentAction<Document, View>
>

export function createDocumentStore<Document extends object, View>(
  document: Document,
  { open, keep, follow = (now) => now }: Omit<Views<Document, View>, 'isSame'>,
  kept: readonly KeptText[] = [],
): DocumentStore<Document, View> {
  const opened = (now: Document, texts: readonly KeptText[]): DocumentState<Document, View> => ({
    history: openHistory(now),
    view: open(now),
    kept: texts,
    mended: [],
  })
  return createStore(
    (state, action) => {
      switch (action.kind) {
        case 'step': {
          const goesOn = action.name !== undefined && action.name === state.amending
          const { past, present: before } = state.history
          const base = (goesOn && past.at(-1)) || before
          const document = action.document === before ? before : follow(action.document, { before, base })
          return {
            kept: followParts(state.kept, before, document),
            // Those of steps that were taken back, and are gone now.
            mended: state.mended.filter((one) => one.before !== before),
            history: (goesOn ? amend : step)(state.history, document),
            view: keep(document, action.view),
            ...(action.name !== undefined && { amending: action.name }),
          }
        }
        case 'undo':
        case 'redo': {
          const isBack = action.kind === 'undo'
          const { present } = state.history
          const history = (isBack ? undo : redo)(state.history)
          if (history === state.history) return state
          const texts = followParts(state.kept, present, history.present)
          const mended = state.mended.filter(({ before }) => before === (isBack ? history.present : present))
          const kept = mended.reduce((now, { text }) => (isBack ? withKept : withoutKept)(now, text), texts)
          return { history, view: keep(history.present, state.view), kept, mended: state.mended }
        }
        case 'look': {
          const { amending: _, ...rest } = state
          return { ...rest, view: action.view }
        }
        case 'say':
          return { ...state, notice: { ...action.notice, count: (state.notice?.count ?? 0) + 1 } }
        case 'keep': {
          // What is entered after it is a step of its own.
          const { amending: _, ...rest } = state
          return { ...rest, kept: withKept(state.kept, action.text) }
        }
        case 'letGo':
          return {
            ...state,
            kept: withoutKept(state.kept, action.place),
            mended: withMended(state, action.place),
          }
        case 'open':
          return opened(action.document, state.kept)
      }
    },
    opened(document, kept),
  )
}

function withMended<Document>(
  { history, kept, mended }: Pick<DocumentState<Document, unknown>, 'history' | 'kept' | 'mended'>,
  { at, key, isMended = false }: PlaceToClear,
) {
  const text = findKept(kept, at, key)
  const before = history.past.at(-1)
  return isMended && text && before ? [...mended, { before, text }] : mended
}
