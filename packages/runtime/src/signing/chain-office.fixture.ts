import { expect } from 'vitest'
import { planChain, type ChainMode } from '../form/chain-plan.ts'
import type { SignatureSlot } from '../form/form.ts'
import { applySigning } from './apply-signing.ts'
import { idleChain, type Asked, type Chain, type Signer } from './chain.ts'
import type { ActOf, SigningAct, SigningVerb } from './signing-act.ts'

const HOUR = 3_600_000

export const an: Signer = { id: 'an', posts: ['clerk'] }
export const bo: Signer = { id: 'bo', posts: ['manager'] }
export const chen: Signer = { id: 'chen', posts: ['finance'] }
export const ding: Signer = { id: 'ding', posts: ['finance'] }
export const en: Signer = { id: 'en', posts: ['head'] }
export const feng: Signer = { id: 'feng', posts: [] }
export const hr: Signer = { id: 'hr', posts: [], manages: true }

type Words<V extends SigningVerb> = Omit<ActOf<V>, 'verb' | 'by' | 'at' | 'now'>
type Act = (now: SigningAct['now']) => SigningAct
/** An act, with what the office is like from then on where that changes. */
type Line = Act | Act[] | { left?: string[]; asked?: Record<string, Asked>; hours?: number }

export const does =
  <V extends SigningVerb>(by: Signer, verb: V, words: Words<V>): Act =>
  (now) =>
    ({ by, verb, now, at: '', ...words }) as unknown as SigningAct

export const sends = (by: Signer = an) => does(by, 'sent', {})
export const sees = (by: Signer, step: string, covers = 1) => does(by, 'seen', { step, covers })
export const signs = (by: Signer, step: string, covers = 1) => [
  sees(by, step, covers),
  does(by, 'signed', { step, covers, way: 'drawn' }),
]
export const refuses = (by: Signer, step: string, reason = '超预算') => [
  sees(by, step),
  does(by, 'refused', { step, covers: 1, reason }),
]
export const returns = (by: Signer, step: string, to: string | null, straight = false) => [
  sees(by, step),
  does(by, 'returned', { step, covers: 1, to, straight, reason: '缺发票' }),
]
export const retrieves = (by: Signer, step: string) => does(by, 'retrieved', { step, within: 24 * HOUR })
export const handsOver = (by: Signer, step: string, to: Signer) => does(by, 'handedOver', { step, to: to.id })
export const lends = (by: Signer, step: string, to: Signer) => does(by, 'lent', { step, to: to.id })
export const adds = (by: Signer, step: string, where: 'before' | 'after', ...people: Signer[]) =>
  does(by, 'added', { step, where, who: 'all', people: people.map(({ id }) => id) })
export const onPaper = (by: Signer, step: string, name = '赵经理') =>
  does(by, 'signed', { step, covers: 1, way: 'paper', name })

export const slot = (key: string, more: Partial<SignatureSlot> = {}): SignatureSlot => ({
  key,
  label: key,
  ...more,
})
/** 部门经理, 财务, 总经理. */
export const three = [slot('manager'), slot('finance'), slot('head')]
export const sideBySide = [
  slot('manager'),
  slot('finance', { after: [] }),
  slot('head', { after: ['manager', 'finance'] }),
]
export const people = (...list: Signer[]): Asked => ({ people: list.map(({ id }) => id) })
export const financeOf = (who: SignatureSlot['who']) => [slot('finance', { who }), slot('head')]

const POSTS: Record<string, Asked> = {
  manager: { posts: ['manager'] },
  finance: { posts: ['finance'] },
  head: { posts: ['head'] },
}
export const asking = (asked: Record<string, Asked>) => ({ asked })

/** The chain after the lines, or why the last of them cannot be; what comes before can be. */
export function after(
  slots: readonly SignatureSlot[],
  lines: readonly Line[],
  mode: ChainMode = 'both',
): string {
  let chain = idleChain({ plan: planChain(slots, { mode }), mode, author: an.id, covers: 1 })
  let now: SigningAct['now'] = { left: [], asked: POSTS }
  let time = Date.UTC(2026, 2, 2, 1)
  let refusal: string | undefined
  for (const line of lines) {
    if (typeof line === 'object' && !Array.isArray(line)) {
      now = { left: line.left ?? now.left, asked: { ...now.asked, ...line.asked } }
      time += (line.hours ?? 0) * HOUR
      continue
    }
    for (const act of Array.isArray(line) ? line : [line]) {
      expect(refusal).toBeUndefined()
      time += 60_000
      const applied = applySigning(chain, { ...act(now), at: new Date(time) })
      refusal = applied.refusal
      chain = applied.chain ?? chain
    }
  }
  return refusal ?? told(chain)
}

/** `running: manager bo, finance ? an|bo, head ..`: whose votes, who is asked, what waits. */
function told({ state, steps, struck }: Chain): string {
  const words = steps.map(({ key, state, asked, votes }) => {
    const said = votes.map(({ verdict, by, for: whom, name }) => {
      return `${verdict === 'refused' ? '-' : ''}${name ?? by}${whom ? ` for ${whom}` : ''}`
    })
    const whom = asked.people?.join('|') ?? asked.posts?.map((post) => `@${post}`).join('|') ?? 'anyone'
    const mark = {
      waiting: ' ..',
      asked: ` ? ${whom}`,
      signed: '',
      passed: ' passed',
      refused: '',
      void: ' void',
    }
    return `${key}${said.map((one) => ` ${one}`).join('')}${state === 'returned' ? ' returned' : mark[state]}`
  })
  const gone = struck.map(({ step, by }) => `${step} ${by}`).join(', ')
  return `${state}: ${words.join(', ')}${gone && ` / struck ${gone}`}`
}

/** What a table of examples says: its words, the form's slots, what is done, and how the chain stands then or why not. */
export type Case = [says: string, slots: readonly SignatureSlot[], lines: readonly Line[], gives: string]
