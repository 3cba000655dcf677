import { readRecordsSearch, type RecordsSearch } from './records-search.ts'

const keyOf = (formId: string) => `paperwright.list.${formId}`

/** How the list of a form was looked at last in this tab, so that the way back leads there. */
export function readLastList(formId: string): RecordsSearch {
  try {
    return readRecordsSearch(
      JSON.parse(sessionStorage.getItem(keyOf(formId)) ?? '{}') as Record<string, unknown>,
    )
  } catch {
    return {}
  }
}

export function noteLastList(formId: string, search: RecordsSearch): void {
  try {
    sessionStorage.setItem(keyOf(formId), JSON.stringify(search))
  } catch {
    // A convenience only.
  }
}
