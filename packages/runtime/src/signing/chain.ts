import type { SigningWay, WhoSigns } from '../form/form.ts'
import type { ChainMode, ChainPlan } from '../form/chain-plan.ts'

/**
 * `idle`: nothing was sent yet. `running`: somebody is asked. `returned`, `withdrawn`: it lies with its author, who sends it again.
 * `complete`, `refused` and `void` are its ends; a correction opens what is complete, and what is refused may be sent again.
 */
export type ChainState = 'idle' | 'running' | 'returned' | 'withdrawn' | 'complete' | 'refused' | 'void'

/**
 * `waiting`: others come first. `asked`: it can be signed. `returned`: its signer sent it back, or has others sign first, and
 * is asked again when it comes. `passed`: left out, by its condition or because it is optional.
 */
export type StepState = 'waiting' | 'asked' | 'returned' | 'signed' | 'passed' | 'refused' | 'void'

/** Someone of the house who does something, with the posts that they hold then. */
export interface Signer {
  id: string
  posts: readonly string[]
  /** Looks after chains: may say who is asked, and send in the author's place. */
  manages?: boolean
}

/** Who is asked: these people, whoever holds one of these posts, or, where both are said, these people while they hold one. */
export interface Asked {
  people?: readonly string[]
  posts?: readonly string[]
  /** Those of the people who were named by hand: they need hold no post. */
  named?: readonly string[]
  /** Whoever sees the record. */
  anyone?: boolean
}

/** What someone said at a step: that it is signed, or not. */
export interface Vote {
  verdict: 'signed' | 'refused'
  by: string
  /** Whom they stood in for. */
  for?: string
  /** The revision that was signed. */
  covers: number
  at: Date | string
  way?: SigningWay
  /** The name of whoever signed on paper or is not of the house. */
  name?: string
  opinion?: string
}

/** That someone opened the sheet of a step, and of which revision. */
export interface Sight {
  by: string
  covers: number
}

/** A slot of one record, or a signer who was added beside the slots. */
export interface Step {
  /** The slot's key; `manager+1` of the first who was added at `manager`. */
  key: string
  after: readonly string[]
  who: WhoSigns
  state: StepState
  asked: Asked
  /** Since when it is asked. */
  since?: Date | string
  votes: readonly Vote[]
  seen: readonly Sight[]
  /** Who lent their part of it to whom; it comes back to them. */
  lent: readonly { by: string; to: string }[]
  /** Who handed it on since its turn came: it comes back to none of them. */
  handed: readonly string[]
  /** Who was added, and by whom. */
  added?: { by: string; people: readonly string[] }
  /** Who is asked there by name, whatever the slot says. */
  chosen?: readonly string[]
  /** It was sent back from here, and came again: what was said before still counts. */
  again?: boolean
  nudgedAt?: Date | string
}

/** The steps of one record, and where they stand. */
export interface Chain {
  plan: ChainPlan
  /** By hand nobody is asked for anything, and nothing is passed on. */
  mode: ChainMode
  state: ChainState
  /** From 1: one more each time that everybody is asked anew. */
  round: number
  /** The newest revision that changed values: what is signed covers it. */
  covers: number
  /** Who handed the record in. */
  author: string
  steps: readonly Step[]
  /** Whether anybody acted at a step in this round, beyond opening its sheet, saying who is asked and reminding. */
  acted: boolean
  /** Which step sent it back, and whether it goes straight back there. */
  back?: { step: string; straight: boolean }
  /** Signatures that no longer count, since the record was corrected or sent anew; with the keys of their steps. */
  struck: readonly (Vote & { step: string })[]
  /** Who was sent a copy; read once they opened it. */
  copies: readonly { to: string; by: string; read: boolean }[]
  /** That the sheet is out to be signed by hand. */
  out?: { by: string; takenBy: string; at: Date | string }
}

/** The chain of a record of which nothing was sent yet. */
export function idleChain({
  plan,
  mode = 'both',
  author,
  covers,
}: Pick<Chain, 'plan' | 'author' | 'covers'> & { mode?: ChainMode }): Chain {
  const nothing = { round: 0, steps: [], acted: false, struck: [], copies: [] }
  return { plan, mode, author, covers, state: 'idle', ...nothing }
}

/** The step of a key; undefined where there is none. */
export function stepOf(chain: Pick<Chain, 'steps'>, key: string): Step | undefined {
  return chain.steps.find((step) => step.key === key)
}

/** Whether those behind a step need not wait for it. */
export function isDone({ state }: Pick<Step, 'state'>): boolean {
  return state === 'signed' || state === 'passed'
}

/** The chain with a step changed. */
export function withStep(chain: Chain, key: string, change: Partial<Step>): Chain {
  return { ...chain, steps: chain.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) }
}
