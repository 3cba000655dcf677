import type { CDPSession, Page } from 'playwright-core'

/** What typing cost: milliseconds of the main thread for each key, and from each key to the frame that shows it. */
export interface TypingCost {
  busy: number[]
  frame: number[]
}

/** A steady typist: eight keys a second, going on to the next cell after each word. */
const KEY_EVERY_MS = 125
const WORD = ['1', '2', '3', '4', '5', 'Tab']

/** Types into the focused input and on from there. */
export async function typeKeys(page: Page, keys: number): Promise<TypingCost> {
  const session = await page.context().newCDPSession(page)
  // Time that the thread ran, not what it waited for other programs.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(() => window.takeFrames())
  const busy: number[] = []
  for (let key = 0; key < keys; key++) {
    const before = await taskMs(session)
    const due = Date.now() + KEY_EVERY_MS
    await page.keyboard.press(WORD[key % WORD.length]!)
    await page.waitForTimeout(Math.max(0, due - Date.now()))
    busy.push((await taskMs(session)) - before)
  }
  const frame = await page.evaluate(() => window.takeFrames())
  await session.detach()
  return { busy, frame }
}

/** All that the page's main thread has done since it began: scripts, style, layout, painting. */
async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
