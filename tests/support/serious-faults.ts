import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds that keeps somebody from using the page, once what moves has come to rest; `colours`: by its rule of
 * colours `alone`, which takes longer than all others together, or by the `others`.
 */
export async function seriousFaults(page: Page, colours?: 'alone' | 'others'): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (which) => {
    const runner = window as unknown as { axe: { run(options: object): Promise<{ violations: Fault[] }> } }
    interface Fault {
      id: string
      impact: string
      nodes: { html: string }[]
    }
    // Colours on their way from one theme to the other are measured as neither.
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    await painted()
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    await painted()
    const { violations } = await runner.axe.run({
      resultTypes: ['violations'],
      ...(which === 'alone' && { runOnly: ['color-contrast'] }),
      ...(which === 'others' && { rules: { 'color-contrast': { enabled: false } } }),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, colours)
}
