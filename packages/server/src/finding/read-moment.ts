import type { Json } from '@paperwright/runtime'
import { momentAt } from '@paperwright/runtime/kit'

/**
 * A day, month or year as the time that it lasts in the office's zone, its end excluded; a moment with its zone
 * (ISO 8601) as the millisecond that it is. Undefined for anything else.
 */
export function readMoment(value: Json | undefined, zone: string): { start: Date; end: Date } | undefined {
  const span = readSpan(value, zone)
  return span && { start: writable(span.start), end: writable(span.end) }
}

function readSpan(value: Json | undefined, zone: string): { start: Date; end: Date } | undefined {
  if (typeof value !== 'string') return undefined
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim()) ?? []
  if (year !== undefined) return spanOf(Number(year), { month, day, zone })
  if (!WITH_ZONE.test(value)) return undefined
  const start = new Date(value)
  if (Number.isNaN(start.getTime())) return undefined
  return { start, end: new Date(start.getTime() + 1) }
}

/** The end of 9999 lies beyond what ISO 8601 writes in four digits, the year 0 before what the database knows. */
function writable(moment: Date): Date {
  return new Date(Math.min(Math.max(moment.getTime(), EARLIEST), LATEST))
}

const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

function spanOf(
  year: number,
  given: { month: string | undefined; day: string | undefined; zone: string },
): { start: Date; end: Date } | undefined {
  const [month, day] = [Number(given.month ?? 1), Number(given.day ?? 1)]
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days) return undefined
  const next =
    given.month === undefined
      ? { year: year + 1 }
      : given.day === undefined
        ? { year, month: month + 1 }
        : { year, month, day: day + 1 }
  return { start: momentAt({ year, month, day }, given.zone), end: momentAt(next, given.zone) }
}
