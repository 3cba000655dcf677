import { expect, test } from 'vitest'
import { dueDay, isWorkingDay, USUAL_DAYS } from './working-days.ts'

test('holidays are off, and the days worked for them are not', () => {
  const works = (day: string) => isWorkingDay(day, USUAL_DAYS)
  // A Thursday of the national holiday, the Saturday worked for it, and a plain weekend and Monday.
  expect(['2026-10-01', '2026-10-10', '2026-03-07', '2026-03-09'].map(works)).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('the office has days of its own', () => {
  const own = { free: ['2026-03-09'], working: ['2026-03-07'] }
  expect(['2026-03-07', '2026-03-09'].map((day) => isWorkingDay(day, own))).toEqual([true, false])
})

test.each([
  ['2026-03-05T02:00:00Z', 1, '2026-03-06'],
  ['2026-03-05T02:00:00Z', 2, '2026-03-09'],
  // In Shanghai it is the next day already.
  ['2026-03-05T17:00:00Z', 2, '2026-03-10'],
  // Over the national holiday, into a Saturday that is worked.
  ['2026-09-30T02:00:00Z', 3, '2026-10-10'],
])('what is asked at %s in %i working days is due on %s', (at, days, due) => {
  expect(dueDay({ at: new Date(at), zone: 'Asia/Shanghai' }, { days, own: USUAL_DAYS })).toBe(due)
})
