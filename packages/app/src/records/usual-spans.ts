import type { ListWords } from './list-words.ts'

export type UsualSpan = keyof ListWords['spans']

/** The days from and to which a usual span lasts, as `2026-03-05`, where the reader is. Weeks begin on Monday. */
export function usualSpan(span: UsualSpan, now = new Date()): [from: string, to: string] {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const monday = day - ((now.getDay() + 6) % 7)
  switch (span) {
    case 'today':
      return days(new Date(year, month, day), new Date(year, month, day))
    case 'week':
      return days(new Date(year, month, monday), new Date(year, month, monday + 6))
    case 'month':
      return days(new Date(year, month, 1), new Date(year, month + 1, 0))
    case 'lastMonth':
      return days(new Date(year, month - 1, 1), new Date(year, month, 0))
    case 'year':
      return days(new Date(year, 0, 1), new Date(year, 11, 31))
  }
}

function days(...dates: [Date, Date]): [string, string] {
  const [from, to] = dates.map((date) =>
    [
      date.getFullYear(),
      String(date.getMonth() + 1).padStart(2, '0'),
      String(date.getDate()).padStart(2, '0'),
    ].join('-'),
  )
  return [from!, to!]
}
