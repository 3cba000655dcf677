import type { OfficeSigning } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import type { Category, VersionInfo } from '@paperwright/server'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

export interface OfficeNames {
  zh: string
  en?: string
  short?: string
}

/** What an admin says of the office. */
export interface OfficeEntry {
  name: OfficeNames
  timeZone: string
  /** What forms and reports are filed under, in order. */
  categories: Category[]
  /** How forms are signed that do not say so themselves. */
  signing: Required<OfficeSigning>
  /** Days off and days at work, against the calendar of the country. */
  days: { free: string[]; working: string[] }
}

export interface Office extends OfficeEntry {
  /** 0 where none was saved. */
  version: number
  /** Nobody has said yet where it is. */
  isAssumed: boolean
}

export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: () => readAnswer<Office>(api.office.$get()),
  staleTime: 0,
})

/** Those up to the newest that one knows of. */
export const officeVersionsQuery = (newest: number) =>
  queryOptions({
    queryKey: ['office', 'versions', newest],
    queryFn: async () => (await readAnswer<{ versions: VersionInfo[] }>(api.office.versions.$get())).versions,
  })

export const saveOffice = (json: OfficeEntry & { base: number }) =>
  readAnswer<Office>(api.office.$put({ json }))
