import { isDeepStrictEqual } from 'node:util'
import { asker } from './ask.ts'
import { COMPLAINTS } from './office.ts'
import type { Answered } from './staff.ts'

/** Each must be 0. */
export interface Faults {
  /** Answered as stored, and not there, or not as answered. */
  lost: number
  /** Records stored twice. */
  doubled: number
  /** Numbers left out between the first and the last. */
  gaps: number
}

/** Reads every record back and compares it with what the server answered. */
export async function readBack(
  url: string,
  admin: Record<string, string>,
  answered: ReadonlyMap<string, Answered>,
): Promise<Faults> {
  const ask = asker(url, admin)
  const kept: Answered[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path = `/api/forms/${COMPLAINTS}/submissions?limit=200${cursor && `&cursor=${cursor}`}`
    const page: { items: Answered[]; next: string | null } = await ask('GET', path)
    kept.push(...page.items)
    cursor = page.next
  }
  const byId = new Map(kept.map((one) => [one.id, one]))
  const isAsAnswered = ({ id, revision, record }: Answered) => {
    const found = byId.get(id)
    return found?.revision === revision && isDeepStrictEqual(found.record, record)
  }
  const names = kept.map(({ record }) => record['acceptanceNo'])
  const numbers = kept.map(({ number }) => Number(number.split('-').at(-1)))
  return {
    lost: [...answered.values()].filter((one) => !isAsAnswered(one)).length,
    doubled: names.length - new Set(names).size,
    gaps: Math.max(...numbers) - new Set(numbers).size,
  }
}
