const kept = new Map<string, Intl.DateTimeFormat>()

/** The format that tells the parts of a moment in a zone; making one takes a hundred times as long as using it. */
export function formatOf(zone: string): Intl.DateTimeFormat {
  const known = kept.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  kept.set(zone, made)
  return made
}
