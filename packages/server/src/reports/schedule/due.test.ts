import { expect, test } from 'vitest'
import { nextDue } from './due.ts'

const at = (text: string) => new Date(`${text}:00`)

test.each([
  ['later this month', { day: 5, hour: 8 }, '2026-03-01T00:00', '2026-03-05T08:00'],
  ['next month where it has passed', { day: 5, hour: 8 }, '2026-03-05T09:00', '2026-04-05T08:00'],
  ['next month from the moment itself', { day: 5, hour: 8 }, '2026-03-05T08:00', '2026-04-05T08:00'],
  ['over the end of the year', { day: 1, hour: 0 }, '2026-12-15T00:00', '2027-01-01T00:00'],
  ['on the last day of a shorter month', { day: 31, hour: 18 }, '2026-01-31T18:00', '2026-02-28T18:00'],
  ['on the 29th of a leap year', { day: 30, hour: 6 }, '2028-02-01T00:00', '2028-02-29T06:00'],
])('is due %s', (_, time, after, due) => {
  expect(nextDue(time, at(after))).toEqual(at(due))
})
