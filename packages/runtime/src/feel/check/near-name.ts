/** The name that is spelt most like another, capitals aside: no more than a third of its letters differ. */
export function nearName(name: string, names: Iterable<string>): string | null {
  const plain = name.toLowerCase()
  let near: string | null = null
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1
  for (const one of names) {
    const distance = distanceOf(plain, one.toLowerCase(), least)
    if (distance < least && one !== name) [near, least] = [one, distance]
  }
  return near
}

/** Letters to put in, take out or exchange; `most` for whatever is further apart. */
function distanceOf(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) >= most) return most
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let at = 1; at <= from.length; at++) {
    const next = [at]
    for (let other = 1; other <= to.length; other++) {
      const isSame = from[at - 1] === to[other - 1]
      next[other] = Math.min(row[other]! + 1, next[other - 1]! + 1, row[other - 1]! + (isSame ? 0 : 1))
    }
    row = next
  }
  return row[to.length]!
}
