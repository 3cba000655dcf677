/** The time zone of the machine that this runs on: what an office may start from, and what a page without one goes by. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
