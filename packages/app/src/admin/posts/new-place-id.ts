/** An id for a new post or department: its English name as one reads it in an address, or a number. */
export function newPlaceId(name: string, taken: readonly string[]): string {
  const said = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const first = said || 'place-1'
  const stem = said || 'place'
  for (let count = 2, id = first; ; count++) {
    if (!taken.includes(id)) return id
    id = `${stem}-${count}`
  }
}
