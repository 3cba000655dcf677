import type { Form } from '@paperwright/runtime'
import { printedWord, signingEntry, slotLabel } from '@paperwright/runtime/kit'
import type { SubmissionEvent } from '@paperwright/server'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIFE_WORDS } from './life-words.ts'

/** Where something was done about the signatures, in whose place, whom it concerns, and what was said. */
export function EventSigning({ form, event }: { form: Form; event: SubmissionEvent }) {
  const life = useOwnWords(LIFE_WORDS)
  const clock = useClock()
  const { steps, for: other, people = [], to, name, day, said } = signingEntry(event, clock.zone)
  const label = (key: string) => {
    const printed = slotLabel(form, key)
    return printed === '' ? [] : [printedWord(form, printed, clock.locale)]
  }
  const places = steps.flatMap(label).join(life.and)
  const reached = [
    ...people,
    ...(to === null ? [life.author] : to === undefined ? [] : label(to)),
    ...(name === undefined ? [] : [name]),
  ].join(life.and)
  return (
    <>
      {(places !== '' || reached !== '' || other !== undefined || day !== undefined) && (
        <p className="record-signing">
          {[places, other && life.standingFor(other), reached && `→ ${reached}`, day]
            .filter((part) => part !== undefined && part !== '')
            .join(' ')}
        </p>
      )}
      {said !== undefined && <q>{said}</q>}
    </>
  )
}
