import { and, asc, eq } from 'drizzle-orm'
import { requireRight } from '../access/require-right.ts'
import { paperNumbers } from '../db/work-tables.ts'
import { Forbidden } from '../errors.ts'
import type { Print } from '../prints/print.ts'
import type { Acting } from '../services.ts'
import type { BatchRequest } from './batch.ts'
import { BatchFault } from './batch-fault.ts'
import { isOpen } from '../numbers/paper/paper-numbers.ts'

/** Blank sheets with the numbers that were given out for this batch, those that are neither used nor void by now. */
export async function* blankSheets(
  acting: Pick<Acting, 'db' | 'actor' | 'forms'>,
  { id, request }: { id: string; request: Extract<BatchRequest, { kind: 'blank' }> },
): AsyncGenerator<Print> {
  const { formId, locale } = request
  await requireRight(acting, formId, 'fill').catch((error: unknown) => {
    throw error instanceof Forbidden ? new BatchFault({ code: 'right' }) : error
  })
  const numbers = await acting.db
    .select({ number: paperNumbers.number, version: paperNumbers.formVersion })
    .from(paperNumbers)
    .where(and(eq(paperNumbers.batchId, id), isOpen))
    .orderBy(asc(paperNumbers.number))
  for (const { number, version } of numbers) {
    const { document: form } = await acting.forms.requireVersion(formId, version)
    yield {
      of: { what: 'blank', formId, number },
      job: { form, locale, life: { number } },
      name: `${number} ${form.title}`,
    }
  }
}
