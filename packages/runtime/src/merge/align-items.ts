import type { Json } from '../form/json-schema.ts'

/** Which item of a newer list each older one has become; undefined of one that is gone. What is new is left over. */
export type Alignment = readonly (number | undefined)[]

/** Less alike than this, two items are none of each other. */
const ALIKE = 0.3

/**
 * Lines two lists up in their order, so that what stands opposite each other is as alike as can be: the same, or sharing
 * most of what it says. Both have dozens of items, not thousands.
 */
export function alignItems(before: readonly Json[], after: readonly Json[]): Alignment {
  const then = before.map(saysOf)
  const now = after.map(saysOf)
  const width = now.length + 1
  // The best score of what lies behind each pair of places.
  const best = new Float64Array((then.length + 1) * width)
  const likeness = (i: number, j: number) => alike(then[i]!, now[j]!)
  for (let i = then.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const score = likeness(i, j)
      best[i * width + j] = score < ALIKE ? skip : Math.max(skip, score + best[(i + 1) * width + j + 1]!)
    }
  }
  const aligned: (number | undefined)[] = before.map(() => undefined)
  for (let i = 0, j = 0; i < then.length && j < now.length;) {
    const here = best[i * width + j]!
    const score = likeness(i, j)
    if (score >= ALIKE && here === score + best[(i + 1) * width + j + 1]!) aligned[i++] = j++
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairEqualGaps(aligned, now.length)
}

/** Where as many went as came, each has become the one that stands where it stood. */
function pairEqualGaps(aligned: readonly (number | undefined)[], length: number): Alignment {
  const paired = [...aligned]
  let from = 0
  let newer = 0
  for (let at = 0; at <= aligned.length; at++) {
    const place = at === aligned.length ? length : aligned[at]
    if (place === undefined) continue
    if (at - from === place - newer)
      for (let step = 0; from + step < at; step++) paired[from + step] = newer + step
    from = at + 1
    newer = place + 1
  }
  return paired
}

interface Says {
  text: string
  /** What is said, as often as it is. */
  parts: ReadonlyMap<string, number>
  count: number
}

function saysOf(item: Json): Says {
  const parts = new Map<string, number>()
  let count = 0
  const say = (part: string) => {
    parts.set(part, (parts.get(part) ?? 0) + 1)
    count++
  }
  const add = (value: Json | undefined, key: string): void => {
    if (Array.isArray(value)) for (const inner of value) add(inner, key)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) add(inner, name)
    else {
      say(key)
      say(`${key} ${JSON.stringify(value)}`)
    }
  }
  add(item, '')
  return { text: JSON.stringify(item), parts, count }
}

/** From 0 to 1; more than 1 for the same, so that it is never given up for two that are nearly. */
function alike(one: Says, other: Says): number {
  if (one.text === other.text) return 2
  // Blank cells are any blank cell.
  if (one.count === 0 || other.count === 0) return ALIKE
  let shared = 0
  for (const [part, times] of one.parts) shared += Math.min(times, other.parts.get(part) ?? 0)
  return shared / Math.max(one.count, other.count)
}
