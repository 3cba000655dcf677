/** An id that no other document of a kind has: what it is called is in its title, not here. */
export function newDocumentId(what: string): string {
  return `${what}-${Date.now().toString(36)}${Math.floor(Math.random() * 1296)
    .toString(36)
    .padStart(2, '0')}`
}
