import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { unreadable } from '../../packages/runtime/src/fields/field-type.ts'
import { getValue } from '../../packages/runtime/src/form/pointer.ts'
import { templatePointer } from '../../packages/runtime/src/form/template-pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { everyTypeForm } from '../forms/every-type.ts'
import { useScreen } from './use-screen.ts'
import { runs } from '../support/runs.ts'

const screen = useScreen()
const form = everyTypeForm()
const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))

const STEPS = runs(40, 400)
const PIECES = [
  '１２',
  '1500',
  '.5',
  '-',
  '3月',
  '2026-03-05',
  '9:05',
  '约三百',
  '甲 ',
  'b@c.cn',
  '(3)',
  '%',
  '{"a":1}',
]
const KEYS = [
  Array.from({ length: 6 }, () => 'Control+z'),
  Array.from({ length: 4 }, () => 'Control+y'),
  ['Backspace', 'Delete', 'Control+Delete', 'Control+Backspace', 'Home', 'End', 'Control+a'],
  [
    'Tab',
    'Tab',
    'Shift+Tab',
    'Control+Shift+Z',
    'Space',
    'Control+Enter',
    'Control+Shift+Delete',
    'Control+d',
    'Control+r',
    'Control+Shift+D',
    'Shift+ArrowDown',
    'Shift+ArrowRight',
    'F2',
    'Alt+ArrowUp',
    'Alt+ArrowDown',
    'Escape',
  ],
].flat()

test.each([
  { seed: 1, width: 1280 },
  { seed: 2, width: 390 },
])(
  'whatever is typed, left and taken back, what is shown is what is stored (seed $seed at $width)',
  async ({ seed, width }) => {
    const random = randomFrom(seed)
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!
    const page = await screen.show(form, { width, onFile: [{ value: '甲方', fills: {} }] })
    const inputs = page.locator('.pw-screen').locator('textarea, input[type=text]')
    const done: string[] = []
    for (let step = 0; step < STEPS; step++) {
      const roll = random()
      if (roll < 0.25) {
        const at = Math.floor(random() * (await inputs.count()))
        await inputs.nth(at).focus()
        done.push(`focus ${at}`)
      } else if (roll < 0.5) {
        const piece = pick(PIECES)
        await page.keyboard.insertText(piece)
        done.push(`type ${piece}`)
      } else {
        const key = pick(KEYS)
        await page.keyboard.press(key)
        done.push(key)
      }
      await expect
        .poll(() => listDifferences(page), { message: done.slice(-12).join(', '), timeout: 5000 })
        .toEqual([])
    }
  },
  120_000 + STEPS * 1000,
)

/** The text inputs that show something else than is stored. */
async function listDifferences(page: Page): Promise<string[]> {
  const { shown, record, unread } = await page.evaluate(() => ({
    shown: [
      ...document.querySelectorAll<HTMLInputElement>('.pw-screen textarea, .pw-screen input[type=text]'),
    ].map(({ id, value }): [string, string] => [id.slice(id.indexOf('/')), value]),
    record: window.reported ?? {},
    unread: window.unread,
  }))
  return shown.flatMap(([pointer, text]) => {
    const schema = schemas.get(templatePointer(pointer))!
    const parsed = requireFieldType(schema).parse(text, {
      schema,
      locale: 'zh',
      word: (printed) => printed,
      today: new Intl.DateTimeFormat('sv-SE').format(),
    })
    const expected = parsed === unreadable ? [undefined, text] : [parsed, undefined]
    const stored = [getValue(record, pointer), unread[pointer]]
    const isSame = JSON.stringify(expected) === JSON.stringify(stored)
    return isSame ? [] : [`${pointer} shows "${text}" and holds ${JSON.stringify(stored)}`]
  })
}

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
