import { Button } from '../controls/Button.tsx'
import type { Restored } from '../draft/use-draft.ts'
import { useClock } from '../session/use-clock.ts'
import { useWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'

interface DraftNoticeProps {
  draft: Restored
  /** The form has been published anew since the draft was entered. */
  outdated: boolean
  onKeep(): void
  onStartOver(): void
}

/** Says that an unfinished entry was brought back. */
export function DraftNotice({ draft, outdated, onKeep, onStartOver }: DraftNoticeProps) {
  const { fill } = useWords()
  const clock = useClock()
  return (
    <div className="callout line fill-notice" role="status">
      <p>
        <strong>{fill.restored(wordMoment(draft.savedAt, clock))}</strong>
        <span>{outdated ? fill.restoredOld : fill.restoredHint}</span>
      </p>
      <Button onClick={onStartOver}>{fill.startOver}</Button>
      <Button look="primary" ghost onClick={onKeep}>
        {fill.keep}
      </Button>
    </div>
  )
}
