import { RECORD_STATES, type RecordState } from '@paperwright/runtime/kit'
import { useSession } from '../session/Session.tsx'

const TONES: Record<RecordState, string> = { submitted: 'good', corrected: 'accent', void: 'bad' }

/** Whether a record was corrected or made void. */
export function StateChip({ state }: { state: RecordState }) {
  const { locale } = useSession()
  return (
    <span className="tag" data-tone={TONES[state]}>
      {RECORD_STATES[state].words[locale]}
    </span>
  )
}
