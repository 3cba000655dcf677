import type { Locale } from '@paperwright/runtime'
import { dayText, printedWord, wordRecordFilter } from '@paperwright/runtime/kit'
import { requireRight } from '../access/require-right.ts'
import { seenBy } from '../access/sight.ts'
import { BadRequest } from '../errors.ts'
import { requireReadingForm } from '../field-history/reading-form.ts'
import type { Search } from '../finding/find-condition.ts'
import { findIds, readPages } from '../finding/read-found.ts'
import { officeTime } from '../office/office.ts'
import { makePrint, type PrintedFile } from '../prints/make-print.ts'
import type { Acting } from '../services.ts'
import { listColumns } from './list-columns.ts'
import { listTable } from './list-table.ts'

export interface PrintedList extends Pick<Search, 'filters' | 'search' | 'sort'> {
  formId: string
  locale: Locale
  /** The columns beside the number: pointers and names of what every record has. Left out: what is usual. */
  columns?: readonly string[]
}

/** As many as are still turned over by hand: some hundred pages. */
export const MOST_LISTED = 5_000

/** What is said of conditions that no field is filtered by: records are named by their ids. */
const PICKED: Record<Locale, string> = { zh: '逐份选出的记录', en: 'records picked one by one' }

/**
 * All that someone finds of a form's records, as the list shows it, on paper; that it was printed is written down.
 * Refused: without the right to print (403), columns that there are none of and more than 5,000 records (400).
 */
export async function printList(
  acting: Acting,
  { formId, locale, columns: chosen, filters = [], search = '', sort = [] }: PrintedList,
): Promise<PrintedFile> {
  const { document: form, version } = await requireReadingForm(acting, formId)
  const { rights, limits } = await requireRight(acting, formId, 'see', 'print')
  const now = await officeTime(acting)
  const { known, number, columns } = await listColumns(acting, {
    form,
    hidden: limits.at(version).hidden,
    ...(chosen && { chosen }),
    filters,
    locale,
    zone: now.zone,
  })
  const where = seenBy(rights, acting.actor)
  const ids = await findIds(acting, { formId, filters, search, sort, where, limits, most: MOST_LISTED })
  if (ids.length > MOST_LISTED)
    throw new BadRequest(
      `At most ${MOST_LISTED} records are printed in one list; narrow them by filters, for instance year by year, or export them.`,
      { code: 'list-too-long', limit: MOST_LISTED },
    )
  const pages = readPages(acting, { formId, ids, limits })
  const table = await listTable(pages, { number, fields: columns, locale })
  const title = printedWord(form, form.title, locale)
  const { words } = form['x-form']
  const sought = search.trim()
  const narrowed = {
    ...(sought !== '' && { search: sought }),
    filters: filters.map(
      (filter) => wordRecordFilter(filter, known, { zone: now.zone, locale }) ?? PICKED[locale],
    ),
  }
  return makePrint(acting, {
    of: { what: 'list', formId, count: table.count, ...narrowed },
    job: {
      list: {
        title,
        ...(words && { words }),
        table,
        ...narrowed,
        locale,
        at: now.at.toISOString(),
        zone: now.zone,
        reach: { [formId]: rights.see },
      },
    },
    name: `${title} ${dayText(now)}`,
  })
}
