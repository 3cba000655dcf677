import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Submission } from '../../packages/server/src/index.ts'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { getValue, setValue } from '../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { library } from '../corpus/library.ts'
import { runs } from '../support/runs.ts'
import { readPdfText } from '../support/pdf.ts'
import { ADMIN } from '../support/sign-in.ts'
import { fillForm, findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'
import { printedValues, sheetLabels, signatureLabels, squeeze } from './sheet-words.ts'

/** The last two are of kinds that the others have, and left to `LONG_RUNS`. */
const CODES = ['6-03', '6-12', '3-17', '5-09', '2-07', '3-06'].slice(0, runs(4, 6))

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

describe.each(library.filter(({ code }) => CODES.includes(code)))(
  '$code $id',
  ({ id, code, form, sample: shipped }) => {
    test('is found, filled, stored and printed', { timeout: 90_000 }, async () => {
      const sample = await hireNamed(form, shipped)
      const { page, complaints, close } = await app.open('/')

      await page.getByRole('main').getByRole('searchbox').fill(code)
      await page.getByRole('link', { name: form.title, exact: true }).click()
      await page.waitForURL(`**/forms/${id}`)

      await fillForm(page, form, sample)
      const inputs = await findInputs(page)
      for (const { pointer, text } of computedTexts(form, sample)) {
        await expect.poll(() => inputs.at(pointer).textContent(), { message: pointer }).toBe(text)
      }

      await page.getByRole('button', { name: '提交' }).click()
      await page.waitForURL('**/records/*')
      const submissionId = new URL(page.url()).pathname.split('/').at(-1)!
      const stored = (await (await app.fetch(`/api/submissions/${submissionId}`)).json()) as Submission
      expect(stored.record).toEqual(sample)
      expect(await page.locator('.record-stored').textContent()).toContain(stored.number)

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载 PDF' }).click(),
      ])
      expect(download.suggestedFilename()).toContain(form.title)
      const printed = squeeze((await readPdfText(await readFile(await download.path()))).join(''))
      const labels = sheetLabels(form)
      const values = printedValues(form, sample)
      expect(labels.filter((label) => !printed.includes(label))).toEqual([])
      expect(missing(printed, values)).toEqual([])
      expect(inOrder(printed, signatureLabels(form).map(squeeze))).toBe(true)

      // The pages on the screen say the same as the paper.
      const shown = squeeze((await page.locator('.paper-pages').textContent()) ?? '')
      expect(missing(shown, values)).toEqual([])

      await page.getByRole('link', { name: '记录', exact: true }).click()
      await page.getByRole('link', { name: stored.number }).waitFor()

      expect(complaints).toEqual([])
      await close()
    })
  },
)

/** The record with the people whom it names, taken into the house under their names. */
async function hireNamed(form: Form, record: JsonObject): Promise<JsonObject> {
  let hired = record
  for (const { pointer, schema } of walkFields(form)) {
    if (schema['x-field'] === undefined || requireFieldType(schema).picksFrom !== 'people') continue
    for (const path of bindToEntries(pointer, record)) {
      const { name } = getValue(record, path) as { name: string }
      const answer = await app.fetch('/api/people', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          name,
          username: `named${path.replaceAll('/', '-')}`,
          password: ADMIN.password,
        }),
      })
      hired = setValue(hired, path, { id: ((await answer.json()) as { id: string }).id, name })
    }
  }
  return hired
}

/** What the form computes, as the screen shows it. */
function computedTexts(form: Form, record: JsonObject): { pointer: string; text: string }[] {
  return walkFields(form)
    .filter(({ schema }) => schema['x-formula'] !== undefined)
    .flatMap(({ pointer, schema }) =>
      bindToEntries(pointer, record).flatMap((bound) => {
        const value = getValue(record, bound)
        if (value === undefined) return []
        const text = requireFieldType(schema).format(value, {
          schema,
          locale: 'zh',
          word: (printed) => printed,
        })
        return [{ pointer: bound, text }]
      }),
    )
}

/** The values that a text holds in none of their ways of writing. */
function missing(text: string, values: string[][]): string[][] {
  return values.filter((ways) => !ways.some((way) => text.includes(way)))
}

/** True where the words follow each other at the end of the text, as the slots do below the sheet or in its last rows. */
function inOrder(text: string, words: readonly string[]): boolean {
  const places = words.map((word) => text.lastIndexOf(word))
  return places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!))
}
