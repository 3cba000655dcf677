import { checkFormLimits, type Form, type JsonObject, type Locale } from '@paperwright/runtime'
import type { RecordChecker } from '@paperwright/runtime/screen'
import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { EditRefused } from '../edits/edit-refused.ts'
import type { FormLibrary } from '../inspector/form-library.ts'
import { wordRefusal } from '../words/word-refusal.ts'
import { builderWords } from '../words/builder-words.ts'
import type { BuilderWords } from '../words/words.zh.ts'
import { makeSample } from './make-sample.ts'
import { createBuilderStore, type Notice } from './builder-store.ts'
import type { Selection } from './selection.ts'

/** A post that a signature slot may name. */
export interface Post {
  id: string
  zh: string
  en: string
}

/** What the parts of the builder share. */
export interface Builder {
  form: Form
  /** A filled record of the form: what formulas and previews are shown with. */
  sample: JsonObject
  posts: readonly Post[]
  checkerOf: CheckerOf | undefined
  library: FormLibrary | undefined
  locale: Locale
  words: BuilderWords
  selection: Selection
  notice: Notice | undefined
  canUndo: boolean
  canRedo: boolean
  /** Does an edit; where it is refused, says why and gives false. `then` says what is selected after. */
  run(edit: (form: Form) => Form, then?: (form: Form) => Selection | undefined): boolean
  /** As `run`; edits of one name in a row, as typing makes them, are one step back. */
  amend(name: string, edit: (form: Form) => Form): boolean
  select(selection: Selection): void
  undo(): void
  redo(): void
  /** Tells the person at work something, also one who listens. */
  say(text: string): void
}

/** Gives the checker of a form's records; undefined for the runtime's own, which compiles scripts in the page. */
export type CheckerOf = (form: Form) => RecordChecker

export interface BuilderOptions {
  form: Form
  onChange(form: Form): void
  locale: Locale
  sample?: JsonObject | undefined
  posts?: readonly Post[] | undefined
  checkerOf?: CheckerOf | undefined
  library?: FormLibrary | undefined
}

const NO_POSTS: readonly Post[] = []

/** A form being built: its history, what is selected, what was said last. */
export function useBuilderState({
  form,
  onChange,
  locale,
  sample: given,
  posts = NO_POSTS,
  checkerOf,
  library,
}: BuilderOptions): Builder {
  const [store] = useState(() => createBuilderStore(form))
  const { history, selection, notice } = useSyncExternalStore(store.subscribe, store.get)
  const last = useRef(form)
  const [told] = useState(() => new WeakSet<Form>([form]))
  // Fields that the given sample does not know yet are filled in as their types say.
  const sample = useMemo(() => ({ ...makeSample(history.present), ...given }), [given, history.present])
  useEffect(() => {
    if (history.present === last.current) return
    last.current = history.present
    told.add(history.present)
    onChange(history.present)
  }, [told, history.present, onChange])
  useEffect(() => {
    // A document from outside starts anew; one that we told of comes back, maybe late.
    if (told.has(form)) return
    told.add(form)
    last.current = form
    store.dispatch({ kind: 'open', form })
  }, [told, store, form])

  return useMemo(() => {
    const { dispatch } = store
    const words = builderWords[locale]
    const attempt = (edit: (form: Form) => Form, onDone: (form: Form) => void): boolean => {
      try {
        const next = edit(store.get().history.present)
        const [tooMuch] = checkFormLimits(next)
        if (tooMuch) throw new EditRefused('unsound', {}, tooMuch)
        onDone(next)
        return true
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error
        dispatch({ kind: 'say', notice: { kind: 'refused', text: wordRefusal(error, locale) } })
        return false
      }
    }
    return {
      form: history.present,
      sample,
      posts,
      checkerOf,
      library,
      locale,
      words,
      selection,
      notice,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      run: (edit, then) =>
        attempt(edit, (next) => dispatch({ kind: 'step', form: next, selection: then?.(next) })),
      amend: (name, edit) => attempt(edit, (next) => dispatch({ kind: 'step', form: next, name })),
      select: (next) => dispatch({ kind: 'select', selection: next }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      say: (text) => dispatch({ kind: 'say', notice: { kind: 'done', text } }),
    }
  }, [store, history, selection, notice, locale, sample, posts, checkerOf, library])
}

export const BuilderContext = createContext<Builder | undefined>(undefined)

export function useBuilder(): Builder {
  const builder = use(BuilderContext)
  if (!builder) throw new Error('No builder around this part of it.')
  return builder
}
