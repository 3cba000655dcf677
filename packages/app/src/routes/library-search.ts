/** What narrows a library page, as its address says it. */
export function readLibrarySearch(search: Record<string, unknown>): { q?: string; domain?: string } {
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(typeof search.domain === 'string' && { domain: search.domain }),
  }
}
