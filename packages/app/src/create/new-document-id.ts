/** An id that no other form or report has: what it is called is in its title, not here. */
export function newDocumentId(kind: 'form' | 'report'): string {
  return `${kind}-${Date.now().toString(36)}${Math.floor(Math.random() * 1296)
    .toString(36)
    .padStart(2, '0')}`
}
