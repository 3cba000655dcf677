import { expect, test } from 'vitest'
import { usualSpan, type UsualSpan } from './usual-spans.ts'

test.each<[UsualSpan, string, [string, string]]>([
  ['today', '2026-03-04T16:00:00Z', ['2026-03-05', '2026-03-05']],
  ['week', '2026-02-28T16:00:00Z', ['2026-02-23', '2026-03-01']],
  ['month', '2024-02-10T04:00:00Z', ['2024-02-01', '2024-02-29']],
  ['lastMonth', '2026-01-31T04:00:00Z', ['2025-12-01', '2025-12-31']],
  ['year', '2026-06-01T04:00:00Z', ['2026-01-01', '2026-12-31']],
])('%s on %s', (span, at, expected) => {
  expect(usualSpan(span, { at, zone: 'Asia/Shanghai' })).toEqual(expected)
})
