import type { Page } from 'playwright-core'
import { launchBrowser } from '../../tests/support/browser.ts'
import { buildPage } from '../../tests/support/build-page.ts'
import { library } from '../../tests/corpus/library.ts'

/** The largest forms: many fields, many columns, many rows; and a small one beside them. */
const CODES = ['6-03', '7-10', '4-06', '6-12']
const ROUNDS = 7

/** Opens large forms in the builder and edits them: to the sheet being there, and from a key to the next frame. */
export async function run(): Promise<void> {
  const built = await buildPage('benchmarks/building/page.tsx')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(built.url)
    const rows = []
    for (const code of CODES) {
      const { form } = library.find((one) => one.code === code)!
      const opened: number[] = []
      const inserted: number[] = []
      const merged: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        opened.push(await page.evaluate((text) => window.openForm(text), JSON.stringify(form)))
        await page.waitForTimeout(600)
        inserted.push(await press(page, { key: 'ArrowDown', altKey: true, shiftKey: true }))
        merged.push(await press(page, { key: 'm', ctrlKey: true }))
      }
      rows.push({
        form: code,
        'open, ms': median(opened).toFixed(0),
        'insert a row, ms': median(inserted).toFixed(1),
        'merge or unmerge, ms': median(merged).toFixed(1),
      })
    }
    console.table(rows)
    console.log('aims: the largest opens in under 1000 ms, an edit takes under 50 ms')
  } finally {
    await browser.close()
    await built.close()
  }
}

interface Key {
  key: string
  altKey?: boolean
  ctrlKey?: boolean
  shiftKey?: boolean
}

/** From the key to the frame after it, in the first cell of the first table. */
function press(page: Page, key: Key): Promise<number> {
  return page.evaluate(async (init) => {
    const cell = document.querySelector<HTMLElement>('.pwb-frame [tabindex="0"]')!
    cell.focus()
    await new Promise((done) => setTimeout(done, 300))
    const start = performance.now()
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    )
    await new Promise(requestAnimationFrame)
    document.body.getBoundingClientRect()
    return performance.now() - start
  }, key)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
