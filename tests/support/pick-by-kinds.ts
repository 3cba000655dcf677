/** Few of many that have between them every kind of thing that all have; all of them with `LONG_RUNS`. */
export function pickByKinds<Item>(
  all: readonly Item[],
  kindsOf: (item: Item) => Iterable<string>,
): readonly Item[] {
  if (process.env['LONG_RUNS']) return all
  const kinds = new Map(all.map((one) => [one, new Set(kindsOf(one))]))
  const missing = new Set([...kinds.values()].flatMap((own) => [...own]))
  const picked: Item[] = []
  const gain = (one: Item) => [...kinds.get(one)!].filter((kind) => missing.has(kind)).length
  while (missing.size > 0) {
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one))
    picked.push(best)
    for (const kind of kinds.get(best)!) missing.delete(kind)
  }
  return picked
}

/** The places of all that a document says, whatever it says there; of a choice of kinds, which one. */
export function placesOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node).flatMap(([key, value]) => {
    const place = Array.isArray(node) ? path : `${path}/${key}`
    const choice = key === 'kind' || key === 'direction' ? [`${place} ${String(value)}`] : []
    return [...choice, ...placesOf(value, place)]
  })
}
