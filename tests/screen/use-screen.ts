import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Form, JsonObject, LookUpMatch } from '@paperwright/runtime'
import type { Problem } from '../../packages/runtime/src/record/problem.ts'
import type { Directory } from '@paperwright/runtime/kit'
import type { ScreenRestrictions, UnreadTexts } from '@paperwright/runtime/screen'
import { launchBrowser, openWindow } from '../support/browser.ts'
import { keepWindows, type KeptWindow } from '../support/keep-windows.ts'

export interface ShowOptions {
  width?: number
  record?: JsonObject
  number?: string
  unread?: UnreadTexts
  locale?: 'zh' | 'en'
  readOnly?: boolean
  restrictions?: ScreenRestrictions
  problems?: Problem[]
  /** What is found where the form looks records up; left out, there is nowhere to look. */
  onFile?: LookUpMatch[]
  /** Who may be picked; left out, there is nobody to pick from. */
  house?: Directory
  /** A phone's screen. */
  touch?: boolean
  /** Whether there is a place to keep files. */
  keepsFiles?: boolean
}

/** A real browser for the tests of a file, and forms shown in it. A test fails where its page threw an error. */
export function useScreen() {
  let browser: Browser
  let taken: [KeptWindow, BrowserContextOptions][] = []
  const windows = keepWindows((options) => openWindow(browser, { ...options, fonts: false }))
  let errors: Error[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    await Promise.all(taken.map((one) => windows.giveBack(...one)))
    const thrown = errors
    taken = []
    errors = []
    expect(thrown).toEqual([])
  })
  afterAll(() => browser?.close())
  return {
    async show(form: Form, { width = 1280, touch = false, ...props }: ShowOptions = {}): Promise<Page> {
      const options = { viewport: { width, height: 900 }, hasTouch: touch, isMobile: touch }
      const opened = await windows.take(options)
      taken.push([opened, options])
      const { page } = opened
      page.on('pageerror', (error) => errors.push(error))
      await page.goto(inject('formPage'))
      // As text: the types of a recursive schema are too deep for the browser's own argument types.
      await page.evaluate(
        ([shown, given]) => window.showForm(JSON.parse(shown!), JSON.parse(given!)),
        [JSON.stringify(form), JSON.stringify(props)],
      )
      await page.waitForSelector('.pw-sheet, .pw-stack')
      return page
    },
  }
}

/** A seed form, by its path under `schemas/` without the ending. */
export function seedForm(name: string): Form {
  return read(`${name}.schema.json`) as Form
}

export function seedRecord(name: string): JsonObject {
  return read(`${name}.record.json`) as JsonObject
}

export const SEEDS = [
  'complaints/complaint-register-1',
  'prospecting/customer-intake',
  'relations/sales-analysis',
  'complaints/complaint-case-tracking',
  'relations/hospitality-request',
  'after-sales/service-questionnaire',
]

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../schemas/${path}`, import.meta.url), 'utf8'))
}

/** The record that the screen reported last, once it holds what `until` asks for. */
export async function reportedRecord(
  page: Page,
  until: (record: JsonObject) => boolean = () => true,
): Promise<JsonObject> {
  return expect
    .poll(() => page.evaluate(() => window.reported), { timeout: 5000 })
    .toSatisfy((record: JsonObject | undefined) => record !== undefined && until(record))
    .then(() => page.evaluate(() => window.reported!))
}
