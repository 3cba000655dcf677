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
  const until = Date.now() + 20_000
  let waiting = enteredValues(form, record)
  while (waiting.length > 0) {
    const shown = await inputs.list()
    const present = waiting.filter(({ pointer }) => shown.has(pointer))
    for (const entry of present) await enter(inputs, entry, shown)
    waiting = waiting.filter((entry) => !present.includes(entry))
    if (present.length > 0) continue
    if (Date.now() > until)
      throw new Error(`The form shows no input for ${waiting.map(({ pointer }) => pointer).join(', ')}.`)
    const add = page.locator('.pw-add').first()
    if (/\/\d+\//.test(waiting[0]!.pointer) && (await add.count()) > 0) await add.click()
    else await page.waitForTimeout(50)
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
  /** What is on the page now: the tag of each element by its pointer; an option's has `=value` behind. */
  list(): Promise<Map<string, string>>
}

/** The inputs of the form on the page; their ids end in the field's pointer. */
export async function findInputs(page: Page): Promise<Inputs> {
  const first = page.locator('.pw-screen form [id*="/"]').first()
  await first.waitFor()
  const id = (await first.getAttribute('id'))!
  const prefix = id.slice(0, id.indexOf('/'))
  return {
    at: (pointer) => page.locator(`[id=${JSON.stringify(prefix + pointer)}]`),
    list: async () =>
      new Map(
        await page
          .locator(`[id^=${JSON.stringify(`${prefix}/`)}]`)
          .evaluateAll(
            (elements, start) =>
              elements.map(({ id, tagName }): [string, string] => [id.slice(start), tagName]),
            prefix.length,
          ),
      ),
  }
}

async function enter(
  inputs: Inputs,
  { pointer, schema, value }: Entry,
  shown: Map<string, string>,
): Promise<void> {
  const input = inputs.at(pointer)
  if (shown.get(pointer) === 'SELECT') {
    const index = readOptions(schema).findIndex((option) => option.value === value)
    return void (await input.selectOption(String(index)))
  }
  if (!requireFieldType(schema).hasOptions && typeof value !== 'boolean') {
    const text = requireFieldType(schema).format(value, { schema, locale: 'zh', word: (printed) => printed })
    return input.fill(text)
  }
  for (const one of Array.isArray(value) ? value : [value]) {
    const option = `${pointer}=${String(one)}`
    // Options that stand in cells of their own: the first one bears the field's own id.
    await (shown.has(option) ? inputs.at(option) : input).check()
  }
}
