import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { parseForm, type Form } from '@paperwright/runtime'
import { launchBrowser } from '../support/browser.ts'

export interface BuilderPages {
  /** Opens the builder as the example embeds it, with a form or a blank sheet. */
  open(form?: Form): Promise<BuilderPage>
  close(): Promise<void>
}

export interface BuilderPage {
  page: Page
  /** Errors and warnings of the page. */
  complaints: string[]
  /** The form as the host was last told of it. */
  form(): Promise<Form>
  close(): Promise<void>
}

/** The example that embeds the builder without a server, in a real browser. */
export async function startBuilder(): Promise<BuilderPages> {
  const browser: Browser = await launchBrowser()
  return {
    async open(form) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
      })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      const complaints: string[] = []
      page.on('console', (message) => {
        const isNoise = message.text().includes('favicon') || message.text().includes('404')
        if (['error', 'warning'].includes(message.type()) && !isNoise) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      if (form) {
        await page.addInitScript((text) => {
          if (!localStorage.getItem('my-form')) localStorage.setItem('my-form', text)
        }, JSON.stringify(form))
      }
      await page.goto(inject('builderPage'))
      await page.locator('.pwb').waitFor()
      return {
        page,
        complaints,
        async form() {
          const text = await page.evaluate(() => localStorage.getItem('my-form') ?? '')
          const parsed = parseForm(text)
          if (!parsed.form) throw new Error(`The kept form is faulty: ${JSON.stringify(parsed.problems)}`)
          return parsed.form
        },
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}

/** The cell at a row and column of the first table, counted from 0. */
export function cellAt(page: Page, row: number, column: number) {
  return page.locator(`.pwb-frame [data-cell="${row} ${column}"]`)
}
