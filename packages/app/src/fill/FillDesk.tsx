import type { Form, JsonObject } from '@paperwright/runtime'
import type { Allowed } from '@paperwright/runtime/kit'
import {
  FormScreen,
  type ScreenHandle,
  type ScreenRestrictions,
  type UnreadTexts,
} from '@paperwright/runtime/screen'
import '@paperwright/runtime/screen.css'
import type { Submission } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { lazy, Suspense, useCallback, useId, useState, type ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { useChecker } from '../check/use-checker.ts'
import { enteredOf, isSameEntered, type Entered } from '../record/entered.ts'
import type { DraftKeeper } from '../draft/use-draft.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { PaperIcon } from '../controls/icons.tsx'
import { PrintDraft } from '../print/PrintDraft.tsx'
import { PRINT_WORDS } from '../print/print-words.ts'
import { openDesk, type DeskEvent } from './desk.ts'
import { DraftNotice } from './DraftNotice.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SaveBar } from './SaveBar.tsx'
import { usePreviewShown } from './use-preview-shown.ts'
import { useDesk } from './use-desk.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useScreenServices } from './use-screen-services.ts'
import { useSaveShortcut } from './use-save-shortcut.ts'
import './fill.css'

/** The sheet comes first, the paper beside it after. */
const PreviewPane = lazy(() => import('./PreviewPane.tsx').then((part) => ({ default: part.PreviewPane })))

const ClearDialog = lazy(() => import('./ClearDialog.tsx').then((part) => ({ default: part.ClearDialog })))

/** What has to be decided before anything is stored. Closed undecided it is still told, and asked again at the next press. */
export interface DeskQuestion {
  /** Another is another question. */
  about: unknown
  words: string
  renderDialog(desk: { mine: Entered; onPut(entered: Entered): void; onClose(): void }): ReactNode
}

interface FillDeskProps {
  form: Form
  /** The version of it. */
  version: number
  /** What the sheet holds before anything is entered. */
  initial: JsonObject
  /** What new entries of its lists begin with. */
  newEntries?: Readonly<Record<string, JsonObject>>
  /** A change already in hand, in place of a draft. */
  merged?: JsonObject
  /** The id of the stored record that is being changed. */
  submission?: string
  /** Its number. */
  number?: string
  /** Fields that this person may not see, or not change. */
  restrictions: ScreenRestrictions
  rights: Allowed
  draft: DraftKeeper
  question?: DeskQuestion
  /** Stands over an empty sheet. */
  notice?: ReactNode
  /** A newer version of the form is published than the one that the draft was begun on. */
  outdated?: boolean
  /** Whether there is anything to store; without it there always is. */
  hasChanged?(record: JsonObject): boolean
  /** Stands beside the form's name: which number the record gets. */
  renderNumbering?(numbered: {
    paper: string | undefined
    onChoose(paper: string | undefined): void
  }): ReactNode
  /** Asked before it is stored; one question at a time. */
  confirm?(record: JsonObject): Promise<boolean>
  /** Stores the record; undefined where it was not to be, or another page has taken over. */
  save(record: JsonObject, paper: string | undefined): Promise<Submission | undefined>
  /** It was not stored, and is entered on. */
  onFailed?(): void
  onStored(submission: Submission): void
  /** Stands beside the button that stores. */
  beside?: ReactNode
  /** Leaves a change of a stored record; without it the sheet is cleared instead. */
  onDiscard?(): void
}

/** The desk: the sheet to fill in, the paper beside it, and the bar that saves. */
export function FillDesk(props: FillDeskProps) {
  const { form, initial, merged, number, draft, question, onDiscard } = props
  const words = useWords()
  const print = useOwnWords(PRINT_WORDS)
  const { locale } = useSession()
  const checker = useChecker(form)
  const services = useScreenServices(form['x-form'].id, {
    version: props.version,
    submission: props.submission,
  })
  const [previewShown, setPreviewShown] = usePreviewShown(form['x-paper'].page?.orientation === 'landscape')
  const formElementId = useId()
  const [screen, setScreen] = useState<ScreenHandle | null>(null)
  const desk = useDesk(
    () => {
      const found = merged ? { record: merged } : draft.restored
      return openDesk({
        initial,
        found: found && enteredOf(found),
        isRestored: !merged && found !== undefined,
      })
    },
    {
      hasChanged: (record) => props.hasChanged?.(record) ?? true,
      confirm: async (record) => (await props.confirm?.(record)) ?? true,
      save: props.save,
      onFailed: () => props.onFailed?.(),
      onStored: (submission, isHere) => {
        draft.finish()
        // Whoever went on to another page meanwhile is not brought back.
        if (isHere) props.onStored(submission)
      },
    },
  )
  useFirstFocus(formElementId, screen !== null && onDiscard === undefined)
  const { now, tell } = desk
  const { sheet, isDirty, handIn, ...shown } = desk.shown
  const submit = (record: JsonObject) => {
    // What is told of each key comes later than a press right behind it.
    tell({ kind: 'entered', entered: { record, unread: now().entered.unread } })
    if (question) tell({ kind: 'closed', about: undefined })
    else void desk.press(record)
  }
  const isSending = handIn.at === 'sending' || handIn.at === 'done'
  const error = handIn.at === 'open' ? handIn.error : undefined
  const refused = error instanceof ApiError ? error.problems : undefined
  const unsafe = draft.state.kind === 'failed'
  const { save: saveDraft } = draft
  useSaveShortcut(formElementId, saveDraft && (() => now().shown.isDirty && saveDraft(now().entered)))

  const { note, drop } = draft
  const enter = useCallback(
    (event: DeskEvent) => {
      const wasDirty = now().shown.isDirty
      tell(event)
      if (now().shown.isDirty) note(now().entered)
      else if (wasDirty) drop()
    },
    [note, drop, now, tell],
  )
  const change = useCallback(
    (record: JsonObject, unread: UnreadTexts) => enter({ kind: 'entered', entered: { record, unread } }),
    [enter],
  )
  const touch = () => tell({ kind: 'touched' })
  const put = (entered: Entered) => tell({ kind: 'put', entered, initial })

  return (
    <>
      <FormHead
        form={form}
        rights={props.rights}
        note={number === undefined ? words.fill.newRecord : words.fill.editing(number)}
        chip={props.renderNumbering?.({
          paper: shown.paper,
          onChoose: (paper) => enter({ kind: 'numbered', paper }),
        })}
      >
        <Button
          href={sheetPdfUrl.ofForm(form['x-form'].id, { locale })}
          target="_blank"
          rel="noreferrer"
          icon={<PaperIcon />}
        >
          {words.fill.blankPdf}
        </Button>
        <PrintDraft form={form} screen={screen} isAllowed={onDiscard === undefined || props.rights.print} />
        <Button aria-pressed={previewShown} onClick={() => setPreviewShown(!previewShown)}>
          {previewShown ? words.preview.hide : words.preview.show}
        </Button>
      </FormHead>
      <div className={previewShown ? 'fill fill-with-preview' : 'fill'}>
        <div className="fill-sheet-side">
          {!shown.isNoticed && draft.restored && (
            <DraftNotice
              draft={draft.restored}
              outdated={props.outdated ?? false}
              onKeep={() => tell({ kind: 'noticed' })}
              onStartOver={() => tell({ kind: 'clearing', isAsked: true })}
            />
          )}
          {!isDirty && props.notice}
          {/* What a person changes begins with one of these; the first computed values do not. Nothing is typed beside what is
              being stored. */}
          <div
            className="fill-sheet"
            inert={isSending}
            onInputCapture={touch}
            onKeyDownCapture={touch}
            onPasteCapture={touch}
            onPointerDownCapture={touch}
          >
            <FormScreen
              key={sheet.key}
              ref={setScreen}
              id={formElementId}
              form={form}
              record={sheet.record}
              unread={sheet.unread}
              {...((number ?? shown.paper) !== undefined && { number: number ?? shown.paper! })}
              locale={locale}
              checker={checker}
              restrictions={props.restrictions}
              services={services}
              {...(props.newEntries && { newEntries: props.newEntries })}
              {...(refused && { problems: refused })}
              onChange={change}
              onSubmit={submit}
            />
          </div>
        </div>
        {previewShown && (
          <Suspense fallback={<aside className="preview" />}>
            <PreviewPane form={form} source={desk.live} />
          </Suspense>
        )}
      </div>
      <SaveBar
        form={form}
        formElementId={formElementId}
        draft={draft}
        dirty={isDirty}
        handIn={handIn}
        steps={screen}
        {...(question && {
          question: { words: question.words, onDecide: () => tell({ kind: 'closed', about: undefined }) },
        })}
        isEdit={onDiscard !== undefined}
        beside={props.beside}
        onClear={() => tell({ kind: 'clearing', isAsked: true })}
      />
      {shown.isClearing && (
        <Suspense>
          <ClearDialog
            isEdit={onDiscard !== undefined}
            onCancel={() => tell({ kind: 'clearing', isAsked: false })}
            onClear={() => {
              draft.drop()
              put(enteredOf({ record: initial }))
              if (!onDiscard) return
              tell({ kind: 'left' })
              onDiscard()
            }}
          />
        </Suspense>
      )}
      {question && shown.closed !== question.about && (
        <Suspense>
          {question.renderDialog({
            mine: now().entered,
            onPut: put,
            onClose: () => tell({ kind: 'closed', about: question.about }),
          })}
        </Suspense>
      )}
      <p className="fill-unprinted">{print.instead}</p>
      <LeaveGuard
        active={isDirty && (onDiscard !== undefined || unsafe)}
        unsafe={unsafe}
        isChanged={() => now().shown.handIn.at !== 'done' && !isSameEntered(now().entered, now().untouched)}
        onDiscard={draft.drop}
      />
    </>
  )
}
