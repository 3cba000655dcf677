const DIGITS = 6

/** The number of a submission as it is printed: `TS-2026-000123`. */
export function numberOf(series: string, year: number, count: number): string {
  return `${series}-${year}-${String(count).padStart(DIGITS, '0')}`
}

/** The number that comes so many after another of its series and year. */
export function numberAfter(number: string, steps: number): string {
  const [series = '', year = '', count = ''] = number.split('-')
  return numberOf(series, Number(year), Number(count) + steps)
}
