import type { Form } from '@paperwright/runtime'
import { Button } from '../controls/Button.tsx'
import type { DraftKeeper, DraftState } from '../draft/use-draft.ts'
import { useClock, type Clock } from '../session/use-clock.ts'
import { UNDECIDED_WORDS } from '../draft/undecided-words.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'
import { WarnIcon } from '../controls/icons.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import type { ScreenSteps } from '@paperwright/runtime/screen'
import { lazy, Suspense, type ComponentProps, type ComponentType, type ReactNode } from 'react'
import { SaveFailure } from './SaveFailure.tsx'
import type { HandIn } from './hand-in.ts'
import type { DeskTools as Tools } from './DeskTools.tsx'

/** Comes after the sheet. Where it cannot, the keys do the same. */
const DeskTools = lazy<ComponentType<ComponentProps<typeof Tools>>>(() =>
  import('./DeskTools.tsx').then(
    (part) => ({ default: part.DeskTools }),
    () => ({ default: () => null }),
  ),
)

interface SaveBarProps {
  form: Form
  formElementId: string
  draft: DraftKeeper
  dirty: boolean
  handIn: HandIn
  /** Something is to be decided before anything is kept or stored. */
  question?: { words: string; onDecide(): void }
  isEdit: boolean
  /** Null while the sheet is not there. */
  steps: ScreenSteps | null
  /** What else is asked before it is stored. */
  beside?: ReactNode
  onClear(): void
}

/** Always in reach below the sheet: where the entry is kept, what went wrong, and the button that stores it. */
export function SaveBar(props: SaveBarProps) {
  const { form, formElementId, draft, dirty, handIn, question, isEdit, steps, onClear } = props
  const { fill } = useWords()
  const rival = useOwnWords(UNDECIDED_WORDS)
  const clock = useClock()
  const { error = undefined, nothingToSave = false } = handIn.at === 'open' ? handIn : {}
  const isSending = handIn.at === 'sending' || handIn.at === 'done'
  return (
    <div className="save-bar">
      <Suspense fallback={<span className="desk-tools" />}>
        {steps && <DeskTools steps={steps} disabled={isSending} />}
      </Suspense>
      {question ? (
        <p className="save-bar-failure" role="alert">
          <WarnIcon /> {question.words}
          <Button size="small" onClick={question.onDecide}>
            {rival.decide}
          </Button>
        </p>
      ) : draft.state.kind === 'failed' ? (
        <p className="save-bar-failure" role="alert">
          <WarnIcon /> {fill.draftFailed}
        </p>
      ) : error ? (
        <SaveFailure error={error} form={form} />
      ) : (
        <p
          role={nothingToSave ? 'status' : undefined}
          className={nothingToSave ? 'save-bar-note' : undefined}
        >
          {nothingToSave ? fill.nothingToSave : wordState(draft.state, { isEdit, dirty }, fill, clock)}
        </p>
      )}
      <div className="save-bar-actions">
        {props.beside}
        <Button look="text" disabled={!dirty || isSending} onClick={onClear}>
          {isEdit ? fill.revert : fill.clear}
        </Button>
        <Button
          look="primary"
          size="large"
          type="submit"
          form={formElementId}
          loading={isSending}
          title={fill.submitHint}
          aria-keyshortcuts="Control+Enter"
        >
          {isSending ? fill.saving : isEdit ? fill.save : fill.submit}
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
  clock: Clock,
): string {
  if (state.kind === 'refused') return state.tooMany ? fill.draftTooMany : fill.draftRefused
  if (state.kind === 'none' || state.kind === 'failed')
    return isEdit && !dirty ? fill.unchanged : fill.draftNone
  const words = { browser: fill.draftKept, server: fill.draftSaved, offline: fill.draftOffline }
  return words[state.kind](wordMoment(state.at, clock))
}
