import type { SignatureSlot } from '../form/form.ts'
import { planChain } from '../form/chain-plan.ts'
import { idleChain, type Asked, type Chain, type Signer } from './chain.ts'
import type { Circumstances, SigningAct, SigningVerb } from './signing-act.ts'

/** Numbers below a bound, the same for each seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below
  }
}

type Random = ReturnType<typeof randomFrom>

const PEOPLE = ['an', 'bo', 'chen', 'ding', 'en', 'feng']
const POSTS = ['p1', 'p2', 'p3']
const MODES = ['both', 'both', 'both', 'screen', 'hand'] as const

export function randomSlots(next: Random): SignatureSlot[] {
  return Array.from({ length: 1 + next(5) }, (_, index): SignatureSlot => {
    const earlier = Array.from({ length: index }, (__, at) => `s${at}`)
    const after = next(3) > 0 ? undefined : earlier.filter(() => next(2) === 0)
    return {
      key: `s${index}`,
      label: `S${index}`,
      who: ([undefined, 'any', 'all', 'inTurn', { share: 0.5 }] as const)[next(5)],
      ...(after && { after }),
      ...(next(6) === 0 && { optional: true }),
      ...(next(6) === 0 && { bySubmitting: true }),
      ...(next(8) === 0 && { outsider: true }),
      ...(next(8) === 0 && { ways: ['drawn'] }),
    }
  })
}

export function randomChain(next: Random): Chain {
  const mode = MODES[next(MODES.length)]!
  return idleChain({
    plan: planChain(randomSlots(next), { mode }),
    mode,
    author: PEOPLE[next(3)]!,
    covers: 1,
  })
}

function someOf<T>(list: readonly T[], next: Random): T[] {
  return list.filter(() => next(2) === 0)
}

/** Who holds which post, as it may be at the moment. */
function randomSigner(next: Random): Signer {
  const id = PEOPLE[next(PEOPLE.length)]!
  return { id, posts: someOf(POSTS, next), ...(next(12) === 0 && { manages: true }) }
}

function randomAsked(next: Random): Asked {
  const kinds: Asked[] = [
    { posts: [POSTS[next(3)]!] },
    { people: someOf(PEOPLE, next) },
    { people: someOf(PEOPLE, next), posts: someOf(POSTS, next) },
    { anyone: true },
    { people: [PEOPLE[next(PEOPLE.length)]!] },
  ]
  return kinds[next(kinds.length)]!
}

function circumstances(chain: Chain, next: Random): Circumstances {
  const keys = chain.plan.map(({ key }) => key)
  return {
    left: keys.filter(() => next(8) === 0),
    asked: Object.fromEntries(keys.map((key) => [key, randomAsked(next)])),
  }
}

const VERBS: readonly SigningVerb[] = [
  ...([
    'sent',
    'sent',
    'seen',
    'seen',
    'seen',
    'seen',
    'signed',
    'signed',
    'signed',
    'signed',
    'refused',
  ] as const),
  ...([
    'returned',
    'returned',
    'withdrawn',
    'retrieved',
    'retrieved',
    'handedOver',
    'lent',
    'givenBack',
  ] as const),
  ...(['added', 'passed', 'addressed', 'nudged', 'copied', 'read', 'commented', 'takenOut'] as const),
]

/** An act that may or may not be possible, most often at a step that is open, by someone who is asked there. */
export function randomAct(chain: Chain, next: Random, at: Date): SigningAct {
  const open = chain.steps.filter(({ state }) => state === 'asked')
  const steps = open.length > 0 && next(6) > 0 ? open : chain.steps
  const step = steps[next(Math.max(1, steps.length))]
  const by = next(4) > 0 && step ? likely(step.asked, next) : randomSigner(next)
  const person = () => PEOPLE[next(PEOPLE.length)]!
  const words = () => (next(10) === 0 ? ' ' : '如此')
  const covers = next(12) === 0 ? chain.covers - 1 : chain.covers
  const done = { by, at, now: circumstances(chain, next) }
  const there = { ...done, step: step?.key ?? 's9', ...(next(10) === 0 && { for: randomSigner(next) }) }
  const verb = next(40) === 0 ? 'corrected' : next(200) === 0 ? 'voided' : VERBS[next(VERBS.length)]!
  switch (verb) {
    case 'sent': {
      const author = { id: chain.author, posts: [] }
      return { ...done, verb, by: next(3) > 0 ? author : by }
    }
    case 'withdrawn': {
      return { ...done, verb }
    }
    case 'voided':
    case 'read': {
      return { ...done, verb }
    }
    case 'seen': {
      return { ...there, verb, covers }
    }
    case 'signed': {
      const filled = next(9) === 0 ? chain.covers + 1 : undefined
      const way = (['drawn', 'drawn', 'drawn', 'typed', 'typed', 'paper'] as const)[next(6)]!
      return { ...there, verb, covers, way, name: next(4) > 0 ? '李雷' : ' ', ...(filled && { filled }) }
    }
    case 'refused': {
      return { ...there, verb, covers, reason: words() }
    }
    case 'returned': {
      const to = next(3) === 0 ? null : chain.steps[next(Math.max(1, chain.steps.length))]?.key
      return { ...there, verb, covers, to: to ?? null, straight: next(2) === 0, reason: words() }
    }
    case 'retrieved': {
      const own = chain.steps.filter(({ votes }) => votes.length > 0)
      const mine = own[next(Math.max(1, own.length))]
      const whose = mine?.votes[0]
      return {
        ...done,
        verb,
        step: mine?.key ?? there.step,
        by: whose && next(4) > 0 ? { id: whose.by, posts: [] } : by,
        within: 3_600_000 * 24,
      }
    }
    case 'handedOver':
    case 'lent': {
      return { ...there, verb, to: person() }
    }
    case 'givenBack': {
      const loan = step?.lent[0]
      const back = loan && next(2) === 0 ? { id: loan.to, posts: [] } : by
      return { ...there, verb, by: back, opinion: words() }
    }
    case 'added': {
      const where = next(2) === 0 ? 'before' : 'after'
      return { ...there, verb, where, people: someOf(PEOPLE, next), who: next(2) === 0 ? 'any' : 'all' }
    }
    case 'addressed':
    case 'copied': {
      return { ...there, verb, people: someOf(PEOPLE, next) }
    }
    case 'passed':
    case 'nudged': {
      return { ...there, verb }
    }
    case 'commented': {
      return { ...done, verb, text: words() }
    }
    case 'takenOut': {
      return { ...done, verb, takenBy: words() }
    }
    case 'corrected': {
      return { ...done, verb, revision: chain.covers + 1 }
    }
  }
}

/** Someone who is asked, as far as it can be told. */
function likely({ people = PEOPLE, posts = [] }: Asked, next: Random): Signer {
  return { id: people[next(Math.max(1, people.length))] ?? 'an', posts: [...posts] }
}
