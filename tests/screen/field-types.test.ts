import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { FieldType } from '../../packages/runtime/src/fields/field-type.ts'
import { checkForm } from '../../packages/runtime/src/form/check-form.ts'
import type { Json } from '@paperwright/runtime'
import { readFiles, readNamed } from '@paperwright/runtime/kit'
import { contextOf, everyTypeForm, keyOf, valueTypes } from '../forms/every-type.ts'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const form = everyTypeForm()
/** The samples of those that are picked. */
const house = Object.fromEntries(
  valueTypes.flatMap((type) =>
    type.picksFrom ? [[type.picksFrom, [readNamed(type.sample(contextOf(type)))!]]] : [],
  ),
)

test('the form with every type has no faults', () => {
  expect(checkForm(form)).toEqual([])
})

const LAYOUTS = [
  ['the sheet', 1280],
  ['a phone', 390],
] as const

describe.each(LAYOUTS)('on %s', (_, width) => {
  test('a field of every type takes its sample by typing or ticking, and shows it back', async () => {
    const page = await screen.show(form, { width, keepsFiles: true, house })
    const expected: Record<string, Json> = {}
    for (const type of valueTypes) {
      const sample = type.sample(contextOf(type))
      await enter(page, type, '甲', sample)
      await enter(page, type, '乙', sample)
      expected[keyOf(type)] = type.keepsFiles ? keptFiles(sample) : sample
    }
    const record = await reportedRecord(page, ({ rows, ...found }) =>
      [found, Array.isArray(rows) ? rows[0] : undefined].every(
        (entry) => Object.keys(entry ?? {}).length === valueTypes.length,
      ),
    )
    expect(record).toEqual({ ...expected, rows: [expected] })
    const again = await screen.show(form, { width, record })
    for (const type of valueTypes) {
      const sample = record[keyOf(type)]!
      expect(await shownIn(again, type, '甲', sample), type.name).toBe(true)
      expect(await shownIn(again, type, '乙', sample), type.name).toBe(true)
    }
  }, 90_000)

  test('nothing can be typed into a record that is only shown', async () => {
    const page = await screen.show(form, { width, readOnly: true })
    expect(await page.locator('input[type=text]:not([readonly]), textarea:not([readonly])').count()).toBe(0)
    expect(
      await page.locator('input[type=radio]:enabled, input[type=checkbox]:enabled, select:enabled').count(),
    ).toBe(0)
    expect(await page.getByRole('button', { name: '添加一行' }).count()).toBe(0)
    expect(await page.locator('input[type=file]').count()).toBe(0)
  })
})

test('every type but the ones with boxes or files stands in running words as a blank', async () => {
  const page = await screen.show(form, { house })
  const isTyped = ({ hasOptions, keepsFiles, name }: FieldType) =>
    !hasOptions && !keepsFiles && name !== 'rating'
  for (const type of valueTypes.filter(isTyped)) {
    const input = page.getByLabel(`丙${type.words.zh.name}`, { exact: true })
    await input.fill(type.format(type.sample(contextOf(type)), contextOf(type)))
    await input.blur()
    await reportedRecord(page, (record) => record[`w${keyOf(type)}`] !== undefined)
  }
})

/** The input of a field: `甲` stands alone, `乙` in the first entry of the list. */
function inputOf(page: Page, type: FieldType, prefix: string): Locator {
  const name = `${prefix}${type.words.zh.name}`
  const card = page.locator('.pw-card').first()
  const inList = prefix === '乙' ? `[aria-label="第 1 行 ${name}"]` : undefined
  return inList
    ? page
        .locator(inList)
        .or(card.getByLabel(name, { exact: true }))
        .first()
    : page.getByLabel(name, { exact: true }).first()
}

async function enter(page: Page, type: FieldType, prefix: string, sample: Json) {
  const input = inputOf(page, type, prefix)
  if (type.keepsFiles) return input.locator('input[type=file]').first().setInputFiles(filesLike(sample))
  const kind = await input.evaluate((element) => element.tagName)
  const text = type.format(sample, contextOf(type))
  if (kind === 'SELECT') await input.selectOption({ label: text })
  else if (kind === 'SPAN') {
    for (const word of titlesOf(type, sample)) await input.getByLabel(word, { exact: true }).check()
  } else {
    await input.fill(text)
    await input.blur()
  }
}

async function shownIn(page: Page, type: FieldType, prefix: string, sample: Json): Promise<boolean> {
  const input = inputOf(page, type, prefix)
  if (type.keepsFiles) return (await input.getByText(readFiles(sample)![0]!.name).count()) > 0
  const kind = await input.evaluate((element) => element.tagName)
  const text = type.format(sample, contextOf(type))
  if (kind === 'SELECT') return (await input.locator('option:checked').textContent()) === text
  if (kind !== 'SPAN') return (await input.inputValue()) === text
  const ticked = titlesOf(type, sample).map((word) => input.getByLabel(word, { exact: true }).isChecked())
  return (await Promise.all(ticked)).every(Boolean)
}

/** The words of what is ticked. */
function titlesOf(type: FieldType, sample: Json): string[] {
  const values = Array.isArray(sample) ? sample : [sample]
  return values.map((value) => type.format(Array.isArray(sample) ? [value] : value, contextOf(type)))
}

/** Files as a person has them, of the kind and size of kept ones. */
function filesLike(sample: Json) {
  return readFiles(sample)!.map(({ name, type, size }) => ({
    name,
    mimeType: type,
    buffer: Buffer.alloc(size),
  }))
}

/** Whoever keeps a file gives it its id. */
function keptFiles(sample: Json): Json {
  return readFiles(sample)!.map((file) => ({ ...file, id: expect.any(String) as string }))
}
