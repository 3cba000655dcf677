import { applySigning } from './apply-signing.ts'
import { behind } from './advance-chain.ts'
import type { Chain, Signer } from './chain.ts'
import type { SigningAct, SigningVerb } from './signing-act.ts'

/** What someone may do at a step, or about the whole chain. */
export interface PossibleActs {
  /** About the record: to send, withdraw, copy, comment, take the sheet out; to read one's copy. */
  chain: readonly SigningVerb[]
  steps: Readonly<Record<string, readonly SigningVerb[]>>
}

/** Nobody is called so: whoever it is handed to is chosen later. */
const SOMEONE = '\u0000'

/** What someone may do now, in their own place or `for` another, having opened the sheet: all that the chain would take. */
export function possibleActs(
  chain: Chain,
  by: Signer,
  { at, within, for: voice }: { at: Date; within: number; for?: Signer | undefined },
): PossibleActs {
  // Whoever comes next has not opened it because this one looks at it.
  const read = opened(chain, by)
  const takes = (act: SigningAct) => applySigning('covers' in act ? read : chain, act).refusal === undefined
  const done = { by, at, now: { left: [], asked: {} } }
  const said = { ...done, ...(voice && { for: voice }) }
  const verbsOf = (acts: readonly SigningAct[]) => acts.filter(takes).map(({ verb }) => verb)
  const { covers } = chain
  return {
    chain: verbsOf([
      { ...done, verb: 'sent' },
      { ...done, verb: 'withdrawn' },
      { ...done, verb: 'copied', people: [SOMEONE] },
      { ...done, verb: 'commented', text: 'x' },
      { ...done, verb: 'takenOut', takenBy: 'x' },
      { ...done, verb: 'read' },
    ]),
    steps: Object.fromEntries(
      chain.steps.map(({ key }) => [
        key,
        verbsOf([
          { ...said, verb: 'signed', step: key, covers, way: wayOf(chain, key), name: 'x' },
          { ...said, verb: 'refused', step: key, covers, reason: 'x' },
          { ...said, verb: 'returned', step: key, covers, to: null, straight: false, reason: 'x' },
          { ...done, verb: 'retrieved', step: key, within },
          { ...said, verb: 'handedOver', step: key, to: SOMEONE },
          { ...said, verb: 'lent', step: key, to: SOMEONE },
          { ...done, verb: 'givenBack', step: key, opinion: 'x' },
          { ...said, verb: 'added', step: key, where: 'after', people: [SOMEONE], who: 'any' },
          { ...said, verb: 'passed', step: key },
          { ...done, verb: 'addressed', step: key, people: [SOMEONE] },
          { ...done, verb: 'nudged', step: key },
        ]),
      ]),
    ),
  }
}

/** The steps that a step may send the record back to. */
export function returnTargets(chain: Chain, key: string): string[] {
  return chain.steps
    .filter((step) => step.state === 'signed' && behind(chain, step.key).has(key))
    .map((step) => step.key)
}

function wayOf({ plan }: Chain, key: string) {
  return plan.find((slot) => slot.key === key)?.ways[0] ?? 'drawn'
}

/** The chain once someone has opened the sheet. */
function opened(chain: Chain, { id }: Signer): Chain {
  const sight = { by: id, covers: chain.covers }
  const steps = chain.steps.map((step) =>
    step.state === 'asked' ? { ...step, seen: [...step.seen, sight] } : step,
  )
  return { ...chain, steps }
}
