import { expect, test } from 'vitest'
import { isDueTime, nextDue, type DueTime } from './due.ts'

test.each([
  ['later this month', { day: 5, hour: 8 }, '2026-03-01T00:00', '2026-03-05T08:00'],
  ['next month where it has passed', { day: 5, hour: 8 }, '2026-03-05T09:00', '2026-04-05T08:00'],
  ['next month from the moment itself', { day: 5, hour: 8 }, '2026-03-05T08:00', '2026-04-05T08:00'],
  ['over the end of the year', { day: 1, hour: 0 }, '2026-12-15T00:00', '2027-01-01T00:00'],
  ['on the last day of a shorter month', { day: 31, hour: 18 }, '2026-01-31T18:00', '2026-02-28T18:00'],
  ['on the 29th of a leap year', { day: 30, hour: 6 }, '2028-02-01T00:00', '2028-02-29T06:00'],
])('is due %s', (_, time, after, due) => {
  const shanghai = (text: string) => new Date(`${text}:00+08:00`)
  expect(
    nextDue({ every: 'month', month: null, ...time }, { at: shanghai(after), zone: 'Asia/Shanghai' }),
  ).toEqual(shanghai(due))
})

test.each([
  ['before clocks go forward', '2026-03-01T00:00-08:00', { day: 7, hour: 2 }, '2026-03-07T10:00Z'],
  ['in the hour that they leap over', '2026-03-01T00:00-08:00', { day: 8, hour: 2 }, '2026-03-08T10:00Z'],
  ['after they went forward', '2026-03-01T00:00-08:00', { day: 8, hour: 8 }, '2026-03-08T15:00Z'],
  ['in the hour that comes twice, once', '2026-10-20T00:00-07:00', { day: 1, hour: 1 }, '2026-11-01T08:00Z'],
  ['not again in its second half', '2026-11-01T08:00Z', { day: 1, hour: 1 }, '2026-12-01T09:00Z'],
])('by the clocks of Los Angeles %s', (_, after, time, due) => {
  expect(
    nextDue({ every: 'month', month: null, ...time }, { at: new Date(after), zone: 'America/Los_Angeles' }),
  ).toEqual(new Date(due))
})

const week = (day: number, hour: number): DueTime => ({ every: 'week', month: null, day, hour })
const quarter = (month: number, day: number): DueTime => ({ every: 'quarter', month, day, hour: 8 })
const year = (month: number, day: number): DueTime => ({ every: 'year', month, day, hour: 8 })

test.each([
  ['later this week', week(5, 8), '2026-03-04T09:00', '2026-03-06T08:00'],
  ['next week where its hour has passed', week(3, 8), '2026-03-04T09:00', '2026-03-11T08:00'],
  ['on a Sunday, over the end of the year', week(7, 0), '2026-12-28T00:00', '2027-01-03T00:00'],
  ['in the first month of a quarter', quarter(1, 5), '2026-03-01T00:00', '2026-04-05T08:00'],
  ['on the last day of a quarter', quarter(3, 31), '2026-03-31T09:00', '2026-06-30T08:00'],
  ['in the next year', year(1, 10), '2026-03-01T00:00', '2027-01-10T08:00'],
  ['on the 29th of February as on the 28th', year(2, 29), '2026-01-01T00:00', '2026-02-28T08:00'],
])('of weeks, quarters and years is due %s', (_, time, after, due) => {
  const shanghai = (text: string) => new Date(`${text}:00+08:00`)
  expect(nextDue(time, { at: shanghai(after), zone: 'Asia/Shanghai' })).toEqual(shanghai(due))
})

test('a month is said of quarters and years alone, and a week has seven days', () => {
  expect([week(7, 0), quarter(3, 31), year(12, 1)].map(isDueTime)).toEqual([true, true, true])
  expect(
    [week(8, 0), quarter(4, 1), { ...year(1, 1), month: null }, { ...week(1, 0), month: 1 }].map(isDueTime),
  ).toEqual([false, false, false, false])
})
