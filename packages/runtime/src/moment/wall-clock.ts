import { utcTime } from './utc-time.ts'
import { formatOf } from './format-of.ts'
import type { ZonedMoment } from './zoned-moment.ts'

/** What calendar and clock on the wall show. */
export interface WallClock {
  year: number
  /** From 1. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** What the clocks of a zone show at a moment. */
export function wallClock({ at, zone }: ZonedMoment): WallClock {
  const parts = formatOf(zone).formatToParts(typeof at === 'string' ? new Date(at) : at)
  const part = (name: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(({ type }) => type === name)?.value ?? 0)
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

/**
 * The moment at which the clocks of a zone show this; parts beyond their range go on in the next, as the day 0 is the last
 * of the month before. A time that clocks leap over is the one as much later; of one that comes twice, the first.
 */
export function momentAt(
  { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 }: Partial<WallClock> & { year: number },
  zone: string,
): Date {
  const asIfUtc = utcTime(year, month, day, hour, minute, second)
  const ahead = (moment: number) => offsetAt(moment, zone)
  // Offsets of the day before and the day after: the same but where clocks change between.
  const [before, after] = [ahead(asIfUtc - DAY), ahead(asIfUtc + DAY)]
  const found = [before, after].map((offset) => asIfUtc - offset).find((at) => at + ahead(at) === asIfUtc)
  return new Date(found ?? asIfUtc - before)
}

const DAY = 86_400_000

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(moment: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock({ at: new Date(moment), zone })
  const whole = Math.floor(moment / 1000) * 1000
  return utcTime(year, month, day, hour, minute, second) - whole
}
