import { isDeepEqual, type Form, type JsonObject } from '@paperwright/runtime'
import { FormScreen } from '@paperwright/runtime/screen'
import '@paperwright/runtime/screen.css'
import { Button } from 'antd'
import { useCallback, useId, useRef, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import type { Submission } from '@paperwright/server'
import { useChecker } from '../check/use-checker.ts'
import { useDraft } from '../draft/use-draft.ts'
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
import { useSaveShortcut } from './use-save-shortcut.ts'
import './fill.css'

/** A stored record as it was when its change began. */
export interface Opened {
  revision: number
  record: JsonObject
}

interface FillDeskProps {
  form: Form
  formVersion: number
  /** What the sheet holds before anything is entered. */
  initial: JsonObject
  /** A change already in hand, in place of a draft. */
  merged?: JsonObject
  opened?: Opened
  /** The number of the stored record that is being changed. */
  number?: string
  draftName: string
  /** Stores the record; undefined where another page has taken over. */
  save(record: JsonObject, saveKey: string): Promise<Submission | undefined>
  onStored(submission: Submission): void
  /** Leaves a change of a stored record; without it the sheet is cleared instead. */
  onDiscard?(): void
}

/** The desk: the sheet to fill in, the paper beside it, and the bar that saves. */
export function FillDesk(props: FillDeskProps) {
  const { form, formVersion, initial, merged, opened, number, draftName, onDiscard } = props
  const words = useWords()
  const { locale } = useSession()
  const checker = useChecker(form)
  const draft = useDraft(draftName, { formVersion, ...(opened && { opened }) })
  const [sheet, setSheet] = useState(() => ({ key: 0, record: merged ?? draft.restored?.record ?? initial }))
  const [live] = useState(() => createLiveRecord(sheet.record))
  const [dirty, setDirty] = useState(sheet.record !== initial)
  /** The record without anything entered: `initial` with its computed values, once they are known. */
  const untouched = useRef(initial)
  const touched = useRef(sheet.record !== initial)
  const [noticed, setNoticed] = useState(merged !== undefined || draft.restored === undefined)
  const [clearing, setClearing] = useState(false)
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
      draft.drop()
      props.onStored(submission)
    },
  })
  const refused = saving.error instanceof ApiError ? saving.error.problems : undefined
  useSaveShortcut(formElementId)

  const { note, drop } = draft
  const change = useCallback(
    (record: JsonObject) => {
      live.set(record)
      if (!touched.current) untouched.current = record
      const changed = !isDeepEqual(record, untouched.current)
      setDirty(changed)
      if (changed) note(record)
      else drop()
    },
    [live, note, drop],
  )
  const touch = () => {
    touched.current = true
  }
  const clear = () => {
    draft.drop()
    live.set(initial)
    touched.current = false
    untouched.current = initial
    setSheet((was) => ({ key: was.key + 1, record: initial }))
    setDirty(false)
    setNoticed(true)
    setClearing(false)
    saving.reset()
  }

  return (
    <>
      <FormHead form={form} note={number === undefined ? words.fill.newRecord : words.fill.editing(number)}>
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
              outdated={draft.restored.formVersion !== formVersion}
              onKeep={() => setNoticed(true)}
              onStartOver={clear}
            />
          )}
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
              {...(refused && { problems: refused })}
              onChange={change}
              onSubmit={saving.submit}
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
      <LeaveGuard
        active={dirty && (onDiscard !== undefined || draft.failed)}
        unsafe={draft.failed}
        isChanged={() => !settled.current && !isDeepEqual(live.get(), untouched.current)}
        onDiscard={draft.drop}
      />
    </>
  )
}
