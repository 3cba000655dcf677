import type { LibraryForm, RecordDraft } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { recordWords } from '../draft/record-words.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { formVersionQuery } from './form-queries.ts'
import { formTitle } from './form-title.ts'

interface BegunRowProps {
  draft: RecordDraft
  /** Undefined where it is no longer in the library for this person. */
  form: LibraryForm | undefined
  /** Thrown away just now. */
  isGone: boolean
  busy: boolean
  onDiscard(): void
  onRestore(): void
}

/** A record under work: its form, a few of its words, and when it was worked on last. */
export function BegunRow({ draft, form, isGone, busy, onDiscard, onRestore }: BegunRowProps) {
  const desk = useOwnWords(DESK_WORDS)
  const { fill } = useWords()
  const clock = useClock()
  const { locale } = clock
  const { data: version } = useQuery(formVersionQuery(draft.formId, draft.formVersion))
  const title = form ? formTitle(form, locale) : draft.formId
  if (isGone) {
    return (
      <li className="desk-begun-gone" role="status">
        <span>{desk.discarded(title)}</span>
        <Button size="small" disabled={busy} onClick={onRestore}>
          {desk.undo}
        </Button>
      </li>
    )
  }
  const words = version && (recordWords(version.document, draft.record, locale) || fill.begunEmpty)
  return (
    <li>
      <Link to="/forms/$formId" params={{ formId: draft.formId }} search={{ draft: draft.id }}>
        <span className="desk-begun-title">{title}</span>
        <span className="desk-begun-words">{words}</span>
      </Link>
      <time dateTime={draft.updatedAt}>{wordMoment(draft.updatedAt, clock)}</time>
      <Button
        look="text"
        size="small"
        disabled={busy}
        aria-label={`${desk.discard} ${title} ${words ?? ''}`}
        onClick={onDiscard}
      >
        {desk.discard}
      </Button>
    </li>
  )
}
