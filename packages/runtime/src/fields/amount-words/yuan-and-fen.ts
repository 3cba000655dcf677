/** Whole yuan and the hundredths behind, each without a sign: of 15 digits none is lost. */
export function splitAmount(amount: number): [yuan: number, fen: number] {
  const yuan = Math.floor(Math.abs(amount))
  return [yuan, Math.round((Math.abs(amount) - yuan) * 100)]
}

/** The amount of these, as far as `write` words it as it was read: whatever else such words may mean is not guessed. */
export function joinAmount(
  [yuan, fen]: readonly [yuan: number, fen: number],
  isNegative: boolean,
  isWrittenSo: (amount: number) => boolean,
): number | undefined {
  if (!(yuan >= 0 && fen >= 0)) return undefined
  const amount = Number(`${isNegative ? '-' : ''}${yuan}.${String(fen).padStart(2, '0')}`) + 0
  return isWrittenSo(amount) ? amount : undefined
}

/** What words count in, the largest first. */
export type Steps = readonly (readonly [size: number, word: string])[]

/** The number that words say: what stands in front of the largest step times it, and what stands behind; NaN for what is none. */
export function readWhole(words: readonly string[], steps: Steps, read: (word: string) => number): number {
  for (const [size, step] of steps) {
    const at = words.lastIndexOf(step)
    if (at < 0) continue
    const before = at === 0 ? 1 : readWhole(words.slice(0, at), steps, read)
    return before * size + readWhole(words.slice(at + 1), steps, read)
  }
  return words.reduce((sum, word) => sum + read(word), 0)
}
