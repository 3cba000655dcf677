import { appendAudit } from '../audit/append-audit.ts'
import { hideFields } from '@paperwright/runtime'
import type { Locale } from '@paperwright/runtime'
import type { Acting } from '../services.ts'
import { requireSeen } from './get-submission.ts'

/** The sheet of a stored record, on the form version that it was filled on, as someone may see it. */
export async function printSubmission(
  acting: Acting,
  { id, locale }: { id: string; locale: Locale },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { row, form, limits } = await requireSeen(acting, id, 'print')
  const record = hideFields(form, row.record, limits.hidden)
  const bytes = await acting.printer.print({ form, record, locale })
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
