const LONGEST = 31

/** Names that worksheets may have, no two alike: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(['history'])
  return titles.map((title) => {
    const plain = title.replaceAll(/\s*[[\]:*?/\\\p{Cc}]+\s*/gu, ' ').replaceAll(/^[\s']+|[\s']+$/g, '')
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`
      const name = (plain || 'Sheet').slice(0, LONGEST - suffix.length) + suffix
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
