const keyOf = (person: string, formId: string) => `paperwright.columns.${person}.${formId}`

/** The columns that someone chose for a form's records in this browser; none where they never did. */
export function readOwnColumns(person: string, formId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, formId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((field) => typeof field === 'string') : []
  } catch {
    return []
  }
}

/** Keeps them, or forgets them where they are as usual. */
export function keepOwnColumns(person: string, formId: string, columns: readonly string[] | undefined): void {
  try {
    if (columns) localStorage.setItem(keyOf(person, formId), JSON.stringify(columns))
    else localStorage.removeItem(keyOf(person, formId))
  } catch {
    // A convenience only.
  }
}
