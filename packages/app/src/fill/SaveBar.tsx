import type { Form } from '@paperwright/runtime'
import { Button } from 'antd'
import type { DraftKeeper } from '../draft/use-draft.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { WarnIcon } from '../shell/icons.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { SaveFailure } from './SaveFailure.tsx'
import type { Saving } from './use-save.ts'

interface SaveBarProps {
  form: Form
  formElementId: string
  draft: DraftKeeper
  dirty: boolean
  saving: Saving
  isEdit: boolean
  onClear(): void
}

/** Always in reach below the sheet: where the entry is kept, what went wrong, and the button that stores it. */
export function SaveBar({ form, formElementId, draft, dirty, saving, isEdit, onClear }: SaveBarProps) {
  const { fill } = useWords()
  return (
    <div className="save-bar">
      {saving.error ? (
        <SaveFailure error={saving.error} form={form} />
      ) : (
        <DraftState draft={draft} dirty={dirty} isEdit={isEdit} />
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

function DraftState({ draft, dirty, isEdit }: Pick<SaveBarProps, 'draft' | 'dirty' | 'isEdit'>) {
  const { fill } = useWords()
  const { locale } = useSession()
  if (draft.failed) {
    return (
      <p className="save-bar-failure" role="alert">
        <WarnIcon /> {fill.draftFailed}
      </p>
    )
  }
  if (draft.keptAt !== undefined) return <p>{fill.draftKept(wordMoment(draft.keptAt, locale))}</p>
  return <p>{isEdit && !dirty ? fill.unchanged : fill.draftNone}</p>
}
