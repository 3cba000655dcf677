import type { NoticeKind, Tell } from '../notices/notice.ts'
import { asksOf, type Ask } from './asks-of.ts'
import { stepOf, type Chain } from './chain.ts'
import type { SigningVerb } from './signing-act.ts'

export interface ChainMove {
  /** The chain before; missing where the act begins it. */
  before?: Chain | undefined
  chain: Chain
  verb: SigningVerb | 'submitted' | 'moved'
  /** The step that the act is about. */
  step?: string | undefined
  /** Whom it sends a copy. */
  copies?: readonly string[] | undefined
}

/** Who is told of an act about signatures, whoever did it: who is asked now, got a copy, or waits for how it ends. */
export function tellsOf(move: ChainMove): Tell[] {
  const { before, chain, verb, step, copies = [] } = move
  const { author } = chain
  const asks = asksOf(chain)
  const were = before ? asksOf(before) : []
  switch (verb) {
    case 'nudged': {
      return asks.filter((ask) => ask.step === step).map((ask) => toTell('nudged', ask))
    }
    case 'commented': {
      return [{ what: 'commented', person: author }, ...asks.map((ask) => toTell('commented', ask))]
    }
    case 'copied': {
      return copies.map((person) => ({ what: 'copied', person }))
    }
    case 'withdrawn': {
      return were.map((ask) => toTell('withdrawn', ask))
    }
    case 'voided': {
      return [{ what: 'voided', person: author }, ...were.map((ask) => toTell('voided', ask))]
    }
    default: {
      return [...newAsks(move, { asks, were }), ...endOf(move)]
    }
  }
}

/** Who is asked that was not before, or is asked anew. */
function newAsks(
  { chain, verb }: ChainMove,
  { asks, were }: { asks: readonly Ask[]; were: readonly Ask[] },
): Tell[] {
  // Who was asked before others were chosen beside them is not asked anew.
  const nameOf = (ask: Ask) =>
    JSON.stringify([ask.step, ask.person, ask.post, ...(verb === 'addressed' ? [] : [timeOf(ask)])])
  const known = new Set(were.map(nameOf))
  return asks.filter((ask) => !known.has(nameOf(ask))).map((ask) => toTell(kindOf(ask, { chain, verb }), ask))
}

function kindOf(ask: Ask, { chain, verb }: Pick<ChainMove, 'chain' | 'verb'>): NoticeKind {
  if (verb === 'returned') return 'returned'
  if (verb === 'givenBack') return 'answered'
  const isLent = stepOf(chain, ask.step)?.lent.some(({ to }) => to === ask.person)
  return isLent ? 'lent' : 'asked'
}

/** What its author is told where it ended with this. */
function endOf({ before, chain: { state, author } }: ChainMove): Tell[] {
  if (before?.state === state) return []
  return state === 'complete' || state === 'refused' ? [{ what: state, person: author }] : []
}

function toTell(what: NoticeKind, { step, person, post }: Ask): Tell {
  return {
    what,
    ...(step !== '' && { step }),
    ...(person !== undefined && { person }),
    ...(post !== undefined && { post }),
  }
}

function timeOf({ since }: Ask): number | undefined {
  return since === undefined ? undefined : new Date(since).getTime()
}
