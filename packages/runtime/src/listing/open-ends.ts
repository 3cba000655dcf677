/** Where a span of moments has no beginning or no end, it reaches from or to these. */
export const OPEN_ENDS: Readonly<Record<'date' | 'month' | 'time', readonly [first: string, last: string]>> =
  {
    date: ['1000-01-01', '9999-12-31'],
    month: ['1000-01', '9999-12'],
    time: ['00:00', '23:59'],
  }
