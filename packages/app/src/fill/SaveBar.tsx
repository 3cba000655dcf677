import type { Form, Locale } from '@paperwright/runtime'
import { Button } from 'antd'
import type { DraftKeeper, DraftState } from '../draft/use-draft.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'
import { WarnIcon } from '../shell/icons.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { SaveFailure } from './SaveFailure.tsx'
import type { Saving } from './use-save.ts'

interface SaveBarProps {
  form: Form
  formElementId: string
  draft: DraftKeeper
  dirty: boolean
  /** The button was pressed without there being a change. */
  nothingToSave: boolean
  saving: Saving
  isEdit: boolean
  onClear(): void
}

/** Always in reach below the sheet: where the entry is kept, what went wrong, and the button that stores it. */
export function SaveBar(props: SaveBarProps) {
  const { form, formElementId, draft, dirty, nothingToSave, saving, isEdit, onClear } = props
  const { fill } = useWords()
  const { locale } = useSession()
  return (
    <div className="save-bar">
      {draft.state.kind === 'failed' ? (
        <p className="save-bar-failure" role="alert">
          <WarnIcon /> {fill.draftFailed}
        </p>
      ) : saving.error ? (
        <SaveFailure error={saving.error} form={form} />
      ) : (
        <p
          role={nothingToSave ? 'status' : undefined}
          className={nothingToSave ? 'save-bar-note' : undefined}
        >
          {nothingToSave ? fill.nothingToSave : wordState(draft.state, { isEdit, dirty }, fill, locale)}
        </p>
      )}
      <div className="save-bar-actions">
        <Button type="text" disabled={!dirty || saving.busy} onClick={onClear}>
          {isEdit ? fill.revert : fill.clear}
        </Button>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          form={formElementId}
          loading={saving.busy}
          title={fill.submitHint}
          aria-keyshortcuts="Control+S"
        >
          {saving.busy ? fill.saving : isEdit ? fill.save : fill.submit}
        </Button>
      </div>
    </div>
  )
}

/** Where what was entered is kept. */
function wordState(
  state: DraftState,
  { isEdit, dirty }: { isEdit: boolean; dirty: boolean },
  fill: Words['fill'],
  locale: Locale,
): string {
  if (state.kind === 'refused') return state.tooMany ? fill.draftTooMany : fill.draftRefused
  if (state.kind === 'none' || state.kind === 'failed')
    return isEdit && !dirty ? fill.unchanged : fill.draftNone
  const words = { browser: fill.draftKept, server: fill.draftSaved, offline: fill.draftOffline }
  return words[state.kind](wordMoment(state.at, locale))
}
