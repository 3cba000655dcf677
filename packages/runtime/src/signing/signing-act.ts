import type { SigningWay } from '../form/form.ts'
import type { Asked, Chain, Signer } from './chain.ts'

/** How things stand in the office when something is done: what a record and its directory say of steps not yet asked. */
export interface Circumstances {
  /** Slots whose condition does not hold. */
  left: readonly string[]
  /** Who would be asked at a slot. */
  asked: Readonly<Record<string, Asked>>
}

interface Done {
  by: Signer
  at: Date | string
  now: Circumstances
}

interface AtStep {
  step: string
  /** Whom `by` stands in for. */
  for?: Signer
}

/** What was drawn, or said beside it. */
export interface Signed {
  way: SigningWay
  /** Of an outsider, or of whoever signed on paper. */
  name?: string
  opinion?: string
}

/** What someone does about the signatures of a record; `covers` is the revision that they had before them. */
export type SigningAct = Done &
  (
    | { verb: 'sent' }
    | ({ verb: 'seen'; covers: number } & AtStep)
    | ({ verb: 'signed'; covers: number; filled?: number } & AtStep & Signed)
    | ({ verb: 'refused'; covers: number; reason: string } & AtStep)
    | ({ verb: 'returned'; covers: number; to: string | null; straight: boolean; reason: string } & AtStep)
    | { verb: 'withdrawn'; reason?: string }
    | ({ verb: 'retrieved'; within: number } & Pick<AtStep, 'step'>)
    | ({ verb: 'handedOver'; to: string; reason?: string } & AtStep)
    | ({ verb: 'lent'; to: string; reason?: string } & AtStep)
    | ({ verb: 'givenBack'; opinion?: string } & Pick<AtStep, 'step'>)
    | ({ verb: 'added'; where: 'before' | 'after'; people: readonly string[]; who: 'any' | 'all' } & AtStep)
    | ({ verb: 'passed'; reason?: string } & AtStep)
    | ({ verb: 'addressed'; people: readonly string[] } & Pick<AtStep, 'step'>)
    | ({ verb: 'nudged' } & Pick<AtStep, 'step'>)
    | { verb: 'copied'; people: readonly string[] }
    | { verb: 'read' }
    | { verb: 'commented'; text: string }
    | { verb: 'takenOut'; takenBy: string }
    /** The record was corrected: these are the values now. */
    | { verb: 'corrected'; revision: number }
    | { verb: 'voided' }
  )

export type SigningVerb = SigningAct['verb']

/** Why something cannot be done. */
export type SigningRefusal =
  /** There is no such step, or nothing to sign in this form. */
  | 'noStep'
  /** The chain, or the step, stands where this cannot be done. */
  | 'state'
  /** Someone else is asked. */
  | 'notAsked'
  | 'notAuthor'
  /** The record was changed since. */
  | 'outdated'
  /** The sheet that it would cover was not opened. */
  | 'notSeen'
  | 'already'
  | 'noReason'
  | 'noName'
  | 'noPeople'
  /** This way of signing is not allowed here. */
  | 'way'
  /** It would come back to someone who handed it on, or to themselves. */
  | 'circle'
  /** It can only go back to a step that was signed on the way here. */
  | 'target'
  | 'tooSoon'
  | 'tooLate'
  /** Whoever comes next opened it by now. */
  | 'opened'
  /** Who was added adds nobody. */
  | 'addedAdds'

/** A chain after something was done, or why it was not. */
export type Outcome = Chain | SigningRefusal

/** An act of one verb. */
export type ActOf<V extends SigningVerb> = Extract<SigningAct, { verb: V }>
