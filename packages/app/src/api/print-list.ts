import type { Locale } from '@paperwright/runtime'
import { api } from './client.ts'
import { toAddress, type FindQuery } from './finding.ts'
import { takeFile, type TakenFile } from './take-file.ts'

/** At most so many in one list. */
export const MOST_LISTED = 5_000

export interface ListToPrint extends FindQuery {
  /** Beside the number. */
  columns: readonly string[]
  locale: Locale
}

/** All records that are found, as a printed list: a PDF. */
export function printList(formId: string, { columns, locale, ...query }: ListToPrint): Promise<TakenFile> {
  const asked = api.forms[':id']['list.pdf'].$get({
    param: { id: formId },
    query: { ...toAddress(query), columns: JSON.stringify(columns), locale },
  })
  return takeFile(asked, { unnamed: 'records.pdf' })
}
