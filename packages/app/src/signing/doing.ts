import type { SigningVerb } from '@paperwright/runtime/kit'
import type { ChainView, StepView } from '@paperwright/server'

/** What someone is about to do about a record's signatures, and how they stood when it was pressed. */
export interface Doing {
  verb: SigningVerb
  step?: StepView
  on: ChainView
}
