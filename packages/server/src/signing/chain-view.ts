import { sql } from 'drizzle-orm'
import type { SigningWay } from '@paperwright/runtime'
import {
  possibleActs,
  returnTargets,
  waysIn,
  type Chain,
  type PossibleActs,
  type SigningVerb,
  type Step,
  type Vote,
} from '@paperwright/runtime/kit'
import { findDue } from '../calendar/find-due.ts'
import { posts, users } from '../db/account-tables.ts'
import { planOnce, textsGiven } from '../db/plan-once.ts'
import { requireSeen, type SeenSubmission } from '../submissions/get-submission.ts'
import type { Acting } from '../services.ts'
import { findChain, unsentChain } from '../chains/find-chain.ts'
import { signingRules } from '../chains/signing-of.ts'
import { signerOf } from '../chains/signer-of.ts'
import { voicesOf, type Voice } from '../stand-ins/voices.ts'
import { WITHIN } from './to-signing-act.ts'
import { viewSigner, type SignerView } from './view-signer.ts'

interface Named {
  id: string
  name: string
}

/** Who is asked at a step: people, or posts with who holds them. */
export interface AskedView {
  people: readonly (Named & { hasLeft: boolean })[]
  posts: readonly { id: string; zh: string; en: string; holders: readonly string[] }[]
  anyone: boolean
}

export interface StepView extends Pick<Step, 'key' | 'state' | 'who' | 'after'> {
  /** The slot's printed word; empty of a signer who was added. */
  label: string
  since: string | null
  /** The day by which it is to be signed, where its slot says one: `2026-03-09`. */
  dueOn: string | null
  asked: AskedView
  votes: readonly (Omit<Vote, 'at'> & { at: string; byName: string; forName: string | null })[]
  /** The names of those who opened the sheet as it is. */
  seen: readonly string[]
  lent: readonly { by: Named; to: Named }[]
  addedBy: string | null
  isOptional: boolean
  isOutsider: boolean
  ways: readonly SigningWay[]
  /** In whose place one acts here; null: in one's own. */
  standsFor: Named | null
  /** Steps that it may be sent back to. */
  targets: readonly string[]
}

/** The chain of a record as someone sees it, with what they may do. */
export interface ChainView extends Pick<Chain, 'state' | 'mode' | 'round' | 'covers'> {
  author: Named
  steps: readonly StepView[]
  copies: readonly { to: Named; read: boolean }[]
  out: { takenBy: string; at: string } | null
  mine: PossibleActs
  signer: SignerView
}

/** Null where the record has no chain. */
export async function viewChain(acting: Acting, id: string): Promise<ChainView | null> {
  const seen = await requireSeen(acting, id)
  const sent = await findChain(acting, { id, form: seen.form })
  return viewFound(acting, { seen, sent, chain: sent ?? (await unsentChain(acting, seen)) })
}

/** A chain as it was found, or is after an act. */
export interface FoundChain {
  seen: SeenSubmission
  /** Undefined where nobody has begun it. */
  sent: Chain | undefined
  /** The same, or one that could be begun. */
  chain: Chain | undefined
}

export async function viewFound(
  acting: Acting,
  { seen, sent, chain }: FoundChain,
): Promise<ChainView | null> {
  const at = acting.clock()
  const mine = chain && (await actsOf(acting, chain, { at, formId: seen.row.formId }))
  // What only others could begin is nothing to whoever looks at it.
  if (!mine || (!sent && !mine.acts.chain.includes('sent'))) return null
  const [names, postOf, dueOf, rules, signer] = await Promise.all([
    namesOf(acting, chain),
    postsOf(acting, chain),
    findDue(acting),
    signingRules(acting),
    viewSigner(acting),
  ])
  const { nameOf } = names
  const addedWays = waysIn({ ...rules, mode: chain.mode })
  return {
    state: chain.state,
    mode: chain.mode,
    round: chain.round,
    covers: chain.covers,
    author: nameOf(chain.author),
    steps: chain.steps.map((step) => ({
      ...viewStep(chain, step, { ...names, postOf, addedWays }),
      standsFor: mine.standsFor.get(step.key) ?? null,
      dueOn:
        step.state === 'asked' && chain.mode !== 'hand' && step.since !== undefined
          ? dueOf(seen.form, step.key, step.since)
          : null,
    })),
    copies: chain.copies.map(({ to, read }) => ({ to: nameOf(to), read })),
    out: chain.out ? { takenBy: chain.out.takenBy, at: iso(chain.out.at) } : null,
    mine: mine.acts,
    signer,
  }
}

/** What someone may do, and at which steps in another's place: where nothing is asked of them alone, but of who they stand in for. */
async function actsOf(acting: Acting, chain: Chain, { at, formId }: { at: Date; formId: string }) {
  const signer = signerOf(acting.actor)
  const acts = (voice?: Voice) => possibleActs(chain, signer, { at, within: WITHIN, for: voice })
  const own = acts()
  const standsFor = new Map<string, Named>()
  const steps: Record<string, readonly SigningVerb[]> = { ...own.steps }
  for (const voice of await voicesOf(acting, formId))
    for (const [key, verbs] of Object.entries(acts(voice).steps)) {
      // Whether something is asked of someone shows in that they may refuse it.
      if (steps[key]!.includes('refused') || !verbs.includes('refused')) continue
      steps[key] = verbs
      standsFor.set(key, { id: voice.id, name: voice.name })
    }
  return { acts: { ...own, steps }, standsFor }
}

interface Names {
  nameOf(id: string): Named
  hasLeft(id: string): boolean
  postOf(id: string): AskedView['posts'][number]
  /** How whoever was added may sign. */
  addedWays: readonly SigningWay[]
}

function viewStep(
  chain: Chain,
  step: Step,
  { nameOf, hasLeft, postOf, addedWays }: Names,
): Omit<StepView, 'standsFor' | 'dueOn'> {
  const slot = chain.plan.find(({ key }) => key === step.key)
  const { key, state, who, after, asked } = step
  return {
    key,
    state,
    who,
    after,
    label: slot?.label ?? '',
    since: step.since === undefined ? null : iso(step.since),
    asked: {
      people: (asked.people ?? []).map((id) => ({ ...nameOf(id), hasLeft: hasLeft(id) })),
      posts: asked.people ? [] : (asked.posts ?? []).map(postOf),
      anyone: asked.anyone === true,
    },
    votes: step.votes.map((vote) => ({
      ...vote,
      at: iso(vote.at),
      byName: nameOf(vote.by).name,
      forName: vote.for === undefined ? null : nameOf(vote.for).name,
    })),
    seen: step.seen.filter(({ covers }) => covers === chain.covers).map(({ by }) => nameOf(by).name),
    lent: step.lent.map(({ by, to }) => ({ by: nameOf(by), to: nameOf(to) })),
    addedBy: step.added ? nameOf(step.added.by).name : null,
    isOptional: slot?.isOptional ?? false,
    isOutsider: slot?.isOutsider ?? false,
    ways: slot?.ways ?? addedWays,
    targets: returnTargets(chain, key),
  }
}

async function namesOf({ db }: Acting, chain: Chain) {
  const ids = [
    chain.author,
    ...chain.copies.map(({ to }) => to),
    ...chain.steps.flatMap(({ asked, votes, seen, lent, added }) => [
      ...(asked.people ?? []),
      ...votes.flatMap((vote) => [vote.by, vote.for ?? vote.by]),
      ...seen.map(({ by }) => by),
      ...lent.flatMap(({ by, to }) => [by, to]),
      ...(added ? [added.by] : []),
    ]),
  ]
  const found = await peopleAmong(db).execute({ ids: JSON.stringify([...new Set(ids)]) })
  const people = new Map(found.map((one) => [one.id, one]))
  return {
    nameOf: (id: string): Named => ({ id, name: people.get(id)?.name ?? '' }),
    hasLeft: (id: string) => people.get(id)?.disabledAt !== null,
  }
}

async function postsOf({ db }: Acting, chain: Chain) {
  const ids = [...new Set(chain.steps.flatMap(({ asked }) => asked.posts ?? []))]
  const found = ids.length === 0 ? [] : await postsAmong(db).execute({ ids: JSON.stringify(ids) })
  return (id: string) => found.find((one) => one.id === id) ?? { id, zh: id, en: id, holders: [] }
}

const postsAmong = planOnce((db) =>
  db
    .select({
      id: posts.id,
      zh: posts.zh,
      en: posts.en,
      holders: sql<string[]>`array(select users.name from user_posts
        join users on users.id = user_posts.user_id and users.disabled_at is null
        where user_posts.post_id = posts.id order by users.name, users.id)`,
    })
    .from(posts)
    .where(sql`${posts.id} in ${textsGiven('ids')}`)
    .prepare('posts_with_holders'),
)

const peopleAmong = planOnce((db) =>
  db
    .select({ id: users.id, name: users.name, disabledAt: users.disabledAt })
    .from(users)
    .where(sql`${users.id} in ${textsGiven('ids')}`)
    .prepare('people_by_id'),
)

function iso(at: Date | string): string {
  return new Date(at).toISOString()
}
