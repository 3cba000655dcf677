import { appendAudit } from '../audit/append-audit.ts'
import { hideFields, readLife, type Locale } from '@paperwright/runtime'
import { readImages } from '../files/read-images.ts'
import type { PrintJob } from '../print/print-job.ts'
import type { Acting } from '../services.ts'
import { requireSeen, type SeenSubmission } from './get-submission.ts'
import { eventsOf } from './list-events.ts'

/** The sheet of a stored record, on the form version that it was filled on, as someone may see it. */
export async function printSubmission(
  acting: Acting,
  { id, locale }: { id: string; locale: Locale },
): Promise<{ bytes: Uint8Array; name: string }> {
  const seen = await requireSeen(acting, id, 'print')
  const { row, form } = seen
  const bytes = await acting.printer.print(await sheetOf(acting, seen, locale), acting.actor.id)
  await appendAudit(acting.db, {
    action: 'record.printed',
    actor: acting.actor,
    at: acting.clock(),
    formId: row.formId,
    submissionId: id,
    details: { revision: row.revision },
  })
  return { bytes, name: `${form.title} ${row.number}` }
}

/** A stored record as its sheet is laid out: without what its reader may not know, with what became of it. */
export async function sheetOf(
  acting: Pick<Acting, 'db' | 'blobs' | 'office'>,
  { row, form, limits }: SeenSubmission,
  locale: Locale,
): Promise<PrintJob> {
  const events = await eventsOf(acting, row.id)
  const record = hideFields(form, row.record, limits.hidden)
  return {
    form,
    record,
    images: await readImages(acting, form, record),
    locale,
    life: readLife(
      form,
      { number: row.number, history: events, zone: await acting.office.zone() },
      limits.hidden,
    ),
  }
}
