import type { Locator, Page } from 'playwright-core'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../../packages/runtime/src/form/json-schema.ts'
import { getValue } from '../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'

/** A value that a person enters, at its place in the record. */
interface Entry {
  pointer: string
  schema: JsonSchema
  value: Json
}

/**
 * Fills the form on the page as a person would: types, ticks, picks, adds rows where the sheet shows too few. Fields
 * that only show once another is filled are waited for.
 */
export async function fillForm(page: Page, form: Form, record: JsonObject): Promise<void> {
  const inputs = await findInputs(page)
  let waiting = enteredValues(form, record)
  while (waiting.length > 0) {
    const absent: Entry[] = []
    for (const entry of waiting) {
      if (await appears(page, inputs, entry)) await enter(inputs, entry)
      else absent.push(entry)
    }
    if (absent.length === waiting.length) await inputs.at(absent[0]!.pointer).waitFor({ timeout: 5_000 })
    waiting = absent
  }
}

/** The values of a record that are entered: those that are neither computed nor hold other fields. */
export function enteredValues(form: Form, record: JsonObject): Entry[] {
  return walkFields(form)
    .filter(
      ({ schema }) => schema['x-formula'] === undefined && requireFieldType(schema).takesValue !== false,
    )
    .flatMap(({ pointer, schema }) =>
      bindToEntries(pointer, record).flatMap((bound) => {
        const value = getValue(record, bound)
        return value === undefined ? [] : [{ pointer: bound, schema, value }]
      }),
    )
}

export interface Inputs {
  /** The input of a field, by its pointer into the record. */
  at(pointer: string): Locator
}

/** The inputs of the form on the page; their ids end in the field's pointer. */
export async function findInputs(page: Page): Promise<Inputs> {
  const first = page.locator('.pw-screen form [id*="/"]').first()
  await first.waitFor()
  const id = (await first.getAttribute('id'))!
  const prefix = id.slice(0, id.indexOf('/'))
  return { at: (pointer) => page.locator(`[id=${JSON.stringify(prefix + pointer)}]`) }
}

async function appears(page: Page, inputs: Inputs, { pointer }: Entry): Promise<boolean> {
  const isThere = async () => (await inputs.at(pointer).count()) > 0
  if (await isThere()) return true
  const add = page.locator('.pw-add')
  if (!/\/\d+\//.test(pointer) || (await add.count()) === 0) return false
  await add.first().click()
  return isThere()
}

async function enter(inputs: Inputs, { pointer, schema, value }: Entry): Promise<void> {
  const input = inputs.at(pointer)
  const kind = await input.evaluate((element) => element.tagName)
  if (kind === 'SELECT') {
    const index = readOptions(schema).findIndex((option) => option.value === value)
    return void (await input.selectOption(String(index)))
  }
  if (!requireFieldType(schema).hasOptions && typeof value !== 'boolean') {
    const text = requireFieldType(schema).format(value, { schema, locale: 'zh', word: (printed) => printed })
    return input.fill(text)
  }
  for (const one of Array.isArray(value) ? value : [value]) {
    const option = inputs.at(`${pointer}=${String(one)}`)
    // Options that stand in cells of their own: the first one bears the field's own id.
    await ((await option.count()) > 0 ? option : input).check()
  }
}
