import { RECORD_STATES, type RecordState } from '@paperwright/runtime'
import { useSession } from '../session/Session.tsx'
import './state-chip.css'

/** Whether a record was corrected or made void. */
export function StateChip({ state }: { state: RecordState }) {
  const { locale } = useSession()
  return (
    <span className="state-chip" data-state={state}>
      {RECORD_STATES[state].words[locale]}
    </span>
  )
}
