/**
 * Chance that comes out the same for the same seed: mulberry32, small and good enough for made-up figures. Nothing here
 * is secret.
 */
export class Random {
  private state: number

  constructor(private readonly seed: string) {
    this.state = hashOf(seed)
  }

  /** Chance of its own for this key: what is drawn here does not change what is drawn elsewhere. */
  of(...key: readonly (string | number)[]): Random {
    return new Random([this.seed, ...key].join('/'))
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from)
  }

  /** The bell curve. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next())
  }

  /** Sums and durations: many small, few large. `spread` is about the share by which most differ from the median. */
  skewed(median: number, spread: number): number {
    return median * Math.exp(this.normal(0, spread))
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }

  /** Different ones, in no order; all where there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items]
    const picked: Item[] = []
    while (picked.length < count && left.length > 0)
      picked.push(...left.splice(Math.floor(this.next() * left.length), 1))
    return picked
  }

  /** One whose weight makes it likelier. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    const weights = items.map((item) => Math.max(0, weightOf(item)))
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [index, weight] of weights.entries()) {
      left -= weight
      if (left < 0) return items[index]!
    }
    return this.pick(items)
  }

  /** One of the keys of a table of weights. */
  oneOf<Key extends string>(weights: Record<Key, number>): Key {
    return this.weighted(Object.keys(weights) as Key[], (key) => weights[key])
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}
