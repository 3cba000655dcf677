/** When of a month something is due, by the clock on the server's wall. */
export interface DueTime {
  /** From 1; the last day of months that have fewer. */
  day: number
  hour: number
}

/** The first due moment behind another. */
export function nextDue(time: DueTime, after: Date): Date {
  for (let month = after.getMonth(); ; month++) {
    const due = dueIn(time, after.getFullYear(), month)
    if (due > after) return due
  }
}

function dueIn({ day, hour }: DueTime, year: number, month: number): Date {
  const last = new Date(year, month + 1, 0).getDate()
  return new Date(year, month, Math.min(day, last), hour)
}
