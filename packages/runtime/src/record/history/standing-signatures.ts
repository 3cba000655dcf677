import { dayText } from '../../moment/moment-text.ts'
import type { Drawing, InkPicture } from '../../signing/signing-details.ts'
import type { Act, RecordHistory } from './act.ts'

/** What someone said in a slot of a record. */
export interface StandingSignature {
  slot: string
  /** Who signed, or the name that was given of them. */
  name: string
  /** In whose place. */
  for?: string
  /** The calendar date where the office is: `2026-03-05`. */
  day: string
  drawn?: Drawing
  picture?: InkPicture
  said?: string
  /** They did not sign; `said` is why. */
  refused?: true
  /** It counts no more: the record was corrected, sent back or sent anew. */
  struck?: true
}

/**
 * What stands in the slots after all that was done, in the order in which it was given, and the signatures that were struck.
 * What its signer took back leaves nothing, nor does a refusal that counts no more.
 */
export function standingSignatures(history: RecordHistory, zone: string): readonly StandingSignature[] {
  let given: Given[] = []
  for (const act of history) {
    if (!act.signing) continue
    given = [...after(given, act), ...givenBy(act, zone)]
  }
  return given.map(({ signature }) => signature)
}

interface Given {
  by: string | null
  signature: StandingSignature
}

/** What was given before an act, as the act leaves it. */
function after(given: readonly Given[], { kind, by, signing }: Act): Given[] {
  const { strikes = [], step } = signing!
  if (kind === 'retrieved')
    return given.filter((one) => one.by !== by || one.signature.slot !== step || one.signature.struck)
  return given.flatMap((one) => {
    if (!strikes.includes(one.signature.slot)) return [one]
    return one.signature.refused ? [] : [{ ...one, signature: { ...one.signature, struck: true } }]
  })
}

function givenBy({ kind, by, at, signing }: Act, zone: string): Given[] {
  const { signs = [], step, name, day, drawn, picture, said, for: other } = signing!
  const today = dayText({ at, zone })
  const bySending = signs.map((slot) => ({ by, signature: { slot, name: by ?? '', day: today } }))
  if ((kind !== 'signed' && kind !== 'refused') || step === undefined) return bySending
  const own: StandingSignature = {
    slot: step,
    name: name ?? by ?? '',
    day: day ?? today,
    ...(other && { for: other.name }),
    ...(drawn && { drawn }),
    ...(picture && { picture }),
    ...(said !== undefined && { said }),
    ...(kind === 'refused' && { refused: true }),
  }
  return [...bySending, { by, signature: own }]
}
