import type { SubmissionState } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { LIFE_WORDS } from './life-words.ts'
import './state-chip.css'

/** Whether a record was corrected or made void. */
export function StateChip({ state }: { state: SubmissionState }) {
  const { states } = useOwnWords(LIFE_WORDS)
  return (
    <span className="state-chip" data-state={state}>
      {states[state]}
    </span>
  )
}
