const LEAST: Readonly<Record<string, number>> = { day: 10, week: 10, month: 7, quarter: 7, year: 4 }

/** The span of the calendar that a moment lies in: `2026-03-05`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`. */
export function spanOfMoment(moment: string, unit: string): string | undefined {
  // A month lies in no week.
  if (moment.length < LEAST[unit]!) return undefined
  const [year, month] = [moment.slice(0, 4), moment.slice(0, 7)]
  switch (unit) {
    case 'day':
      return moment.slice(0, 10)
    case 'week':
      return weekOfDay(moment.slice(0, 10))
    case 'month':
      return month
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(moment.slice(5, 7)) / 3)}`
    default:
      return year
  }
}

/** A span so many of its own kind later, or earlier. */
export function shiftSpanOf(span: string, by: number): string {
  const year = Number(span.slice(0, 4))
  const quarter = /-Q(\d)$/.exec(span)
  if (quarter) {
    const count = year * 4 + Number(quarter[1]) - 1 + by
    return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
  }
  const week = /-W(\d+)$/.exec(span)
  if (week) return weekOfDay(dayAfter(mondayOf(year, Number(week[1])), by * 7))
  if (span.length === 4) return String(year + by).padStart(4, '0')
  if (span.length === 7) {
    const count = year * 12 + Number(span.slice(5)) - 1 + by
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  }
  return dayAfter(span, by)
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** ISO 8601: a week belongs to the year that its Thursday lies in. */
function weekOfDay(day: string): string {
  const thursday = dayAfter(day, 3 - weekday(day))
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / 86_400_000 / 7) + 1
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}

function mondayOf(year: number, week: number): string {
  const fourth = `${String(year).padStart(4, '0')}-01-04`
  return dayAfter(fourth, (week - 1) * 7 - weekday(fourth))
}
