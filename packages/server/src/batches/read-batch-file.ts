import { dayText } from '@paperwright/runtime/kit'
import { requireRight } from '../access/require-right.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { BatchFormat } from '../print/print-batch.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import { toBatch } from './batch.ts'
import { requireBatchRow } from './find-batches.ts'

/** The finished file of one's own batch, for whoever may still print. */
export async function readBatchFile(
  acting: Acting,
  id: string,
): Promise<{ name: string; output: BatchFormat; size: number; stream: ReadableStream<Uint8Array> }> {
  const row = await requireBatchRow(acting, id)
  const { formId, kind, output, title, first, last, size } = await toBatch(acting.forms, row)
  await (kind === 'blank'
    ? requireRight(acting, formId, 'fill')
    : requireRight(acting, formId, 'see', 'print'))
  if (row.file === null || size === null)
    throw new Conflict('This batch has no file: it is not finished.', { code: 'not-finished' })
  const stream = await acting.blobs.get(row.file)
  if (!stream) throw new NotFound('The file of this batch is gone. Print it again.')
  const day = dayText(await officeTime(acting, row.createdAt))
  const what = first === undefined ? day : first === last ? first : `${first} – ${last}`
  return { name: `${title} ${what}.${output}`, output, size, stream }
}
