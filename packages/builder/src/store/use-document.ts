import { keptIn, type KeptText } from '../kept/kept-text.ts'
import type { Fault } from '../kept/mend-expression.ts'
import type { KeptTexts } from '../kept/kept-context.ts'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createDocumentStore, type DocumentState, type Views } from './document-store.ts'

/** What a builder does with its document. */
export interface DocumentWork<Document, View> extends Pick<KeptTexts, 'keep' | 'letGo'> {
  /** Does an edit; where it is refused, says why and gives false. `then` says what is looked at after. */
  run(edit: (document: Document) => Document, then?: (document: Document, view: View) => View): boolean
  /** As `run`; edits of one name in a row, as typing makes them, are one step back. */
  amend(name: string, edit: (document: Document) => Document): boolean
  look(at: (view: View, document: Document) => View): void
  undo(): void
  redo(): void
  /** Tells the person at work something, also one who listens. */
  say(text: string): void
}

export interface DocumentOptions<Document, View> {
  /** One from outside is a step of its own where it is the same document, changed; another starts anew, with no way back. */
  given: Document
  onChange(document: Document): void
  views: Views<Document, View>
  /** What was typed and not taken over when it was last worked on. */
  kept?: readonly KeptText[] | undefined
  /** What is so now, as far as its parts of the document are there. */
  onKept?: ((kept: readonly KeptText[]) => void) | undefined
  /** The words of a refusal; undefined of any other error, which goes on. */
  wordRefusal(error: unknown, document: Document): string | undefined
  /** What the check says, where a refusal is because of that. */
  faultOf(error: unknown): Fault | undefined
}

/** A document being built: the way back and forth, what of it is looked at, what was said last. */
export function useDocument<Document extends object, View>({
  given,
  onChange,
  views,
  kept,
  onKept,
  wordRefusal,
  faultOf,
}: DocumentOptions<Document, View>): [DocumentState<Document, View>, DocumentWork<Document, View>] {
  const [store] = useState(() => createDocumentStore(given, views, kept))
  const state = useSyncExternalStore(store.subscribe, store.get, store.get)
  const { present } = state.history
  const waiting = useMemo(() => keptIn(state.kept, present), [state.kept, present])
  const heard = useRef(waiting)
  useEffect(() => {
    if (JSON.stringify(waiting) === JSON.stringify(heard.current)) return
    heard.current = waiting
    onKept?.(waiting)
  }, [waiting, onKept])
  const last = useRef(given)
  const [told] = useState(() => new WeakSet<Document>([given]))
  useEffect(() => {
    if (present === last.current) return
    last.current = present
    told.add(present)
    onChange(present)
  }, [told, present, onChange])
  useEffect(() => {
    // One that we told of comes back, maybe late.
    if (told.has(given)) return
    told.add(given)
    last.current = given
    const { history, view } = store.get()
    if (views.isSame(history.present, given)) store.dispatch({ kind: 'step', document: given, view })
    else store.dispatch({ kind: 'open', document: given })
  }, [told, store, given, views])

  const work = useMemo((): DocumentWork<Document, View> => {
    const { dispatch, get } = store
    const attempt = (
      edit: (document: Document) => Document,
      {
        name,
        then = (_, view) => view,
      }: { name?: string; then?: ((document: Document, view: View) => View) | undefined },
    ): boolean => {
      try {
        const document = edit(get().history.present)
        dispatch({ kind: 'step', document, view: then(document, get().view), name })
        return true
      } catch (error) {
        const text = wordRefusal(error, get().history.present)
        if (text === undefined) throw error
        dispatch({ kind: 'say', notice: { kind: 'refused', text, fault: faultOf(error) } })
        return false
      }
    }
    return {
      run: (edit, then) => attempt(edit, { then }),
      amend: (name, edit) => attempt(edit, { name }),
      look: (at) => dispatch({ kind: 'look', view: at(get().view, get().history.present) }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      keep({ reason, mendBy, ...text }) {
        const { notice } = get()
        const mend = text.mend ?? (notice?.fault && mendBy?.(notice.fault))
        dispatch({
          kind: 'keep',
          text: { ...text, reason: reason ?? notice?.text ?? '', ...(mend && { mend }) },
        })
      },
      letGo: (place) => dispatch({ kind: 'letGo', place }),
      say: (text) => dispatch({ kind: 'say', notice: { kind: 'done', text } }),
    }
  }, [store, wordRefusal, faultOf])
  return [state, work]
}
