import { isDeepEqual, type Form, type JsonObject } from '@paperwright/runtime'
import { FormScreen, type ScreenRestrictions } from '@paperwright/runtime/screen'
import '@paperwright/runtime/screen.css'
import type { RecordDraft, Rights, Submission } from '@paperwright/server'
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { useChecker } from '../check/use-checker.ts'
import type { DraftKeeper } from '../draft/use-draft.ts'
import type { DraftChoice } from '../draft/use-record-draft.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { PaperIcon } from '../shell/icons.tsx'
import { ClearDialog } from './ClearDialog.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { createLiveRecord } from './live-record.ts'
import { PreviewPane } from './PreviewPane.tsx'
import { SaveBar } from './SaveBar.tsx'
import { usePreviewShown } from './use-preview-shown.ts'
import { useSave } from './use-save.ts'
import { useScreenServices } from './use-screen-services.ts'
import { useSaveShortcut } from './use-save-shortcut.ts'
import './fill.css'

const RivalDialog = lazy(() =>
  import('../draft/RivalDialog.tsx').then((part) => ({ default: part.RivalDialog })),
)

interface FillDeskProps {
  form: Form
  /** The version of it. */
  version: number
  /** What the sheet holds before anything is entered. */
  initial: JsonObject
  /** A change already in hand, in place of a draft. */
  merged?: JsonObject
  /** The number of the stored record that is being changed. */
  number?: string
  /** Fields that this person may not see, or not change. */
  restrictions: ScreenRestrictions
  rights: Rights
  draft: DraftKeeper
  /** What another browser made of the draft meanwhile; null where it handed the draft in. */
  rival?: { draft: RecordDraft | null; choose(choice: DraftChoice, mine: JsonObject): void } | undefined
  /** Stands over an empty sheet. */
  notice?: ReactNode
  /** A newer version of the form is published than the one that the draft was begun on. */
  outdated?: boolean
  /** Whether there is anything to store; without it there always is. */
  hasChanged?(record: JsonObject): boolean
  /** Asked before it is stored; one question at a time. */
  confirm?(record: JsonObject): Promise<boolean>
  /** Stores the record; undefined where it was not to be, or another page has taken over. */
  save(record: JsonObject, saveKey: string): Promise<Submission | undefined>
  onStored(submission: Submission): void
  /** Leaves a change of a stored record; without it the sheet is cleared instead. */
  onDiscard?(): void
}

/** The desk: the sheet to fill in, the paper beside it, and the bar that saves. */
export function FillDesk(props: FillDeskProps) {
  const { form, initial, merged, number, draft, rival, onDiscard } = props
  const words = useWords()
  const { locale } = useSession()
  const checker = useChecker(form)
  const services = useScreenServices(form['x-form'].id, props.version)
  const [sheet, setSheet] = useState(() => ({ key: 0, record: merged ?? draft.restored?.record ?? initial }))
  const [live] = useState(() => createLiveRecord(sheet.record))
  const [dirty, setDirty] = useState(sheet.record !== initial)
  /** The record without anything entered: `initial` with its computed values, once they are known. */
  const untouched = useRef(initial)
  const touched = useRef(sheet.record !== initial)
  const isKept = useRef(sheet.record !== initial)
  const [noticed, setNoticed] = useState(merged !== undefined || draft.restored === undefined)
  const [clearing, setClearing] = useState(false)
  const [nothingToSave, setNothingToSave] = useState(false)
  const [previewShown, setPreviewShown] = usePreviewShown(form['x-paper'].page?.orientation === 'landscape')
  /** True once there is nothing more to lose: stored or discarded. */
  const settled = useRef(false)
  const formElementId = useId()
  const saving = useSave({
    save: (record) =>
      props.save(record, draft.saveKey).catch((error: unknown) => {
        // The key stands for an earlier attempt that was stored although its answer was lost.
        if (error instanceof ApiError && error.status === 409) draft.renewSaveKey()
        throw error
      }),
    onStored: (submission) => {
      settled.current = true
      draft.finish()
      props.onStored(submission)
    },
  })
  const isAsking = useRef(false)
  const submit = async (record: JsonObject) => {
    if (isAsking.current) return
    const isUnchanged = props.hasChanged?.(record) === false
    setNothingToSave(isUnchanged)
    if (isUnchanged) return
    isAsking.current = true
    const isConfirmed = (await props.confirm?.(record)) ?? true
    isAsking.current = false
    if (isConfirmed) await saving.submit(record)
  }
  const refused = saving.error instanceof ApiError ? saving.error.problems : undefined
  const unsafe = draft.state.kind === 'failed'
  useSaveShortcut(formElementId)

  const { note, drop } = draft
  const change = useCallback(
    (record: JsonObject) => {
      live.set(record)
      if (!touched.current) untouched.current = record
      const changed = !isDeepEqual(record, untouched.current)
      setDirty(changed)
      if (changed) {
        setNothingToSave(false)
        note(record)
      } else if (isKept.current) drop()
      isKept.current = changed
    },
    [live, note, drop],
  )
  const touch = () => {
    touched.current = true
  }
  /** Puts another record on the sheet. */
  const put = (record: JsonObject) => {
    live.set(record)
    touched.current = record !== initial
    isKept.current = record !== initial
    untouched.current = initial
    setSheet((was) => ({ key: was.key + 1, record }))
    setDirty(record !== initial)
    setNoticed(true)
    setClearing(false)
    saving.reset()
  }
  const clear = () => {
    draft.drop()
    put(initial)
  }

  return (
    <>
      <FormHead
        form={form}
        rights={props.rights}
        note={number === undefined ? words.fill.newRecord : words.fill.editing(number)}
      >
        <Button
          href={sheetPdfUrl.ofForm(form['x-form'].id, { locale })}
          target="_blank"
          rel="noreferrer"
          icon={<PaperIcon />}
        >
          {words.fill.blankPdf}
        </Button>
        <Button aria-pressed={previewShown} onClick={() => setPreviewShown(!previewShown)}>
          {previewShown ? words.preview.hide : words.preview.show}
        </Button>
      </FormHead>
      <div className={previewShown ? 'fill fill-with-preview' : 'fill'}>
        <div className="fill-sheet-side">
          {!noticed && draft.restored && (
            <DraftNotice
              draft={draft.restored}
              outdated={props.outdated ?? false}
              onKeep={() => setNoticed(true)}
              onStartOver={() => setClearing(true)}
            />
          )}
          {!dirty && props.notice}
          {/* What a person changes begins with one of these; the first computed values do not. */}
          <div
            className="fill-sheet"
            onInputCapture={touch}
            onKeyDownCapture={touch}
            onPasteCapture={touch}
            onPointerDownCapture={touch}
          >
            <FormScreen
              key={sheet.key}
              id={formElementId}
              form={form}
              record={sheet.record}
              locale={locale}
              checker={checker}
              restrictions={props.restrictions}
              services={services}
              {...(refused && { problems: refused })}
              onChange={change}
              onSubmit={(record) => void submit(record)}
            />
          </div>
        </div>
        {previewShown && <PreviewPane form={form} source={live} />}
      </div>
      <SaveBar
        form={form}
        formElementId={formElementId}
        draft={draft}
        dirty={dirty}
        saving={saving}
        nothingToSave={nothingToSave}
        isEdit={onDiscard !== undefined}
        onClear={() => setClearing(true)}
      />
      {clearing && (
        <ClearDialog
          isEdit={onDiscard !== undefined}
          onCancel={() => setClearing(false)}
          onClear={() => {
            clear()
            settled.current = onDiscard !== undefined
            onDiscard?.()
          }}
        />
      )}
      {rival && (
        <Suspense>
          <RivalDialog
            other={rival.draft}
            onChoose={(choice) => {
              rival.choose(choice, live.get())
              if (choice === 'theirs') put(rival.draft?.record ?? initial)
            }}
          />
        </Suspense>
      )}
      <LeaveGuard
        active={dirty && (onDiscard !== undefined || unsafe)}
        unsafe={unsafe}
        isChanged={() => !settled.current && !isDeepEqual(live.get(), untouched.current)}
        onDiscard={draft.drop}
      />
    </>
  )
}
