import { expect, test } from 'vitest'
import { dateText, dayText, minuteText } from './moment-text.ts'
import { knownTimeZone } from './time-zone.ts'
import { momentAt, wallClock } from './wall-clock.ts'

test.each([
  ['2026-12-31T16:00:01Z', 'Asia/Shanghai', '2027-01-01T00:00'],
  ['2026-12-31T16:00:01Z', 'UTC', '2026-12-31T16:00'],
  ['2026-03-08T09:59:00Z', 'America/Los_Angeles', '2026-03-08T01:59'],
  ['2026-03-08T10:00:00Z', 'America/Los_Angeles', '2026-03-08T03:00'],
  ['2026-03-05T18:29:00Z', 'Asia/Kolkata', '2026-03-05T23:59'],
  ['0999-06-01T00:00:00Z', 'UTC', '0999-06-01T00:00'],
])('%s in %s is %s', (at, zone, minute) => {
  expect(minuteText({ at, zone })).toBe(minute)
  expect(dayText({ at: new Date(at), zone })).toBe(minute.slice(0, 10))
})

test.each([
  [{ year: 2027 }, 'Asia/Shanghai', '2026-12-31T16:00:00.000Z'],
  [{ year: 2026, month: 13, day: 0 }, 'UTC', '2026-12-31T00:00:00.000Z'],
  // Clocks leap from two to three.
  [{ year: 2026, month: 3, day: 8, hour: 2, minute: 30 }, 'America/Los_Angeles', '2026-03-08T10:30:00.000Z'],
  // They show half past one twice.
  [{ year: 2026, month: 11, day: 1, hour: 1, minute: 30 }, 'America/Los_Angeles', '2026-11-01T08:30:00.000Z'],
  // China had summer times.
  [{ year: 1988, month: 7, day: 1 }, 'Asia/Shanghai', '1988-06-30T15:00:00.000Z'],
])('clocks show %j in %s at %s', (wall, zone, moment) => {
  expect(momentAt(wall, zone).toISOString()).toBe(moment)
})

test('every hour of two years is found again by what clocks show then, but those shown twice', () => {
  for (const zone of ['America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Africa/Casablanca']) {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 3_600_000) {
      const back = momentAt(wallClock({ at: new Date(at), zone }), zone).getTime()
      if (back !== at)
        expect(minuteText({ at: new Date(back), zone })).toBe(minuteText({ at: new Date(at), zone }))
      expect(at - back).toBeGreaterThanOrEqual(0)
    }
  }
})

test('dates go on over the ends of months and years', () => {
  expect([dateText(2024, 3, 0), dateText(2026, 13, 1), dateText(2026, 1, 0)]).toEqual([
    '2024-02-29',
    '2027-01-01',
    '2025-12-31',
  ])
})

test.each([
  ['asia/shanghai', 'Asia/Shanghai'],
  [' UTC ', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Nowhere', undefined],
  ['+08:00', undefined],
  ['', undefined],
])('the time zone %j is %j', (text, name) => {
  expect(knownTimeZone(text)).toBe(name)
})
