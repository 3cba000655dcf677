import type { SigningRefusal } from '@paperwright/runtime/kit'
import { Conflict } from '../errors.ts'

/** Why an act on signatures is refused, by the chain or before it. */
export type ActRefusal = SigningRefusal | 'confirm' | 'nothingKept' | 'nothingDrawn'

const SAID: Readonly<Record<ActRefusal, string>> = {
  noStep: 'There is no such place to sign.',
  state: 'The signatures have moved on; look at where they stand now.',
  notAsked: 'Someone else is asked to sign here.',
  notAuthor: 'Only whoever submitted the record may do this.',
  outdated: 'The record was changed after you read it. Read it again before you sign.',
  notSeen: 'Open the sheet before you sign it.',
  already: 'This is done already.',
  noReason: 'Say why.',
  noName: 'Give the name of whoever signs.',
  noPeople: 'Choose someone.',
  way: 'This place cannot be signed in this way.',
  circle: 'It would come back to someone who passed it on.',
  target: 'It can only go back to someone who signed before you.',
  tooSoon: 'They were reminded within the last hour.',
  tooLate: 'It is too late to take this back.',
  opened: 'Whoever comes next has opened it already.',
  addedAdds: 'Signers who were added add no others.',
  confirm: 'Confirm with your password or second factor that it is you who signs.',
  nothingDrawn: 'What was drawn on the phone is here no more. Show another code.',
  nothingKept: 'You keep no signature. Draw one on your account’s page.',
}

export function refused(refusal: ActRefusal): Conflict {
  return new Conflict(SAID[refusal], { code: 'signing', refusal })
}
