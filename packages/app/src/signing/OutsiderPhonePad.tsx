import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { PhonePad, type DrawnOnPhone } from './PhonePad.tsx'
import type { ForPad } from '../api/pads.ts'
import { PHONE_WORDS } from './phone-words.ts'

/** A code for the phone of someone who is not of the house: shown once their name is written down, which the phone shows. */
export function OutsiderPhonePad({
  submissionId,
  given,
  name,
  onChange,
}: {
  submissionId: string
  given: ForPad
  name: string
  onChange(drawn: DrawnOnPhone | undefined): void
}) {
  const words = useOwnWords(PHONE_WORDS)
  const [shown, setShown] = useState<string>()
  if (shown !== undefined)
    return <PhonePad submissionId={submissionId} given={{ ...given, name: shown }} onChange={onChange} />
  return (
    <div className="phone-pad">
      <p>{words.nameFirst}</p>
      <Button disabled={name.trim() === ''} onClick={() => setShown(name.trim())}>
        {words.show}
      </Button>
    </div>
  )
}
