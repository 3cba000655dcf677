import { TooMany } from '../errors.ts'

/** Seconds after which whoever was turned away may try again. */
const RETRY_AFTER = 3

interface Waiting {
  begin(): void
}

/** Work that is done a few at a time. Those who wait take turns, so that nobody waits behind all that another has asked for. */
export class FairLine {
  private running = 0
  private readonly runningOf = new Map<string, number>()
  /** By who asks; whoever had a turn goes to the end. */
  private readonly waiting = new Map<string, Waiting[]>()
  private readonly most: { atOnce: number; each: number; waiting: number }

  /** `each` at once and so many more `waiting`, of one who asks. */
  constructor(most: { atOnce: number; each: number; waiting: number }) {
    this.most = most
  }

  /** Refused at once where too much of theirs waits already. */
  async run<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    await this.turn(who)
    try {
      return await work()
    } finally {
      this.end(who)
    }
  }

  private async turn(who: string): Promise<void> {
    const own = this.waiting.get(who) ?? []
    if (own.length === 0 && this.mayRun(who)) {
      this.begin(who)
      return
    }
    if (own.length >= this.most.waiting)
      throw new TooMany(`Too much of what you sent waits for its turn. Go on in ${RETRY_AFTER} seconds.`, {
        code: 'inLine',
        retryAfter: RETRY_AFTER,
      })
    await new Promise<void>((begin) => {
      this.waiting.set(who, [...own, { begin }])
    })
  }

  private mayRun(who: string): boolean {
    return this.running < this.most.atOnce && (this.runningOf.get(who) ?? 0) < this.most.each
  }

  private begin(who: string): void {
    this.running++
    this.runningOf.set(who, (this.runningOf.get(who) ?? 0) + 1)
  }

  private end(who: string): void {
    this.running--
    const left = this.runningOf.get(who)! - 1
    if (left > 0) this.runningOf.set(who, left)
    else this.runningOf.delete(who)
    const next = [...this.waiting].find(([one]) => this.mayRun(one))
    if (!next) return
    const [one, [first, ...others]] = next
    this.waiting.delete(one)
    if (others.length > 0) this.waiting.set(one, others)
    this.begin(one)
    first!.begin()
  }
}
