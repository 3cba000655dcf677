import { dayText } from '../../moment/moment-text.ts'
import type { Drawing } from '../../signing/signing-details.ts'
import type { RecordHistory } from './act.ts'

/** A signature that stands in a slot of a record. */
export interface StandingSignature {
  slot: string
  /** Who signed, or the name that was given of them. */
  name: string
  /** In whose place. */
  for?: string
  /** The calendar date where the office is: `2026-03-05`. */
  day: string
  drawn?: Drawing
  said?: string
}

/** The signatures that stand after all that was done, in the order in which they were given. What no longer counts is left out. */
export function standingSignatures(history: RecordHistory, zone: string): readonly StandingSignature[] {
  let standing: StandingSignature[] = []
  for (const { kind, by, at, signing } of history) {
    if (!signing) continue
    const { strikes = [], signs = [], step, name, day, drawn, said, for: other } = signing
    standing = standing.filter(({ slot }) => !strikes.includes(slot))
    const today = dayText({ at, zone })
    for (const slot of signs) standing.push({ slot, name: by ?? '', day: today })
    if (kind !== 'signed' || step === undefined) continue
    standing.push({
      slot: step,
      name: name ?? by ?? '',
      day: day ?? today,
      ...(other && { for: other.name }),
      ...(drawn && { drawn }),
      ...(said !== undefined && { said }),
    })
  }
  return standing
}
