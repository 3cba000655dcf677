/**
 * One order of what two lists hold. Where one side kept the order as it was, the other's holds; what `mine` alone has
 * follows what it follows there.
 */
export function mergeOrder(sides: Record<'base' | 'mine' | 'theirs', readonly string[]>): string[] {
  const { base, mine, theirs } = sides
  const moved = !isSameOrder(base, mine) && isSameOrder(base, theirs)
  const [first, second] = moved ? [mine, theirs] : [theirs, mine]
  const merged = [...first]
  second.forEach((name, index) => {
    if (merged.includes(name)) return
    const before = second.slice(0, index).findLast((other) => merged.includes(other))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, name)
  })
  return merged
}

/** Whether what both hold stands in one order. */
function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((name) => other.includes(name))
  return other.filter((name) => one.includes(name)).every((name, index) => name === shared[index])
}
