/** Whether texts hold every word of a search, in any case. An empty search is found everywhere. */
export function hasWords(texts: readonly (string | undefined)[], search = ''): boolean {
  const text = texts.join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
