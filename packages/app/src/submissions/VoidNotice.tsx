import { RECORD_STATES } from '@paperwright/runtime/kit'
import type { SubmissionEvent } from '@paperwright/server'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { WarnIcon } from '../controls/icons.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { LIFE_WORDS } from './life-words.ts'

/** Says over a void record that it is, by whom and why. */
export function VoidNotice({ event }: { event: SubmissionEvent | undefined }) {
  const words = useOwnWords(LIFE_WORDS)
  const clock = useClock()
  const { locale } = clock
  return (
    <div className="callout line record-stored" data-tone="bad" role="status">
      <WarnIcon />
      <p>
        <strong>
          {event
            ? words.void.notice(wordMoment(event.at, clock), event.by ?? words.nobody)
            : RECORD_STATES.void.words[locale]}
        </strong>
        {event?.reason && <span>{words.becauseOf(event.reason)}</span>}
        <span>{words.void.noticeKept}</span>
      </p>
    </div>
  )
}
