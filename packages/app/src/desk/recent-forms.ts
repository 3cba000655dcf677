const KEY = 'paperwright.recent'
const KEPT = 6

/** The ids of the forms that were opened last in this browser, newest first. */
export function readRecentForms(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function noteRecentForm(formId: string): void {
  try {
    const kept = [formId, ...readRecentForms().filter((id) => id !== formId)].slice(0, KEPT)
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // A convenience only.
  }
}
