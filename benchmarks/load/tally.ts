/** What people do, each a request or two. */
export type Kind = 'sign in' | 'draft' | 'submit' | 'list' | 'find' | 'open' | 'correct' | 'print' | 'look up'

/** How long requests took, and what went wrong. */
export class Tally {
  private readonly times = new Map<Kind, number[]>()
  readonly errors: string[] = []

  /** Times an act; what it throws is an error of the run, and the person goes on. */
  async time<Result>(kind: Kind, act: () => Promise<Result>): Promise<Result | undefined> {
    const started = performance.now()
    try {
      const result = await act()
      this.times.set(kind, [...(this.times.get(kind) ?? []), performance.now() - started])
      return result
    } catch (error) {
      this.errors.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }

  /** Of all that succeeded. */
  get count(): number {
    return [...this.times.values()].flat().length
  }

  /** A row for each kind and one for all; times in milliseconds. */
  rows(seconds: number): Record<string, string | number>[] {
    const all = [...this.times.values()].flat()
    return [...this.times, ['all', all] as const].map(([kind, times]) => {
      const sorted = times.toSorted((a, b) => a - b)
      return {
        kind,
        count: sorted.length,
        'per s': (sorted.length / seconds).toFixed(1),
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        p99: percentile(sorted, 0.99),
        max: percentile(sorted, 1),
      }
    })
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}
