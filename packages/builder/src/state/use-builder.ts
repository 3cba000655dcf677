import type { Form, JsonObject, Locale } from '@paperwright/runtime'
import { fieldAt, checkFormLimits, makeSample } from '@paperwright/runtime/kit'
import type { RecordChecker, ScreenServices } from '@paperwright/runtime/screen'
import { createContext, use, useMemo } from 'react'
import { EditRefused } from '../edits/edit-refused.ts'
import { keptIn, type KeptText } from '../kept/kept-text.ts'
import { fieldName } from '../fields/find-fields.ts'
import type { FormLibrary } from '../inspector/form-library.ts'
import type { Notice, Views } from '../store/document-store.ts'
import { useDocument, type DocumentWork } from '../store/use-document.ts'
import type { Category } from '../settings/category-setting.ts'
import { followStep } from '../translations/follow-words.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import { wordRefusal } from '../words/word-refusal.ts'
import { builderWords } from '../words/builder-words.ts'
import type { BuilderWords } from '../words/words.zh.ts'
import { keepSelection, type Selection } from './selection.ts'

/** A post that a signature slot may name. */
export interface Post {
  id: string
  zh: string
  en: string
}

/** What the parts of the builder share. */
export interface Builder extends Omit<DocumentWork<Form, Selection>, 'run' | 'look'> {
  form: Form
  /** What it was, step by step. */
  past: readonly Form[]
  /** A filled record of the form: what formulas and previews are shown with. */
  sample: JsonObject
  posts: readonly Post[]
  categories: readonly Category[]
  checkerOf: CheckerOf | undefined
  library: FormLibrary | undefined
  /** What fields ask where the form is tried. */
  services: ScreenServices
  locale: Locale
  /** The time zone of the office. */
  zone: string
  words: BuilderWords
  selection: Selection
  notice: Notice | undefined
  kept: readonly KeptText[]
  canUndo: boolean
  canRedo: boolean
  /** Does an edit; where it is refused, says why and gives false. `then` says what is selected after. */
  run(edit: (form: Form) => Form, then?: (form: Form) => Selection | undefined): boolean
  select(selection: Selection): void
}

/** Gives the checker of a form's records; undefined for the runtime's own, which compiles scripts in the page. */
export type CheckerOf = (form: Form) => RecordChecker

export interface BuilderOptions {
  form: Form
  onChange(form: Form): void
  locale: Locale
  zone: string
  sample?: JsonObject | undefined
  posts?: readonly Post[] | undefined
  categories?: readonly Category[] | undefined
  checkerOf?: CheckerOf | undefined
  library?: FormLibrary | undefined
  findNamed?: ScreenServices['findNamed'] | undefined
  kept?: readonly KeptText[] | undefined
  onKept?: ((kept: readonly KeptText[]) => void) | undefined
}

const NO_POSTS: readonly Post[] = []
const NO_CATEGORIES: readonly Category[] = []

/** A form being built: its history, what is selected, what was said last. */
export function useBuilderState({
  form,
  onChange,
  locale,
  zone,
  sample: given,
  posts = NO_POSTS,
  categories = NO_CATEGORIES,
  checkerOf,
  library,
  findNamed,
  kept: before,
  onKept,
}: BuilderOptions): Builder {
  const [{ history, view, notice, kept }, work] = useDocument({
    kept: before,
    onKept,
    given: form,
    onChange,
    views: formViews,
    wordRefusal: REFUSALS[locale],
    faultOf,
  })
  // Fields that the given sample does not know yet are filled in as their types say.
  const sample = useMemo(() => ({ ...makeSample(history.present), ...given }), [given, history.present])
  const services = useMemo(() => (findNamed ? { findNamed } : {}), [findNamed])
  return useMemo(() => {
    const { run, amend, look, undo, redo, say, keep, letGo } = work
    return {
      form: history.present,
      past: history.past,
      sample,
      posts,
      categories,
      checkerOf,
      library,
      services,
      locale,
      zone,
      words: builderWords[locale],
      selection: view,
      notice,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      run: (edit, then) => run(withinLimits(edit), (next, now) => then?.(next) ?? now),
      amend: (name, edit) => amend(name, withinLimits(edit)),
      select: (selection) => look(() => selection),
      undo,
      redo,
      say,
      kept: keptIn(kept, history.present),
      keep: (text) => keep({ ...text, label: ofPart(history.present, text) }),
      letGo,
    }
  }, [
    work,
    history,
    view,
    notice,
    kept,
    locale,
    zone,
    sample,
    posts,
    categories,
    checkerOf,
    library,
    services,
  ])
}

export const formViews: Views<Form, Selection> = {
  isSame: (one, other) => one['x-form'].id === other['x-form'].id,
  open: () => ({ kind: 'form' }),
  keep: keepSelection,
  follow(form, { before, base }) {
    const words = () => ({ before: listFormWords(base), after: listFormWords(form) })
    const from = { before: before['x-form'], base: base['x-form'] }
    const followed = followStep(form['x-form'], from, words)
    return followed === form['x-form'] ? form : { ...form, 'x-form': followed }
  },
}

const REFUSALS: Record<Locale, (error: unknown, form: Form) => string | undefined> = {
  zh: (error, form) =>
    error instanceof EditRefused ? wordRefusal(error, { form, locale: 'zh' }) : undefined,
  en: (error, form) =>
    error instanceof EditRefused ? wordRefusal(error, { form, locale: 'en' }) : undefined,
}

const faultOf = (error: unknown) => (error instanceof EditRefused ? error.problem : undefined)

/** An edit that is refused where the form would hold more than one may. */
function withinLimits(edit: (form: Form) => Form) {
  return (form: Form): Form => {
    const next = edit(form)
    const [tooMuch] = checkFormLimits(next)
    if (tooMuch) throw new EditRefused('unsound', {}, tooMuch)
    return next
  }
}

/** What a setting is called, and the field that it is of. */
function ofPart(form: Form, { at, label }: Pick<KeptText, 'at' | 'label'>): string {
  const pointer = fieldAt(form, at)
  return pointer === undefined ? label : `${fieldName(form, pointer)} · ${label}`
}

export const BuilderContext = createContext<Builder | undefined>(undefined)

export function useBuilder(): Builder {
  const builder = use(BuilderContext)
  if (!builder) throw new Error('No builder around this part of it.')
  return builder
}
