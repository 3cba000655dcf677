import type { Locale } from '@paperwright/runtime'
import { hideFields, readLife, type RecordHistory } from '@paperwright/runtime/kit'
import { signingOf } from '../chains/signing-of.ts'
import { readImages } from '../files/read-images.ts'
import { makePrint, type PrintedFile } from '../prints/make-print.ts'
import type { Print } from '../prints/print.ts'
import type { Acting } from '../services.ts'
import { requireSeen, type SeenSubmission } from './get-submission.ts'
import { eventsOf } from './list-events.ts'

/** The sheet of a stored record, on the form version that it was filled on, as someone may see it. */
export async function printSubmission(
  acting: Acting,
  { id, locale }: { id: string; locale: Locale },
): Promise<PrintedFile> {
  const seen = await requireSeen(acting, id, 'print')
  const { row, form } = seen
  const history = (await eventsOf(acting, [row.id])).get(row.id)!
  const sheet = await sheetOf(acting, { ...seen, history }, locale)
  return makePrint(acting, { ...sheet, name: `${form.title} ${row.number}` })
}

/** A stored record as its sheet is laid out: without what its reader may not know, with what became of it. */
export async function sheetOf(
  acting: Pick<Acting, 'blobs' | 'office'>,
  {
    row,
    form,
    limits,
    history,
  }: Pick<SeenSubmission, 'row' | 'form' | 'limits'> & { history: RecordHistory },
  locale: Locale,
): Promise<Omit<Print, 'name'>> {
  const { record: listsSigning } = await signingOf(acting, form)
  const zone = await acting.office.zone()
  const told = { number: row.number, history, zone, listsSigning }
  const record = hideFields(form, row.record, limits.hidden)
  return {
    of: { what: 'record', formId: row.formId, id: row.id, revision: row.revision },
    job: {
      form,
      record,
      images: await readImages(acting, form, record),
      locale,
      life: readLife(form, told, limits.hidden),
    },
  }
}
