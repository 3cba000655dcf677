import { describe, expect, test } from 'vitest'
import { composeSheet, setValue, walkFields, type Form, type JsonObject } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { runs } from '../support/runs.ts'
import { library } from './library.ts'

/** Lines of an answer, at most, and between two that are tried. */
const MOST_LINES = 120
const STEP = runs(11, 1)
/** Pages that come with so many lines, at most: in narrow columns each line is several. */
const MOST_PAGES = runs(2, 1)

const composed = (form: Form, record: JsonObject, pointer: string, lines: number) => {
  const text = Array.from({ length: lines }, (_, index) => `第${index + 1}行 客户反映使用中出现故障`).join(
    '\n',
  )
  return composeSheet({ form, record: setValue(record, pointer, text) })
}

const longFields = library.flatMap(({ form, sample }) =>
  walkFields(form)
    .filter(({ pointer, schema }) => requireFieldType(schema).takesLines && !pointer.includes('*'))
    .map(({ pointer }): [string, string, Form, JsonObject] => [
      form['x-form'].code ?? form['x-form'].id,
      pointer,
      form,
      sample,
    ]),
)

test('the library has forms with long answers', () => {
  expect(longFields.length).toBeGreaterThan(100)
})

describe('as an answer grows, no page is lost, none comes with the signatures alone', () => {
  test.each(longFields)('%s %s', (_, pointer, form, sample) => {
    const plain = composeSheet({ form, record: sample }).pages.length
    let before = 0
    for (let lines = 1; lines <= MOST_LINES; lines += STEP) {
      const { pages } = composed(form, sample, pointer, lines)
      if (before > 0) {
        expect(pages.length, `${lines} lines`).toBeGreaterThanOrEqual(before)
        expect(pages.length, `${lines} lines`).toBeLessThanOrEqual(before + MOST_PAGES)
      }
      // Sheets of several parts may end with one that is signed alone.
      if (pages.length > plain) {
        const ruled = pages.at(-1)!.places.some(({ cell }) => cell !== undefined)
        expect(ruled, `the last page at ${lines} lines`).toBe(true)
      }
      before = pages.length
    }
  })
})

test('an answer that begins low on a page begins there, and goes on with what follows it', () => {
  const { form } = library.find(({ code }) => code === '6-03')!
  for (const lines of [50, 51, 52]) {
    const { pages } = composed(form, {}, '/cause', lines)
    expect(pages.length).toBe(2)
    const { height, places } = pages[0]!
    const foot = Math.max(...places.map(({ y, height: own }) => y + own))
    // Less than six lines are left of the page.
    expect(height - foot - 57).toBeLessThan(6 * 14.3)
  }
  for (const lines of [50, 51, 77]) {
    const last = composed(form, {}, '/remarks', lines).pages.at(-1)!
    const heights = last.places.filter(({ cell }) => cell !== undefined).map(({ height }) => height)
    // Two lines go along with the signatures at least.
    expect(Math.max(...heights)).toBeGreaterThan(2 * 14)
  }
})
