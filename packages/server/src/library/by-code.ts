/** The order of a library: by code, `6-9` before `6-10`; those without one last, by id. */
export function byCode(a: { id: string; code?: string }, b: { id: string; code?: string }): number {
  return (a.code ?? '~').localeCompare(b.code ?? '~', 'en', { numeric: true }) || a.id.localeCompare(b.id)
}
