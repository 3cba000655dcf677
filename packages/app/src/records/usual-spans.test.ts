import { expect, test } from 'vitest'
import { usualSpan, type UsualSpan } from './usual-spans.ts'

test.each<[UsualSpan, Date, [string, string]]>([
  ['today', new Date(2026, 2, 5), ['2026-03-05', '2026-03-05']],
  ['week', new Date(2026, 2, 1), ['2026-02-23', '2026-03-01']],
  ['month', new Date(2024, 1, 10), ['2024-02-01', '2024-02-29']],
  ['lastMonth', new Date(2026, 0, 31), ['2025-12-01', '2025-12-31']],
  ['year', new Date(2026, 5, 1), ['2026-01-01', '2026-12-31']],
])('%s on %s', (span, now, expected) => {
  expect(usualSpan(span, now)).toEqual(expected)
})
