import type { JsonObject } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { spanBefore } from './span-before.ts'

test.each<[string, JsonObject, JsonObject | undefined]>([
  ['a month', { month: '2026-01', store: '一店' }, { month: '2025-12', store: '一店' }],
  ['a year, kept as a number', { year: 2026 }, { year: 2025 }],
  ['a day', { on: '2026-03-01' }, { on: '2026-02-28' }],
  ['a week of days', { from: '2026-03-09', to: '2026-03-15' }, { from: '2026-03-02', to: '2026-03-08' }],
  ['a quarter of months', { from: '2026-01', to: '2026-03' }, { from: '2025-10', to: '2025-12' }],
  ['nothing of the calendar', { store: '一店', least: 5 }, undefined],
  ['two units', { year: 2026, month: '2026-03' }, undefined],
  ['days that run back', { from: '2026-03-09', to: '2026-03-01' }, undefined],
  ['three days', { a: '2026-03-09', b: '2026-03-10', c: '2026-03-11' }, undefined],
])('the span before %s', (_, parameters, expected) => {
  expect(spanBefore(parameters)?.parameters).toEqual(expected)
})
