import { expect, test } from 'vitest'
import type { Form, JsonObject } from '@paperwright/runtime'
import { findInputs } from '../app/fill-form.ts'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const day = { type: 'string', 'x-field': 'date', format: 'date' } as const

const form: Form = {
  type: 'object',
  title: '值班表',
  properties: {
    on: { ...day, title: '日期' },
    shifts: {
      type: 'array',
      title: '班次',
      'x-field': 'list',
      items: { type: 'object', properties: { from: { ...day, title: '从' }, to: { ...day, title: '到' } } },
    },
  },
  'x-form': { id: 'test' },
  'x-paper': {
    blocks: [
      { kind: 'line', left: '日期：{on}' },
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [
          {
            list: '/shifts',
            atLeast: 2,
            rows: [{ cells: [{ field: '/shifts/*/from' }, { field: '/shifts/*/to' }] }],
          },
        ],
      },
    ],
  },
}

test('a short date is shown in full when it is left, in a field and in a cell; a pasted block is not guessed at', async () => {
  const page = await screen.show(form)
  const today = await page.evaluate(() => {
    const now = new Date()
    const text = (days: number) =>
      new Intl.DateTimeFormat('sv-SE').format(
        new Date(now.getFullYear(), now.getMonth(), now.getDate() + days),
      )
    return { year: text(0).slice(0, 4), tomorrow: text(1), before: text(-1) }
  })
  const inputs = await findInputs(page)
  await inputs.at('/on').fill('3月5日')
  await inputs.at('/shifts/0/from').fill('明天')
  expect(await inputs.at('/on').inputValue()).toBe(`${today.year}-03-05`)
  await inputs.at('/shifts/0/to').fill('-1')
  expect(await inputs.at('/shifts/0/from').inputValue()).toBe(today.tomorrow)
  await inputs.at('/shifts/1/from').fill('2月30日')
  await page.keyboard.press('Tab')
  expect(await inputs.at('/shifts/0/to').inputValue()).toBe(today.before)
  await page.getByText('没有这一天').first().waitFor()
  const filled = (record: JsonObject) => JSON.stringify(record).includes(today.before)
  expect(await reportedRecord(page, filled)).toMatchObject({
    on: `${today.year}-03-05`,
    shifts: [{ from: today.tomorrow, to: today.before }, {}],
  })

  await inputs.at('/shifts/0/from').focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '3-5\t2026-03-06\n明天\t2026-03-07')
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => inputs.at('/shifts/0/to').inputValue()).toBe('2026-03-06')
  expect(await inputs.at('/shifts/0/from').inputValue()).toBe('3-5')
  await expect.poll(() => page.evaluate(() => window.unread)).toMatchObject({ '/shifts/0/from': '3-5' })
})
