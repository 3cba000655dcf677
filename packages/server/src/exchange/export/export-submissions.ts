import { dayText } from '@paperwright/runtime/kit'
import { OPEN } from '../../access/form-limits.ts'
import { BadRequest } from '../../errors.ts'
import { requireReadingForm } from '../../field-history/reading-form.ts'
import { findIds, readPages, type FoundSearch } from '../../finding/read-found.ts'
import { officeTime } from '../../office/office.ts'
import type { Services } from '../../services.ts'
import { exportFile, exportTypes, type ExportFile } from './export-file.ts'

export interface Export extends FoundSearch, Omit<ExportFile, 'hidden' | 'zone'> {}

const MOST_EXPORTED = 50_000

/**
 * The found submissions of a form as a file, in the order of the search: its name, its media type and its bytes, read
 * from the database as they are taken. The columns are those of the form's newest version. Refused: more than 50,000.
 */
export async function exportSubmissions(
  services: Pick<Services, 'db' | 'forms' | 'clock' | 'office'>,
  { limits = OPEN, format, list, locale, columns, nameOf, departmentOf, askedOf, ...search }: Export,
): Promise<{ name: string; type: string; count: number; bytes: AsyncGenerator<Uint8Array> }> {
  const ids = await findIds(services, { ...search, limits, most: MOST_EXPORTED })
  if (ids.length > MOST_EXPORTED)
    throw new BadRequest(
      `At most ${MOST_EXPORTED} records are exported at once; narrow them by filters, for instance year by year.`,
      { limit: MOST_EXPORTED },
    )
  const { document, version } = await requireReadingForm(services, search.formId)
  const now = await officeTime(services)
  const bytes = exportFile(document, readPages(services, { formId: search.formId, ids, limits }), {
    format,
    locale,
    zone: now.zone,
    hidden: limits.at(version).hidden,
    ...(list !== undefined && { list }),
    ...(columns && { columns }),
    ...(nameOf && { nameOf }),
    ...(departmentOf && { departmentOf }),
    ...(askedOf && { askedOf }),
  })
  const name = `${document.title} ${dayText(now)}.${format}`
  return { name, type: exportTypes[format], count: ids.length, bytes }
}
