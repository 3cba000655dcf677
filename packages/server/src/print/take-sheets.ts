import type { BatchSheet } from './print-batch.ts'

/** Takes a batch's sheets a few at a time. */
export function takeSheets(sheets: AsyncIterable<BatchSheet>): {
  /** The next ones, fewer where there are no more; called again only when they have come. */
  take(count: number): Promise<BatchSheet[]>
  /** No more are wanted. */
  end(): void
} {
  const source = sheets[Symbol.asyncIterator]()
  let isOver = false
  const read = async (count: number) => {
    const taken: BatchSheet[] = []
    while (taken.length < count && !isOver) {
      const { value, done } = await source.next()
      if (done) isOver = true
      else taken.push(value)
    }
    return taken
  }
  return {
    take(count) {
      const taken = read(count)
      // Whoever gave up waiting hears of no error.
      taken.catch(() => {})
      return taken
    },
    end() {
      isOver = true
      source.return?.().catch(() => {})
    },
  }
}
