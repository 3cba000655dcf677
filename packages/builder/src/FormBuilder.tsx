import {
  checkForm,
  ownTimeZone,
  type Form,
  type FormProblem,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { checkFormLimits } from '@paperwright/runtime/kit'
import type { ScreenServices } from '@paperwright/runtime/screen'
import '@paperwright/runtime/screen.css'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { layOut } from './canvas/lay-out.ts'
import { Desk, type SidePanel, type Zoom } from './Desk.tsx'
import { HelpDialog } from './help/HelpDialog.tsx'
import type { FormLibrary } from './inspector/form-library.ts'
import { KeptContext } from './kept/kept-context.ts'
import type { KeptText } from './kept/kept-text.ts'
import { Preview, type PreviewSource } from './preview/Preview.tsx'
import { ProblemsPanel } from './problems/ProblemsPanel.tsx'
import { TooMuch } from './problems/TooMuch.tsx'
import type { Category } from './settings/category-setting.ts'
import { BuilderContext, useBuilderState, type CheckerOf, type Post } from './state/use-builder.ts'
import { useComposingGuard } from '@paperwright/runtime/menu'
import { useUndoKeys } from './state/use-undo-keys.ts'
import { ToolButton } from './toolbar/ToolButton.tsx'
import { Toolbar } from './toolbar/Toolbar.tsx'
import { FormWords } from './form-words/FormWords.tsx'
import type { ReadTable } from './words-pane/words-work.ts'
import './builder.css'

export interface FormBuilderProps {
  /** The form to change. The same one from outside is a step that can be undone; one of another id starts anew, with no way back. */
  form: Form
  /** The form after each change. */
  onChange(form: Form): void
  /** The language of the builder's own words. Default: Chinese. */
  locale?: Locale
  /** The time zone of the office, for what formulas call today. Default: this machine's. */
  zone?: string
  /** A filled record, for previews and formulas. Default: made up from the field types. */
  sample?: JsonObject
  /** Who may sign, to choose from. */
  posts?: readonly Post[]
  /** What forms may be filed under, to choose from. Default: it is typed. */
  categories?: readonly Category[]
  /** The forms that references may look up. Default: their ids and fields are typed. */
  library?: FormLibrary
  /** Whom, and which departments, fields may be picked from, where the form is tried. Default: nobody. */
  findNamed?: ScreenServices['findNamed']
  /** Stored records to preview with. */
  stored?: PreviewSource
  /** Asked to make a PDF of the form as it stands. */
  onDownload?(form: Form, record: JsonObject | undefined): void
  /** Gives checkers of records. Default: the runtime's own, which needs a page that may compile scripts. */
  checkerOf?: CheckerOf
  /** Checks the whole document. Default: the runtime's own, which needs the same. */
  checkDocument?(form: Form): Promise<readonly FormProblem[]>
  /** Reads a table file, so that translations can be imported. Default: they cannot. */
  readTable?: ReadTable
  /** What was typed and not taken over when the document was last worked on. Default: nothing. */
  kept?: readonly KeptText[]
  /** What is so after each change: to be kept beside the document, never in it. */
  onKept?(kept: readonly KeptText[]): void
  /** Buttons at the end of the tools: saving, publishing. */
  children?: ReactNode
}

/** Narrower windows start with the sheet as wide as there is room. */
const NARROW_PX = 900
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2]
/** A full check follows once the form rests this long. */
const QUIET_MS = 500

/**
 * Draws the sheet, and the form, the data and the print follow. Works on the form alone; storing it is the host's part.
 * A form that holds more than one may is not drawn: it is said what there is too much of.
 */
export function FormBuilder(props: FormBuilderProps) {
  const problems = useMemo(() => checkFormLimits(props.form), [props.form])
  return problems.length > 0 ? (
    <TooMuch problems={problems} locale={props.locale ?? 'zh'} />
  ) : (
    <DrawingBoard {...props} />
  )
}

function DrawingBoard(props: FormBuilderProps) {
  const { locale = 'zh', zone = ownTimeZone(), children } = props
  const builder = useBuilderState({ ...props, locale, zone })
  const { form, words, notice } = builder
  const [zoom, setZoom] = useState<Zoom>(() => (window.innerWidth < NARROW_PX ? 'fit' : 1))
  const [mode, setMode] = useState<'design' | 'words' | 'preview'>('design')
  const [folded, setFolded] = useState<readonly SidePanel[]>([])
  const [help, setHelp] = useState(false)
  const laid = useMemo(() => layOut(form), [form])
  const found = useFullCheck(form, props.checkDocument)
  const toDesign = useCallback(() => setMode('design'), [])
  const root = useRef<HTMLDivElement>(null)
  useUndoKeys(root, builder)
  useComposingGuard(root)

  return (
    <BuilderContext value={builder}>
      <KeptContext value={builder}>
        <div ref={root} className="pwb" lang={locale === 'zh' ? 'zh-CN' : 'en'}>
          <Toolbar isDesigning={mode === 'design'}>
            <select
              aria-label={words.tools.zoom}
              value={zoom}
              onChange={({ target: { value } }) => setZoom(value === 'fit' ? 'fit' : Number(value))}
            >
              <option value="fit">{words.tools.fit}</option>
              {ZOOMS.map((value) => (
                <option key={value} value={value}>
                  {Math.round(value * 100)}%
                </option>
              ))}
            </select>
            {mode === 'design' &&
              (['side', 'inspector'] as const).map((panel) => (
                <ToolButton
                  key={panel}
                  icon={panel}
                  label={words.tools[panel]}
                  pressed={!folded.includes(panel)}
                  onClick={() =>
                    setFolded((was) =>
                      was.includes(panel) ? was.filter((one) => one !== panel) : [...was, panel],
                    )
                  }
                />
              ))}
            <ToolButton icon="help" label={words.tools.help} onClick={() => setHelp(true)} />
            <button
              type="button"
              className="pwb-tool pwb-mode"
              aria-pressed={mode === 'words'}
              onClick={() => setMode(mode === 'words' ? 'design' : 'words')}
            >
              {mode === 'words' ? words.tools.design : words.tools.words}
            </button>
            <button
              type="button"
              className="pwb-tool pwb-mode"
              aria-pressed={mode === 'preview'}
              disabled={!laid}
              onClick={() => setMode(mode === 'preview' ? 'design' : 'preview')}
            >
              {mode === 'preview' ? words.tools.design : words.tools.preview}
            </button>
            {children}
          </Toolbar>
          {mode === 'preview' && laid ? (
            <Preview stored={props.stored} onDownload={props.onDownload} />
          ) : mode === 'words' ? (
            <FormWords readTable={props.readTable} onGoTo={toDesign} />
          ) : (
            <Desk laid={laid} zoom={zoom} folded={folded} />
          )}
          <ProblemsPanel laid={laid} found={found} onWords={() => setMode('words')} />
          <p className="pwb-notice" role="status" data-kind={notice?.kind} key={notice?.count}>
            {notice?.text}
          </p>
          {help && <HelpDialog onClose={() => setHelp(false)} />}
        </div>
      </KeptContext>
    </BuilderContext>
  )
}

/** What the full check says of the form as it stood last. */
function useFullCheck(form: Form, check: FormBuilderProps['checkDocument']): readonly FormProblem[] {
  const [found, setFound] = useState<readonly FormProblem[]>([])
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      const answer = check ? check(form) : Promise.resolve().then(() => checkForm(form))
      // Where it cannot be run, what the quick check says is all that is known here; publishing checks again.
      answer.then((problems) => isCurrent && setFound(problems)).catch(() => {})
    }, QUIET_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [form, check])
  return found
}
