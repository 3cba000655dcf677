import type { Step } from './chain.ts'

/** What the votes of a step come to; undefined while it is open. Of those who are asked by post one is enough. */
export function verdictOf({ who, asked, votes }: Pick<Step, 'who' | 'asked' | 'votes'>) {
  const signed = votes.filter(({ verdict }) => verdict === 'signed').length
  const refused = votes.length - signed
  if (votes.some(({ way }) => way === 'paper')) return 'signed'
  const people = asked.people?.length ?? 1
  const needed =
    who === 'any'
      ? 1
      : typeof who === 'object'
        ? Math.max(1, Math.ceil(exactShare(who.share, people)))
        : people
  if (signed >= needed) return 'signed'
  const most = who === 'any' ? 1 : people
  return most - refused < needed ? 'refused' : undefined
}

/** A share of so many people, without what binary floats add: 0.1 of 30 is 3. */
function exactShare(share: number, people: number): number {
  return Number((share * people).toFixed(9))
}
