import { createHash } from 'node:crypto'
import { requireRight } from '../../access/require-right.ts'
import type { AuditEvent } from '../../audit/audit-entry.ts'
import { BadRequest } from '../../errors.ts'
import { numberAfter } from '../../numbers/number-of.ts'
import { officeTime } from '../../office/office.ts'
import { append } from '../../records/append.ts'
import { findStored } from '../../records/find-stored.ts'
import type { RecordAct } from '../../records/record-act.ts'
import type { Acting } from '../../services.ts'
import { requireDepartment } from '../../submissions/require-department.ts'
import { commitImport } from './commit-import.ts'
import type { ImportTable } from './import-table.ts'

export interface RecordsImport extends ImportTable {
  formId: string
  /** The department that they belong to, as of a record that is handed in. */
  department?: string | null | undefined
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
}

/** What was stored: so many records with consecutive numbers. */
export interface StoredRange {
  count: number
  first: string
  last: string
}

/** Stores the records of a table on the form's newest version, all or nothing. */
export async function importRecords(
  acting: Acting,
  { formId, idempotencyKey: key, department: said, heads, mapping, rows }: RecordsImport,
): Promise<StoredRange> {
  const { actor: by } = acting
  const now = await officeTime(acting)
  const { at } = now
  const form = await acting.forms.requireNewest(formId)
  const { limits } = await requireRight(acting, formId, 'fill')
  const { hidden, readOnly } = limits.at(form.version)
  const department = await requireDepartment(acting, said)
  // The first record stands for all of them.
  const from = key !== undefined && { from: { key: { key, hash: hashOf(formId, mapping, rows, said) } } }
  return commitImport(
    form.document,
    { heads, mapping, rows },
    {
      now,
      kept: [...hidden, ...readOnly],
      async submitAll(records) {
        if (records.length === 0) throw new BadRequest('The table has no rows to import.')
        const range = (first: string): StoredRange => ({
          count: records.length,
          first,
          last: numberAfter(first, records.length - 1),
        })
        const known = await findStored(acting, { by, formId, ...from })
        if (known) return range(known.number)
        const acts = records.map((record, index): RecordAct => ({
          kind: 'submitted',
          by,
          at,
          form,
          record,
          department,
          ...(index === 0 && from),
        }))
        const imported = ([first]: readonly string[]): AuditEvent[] => [
          { action: 'records.imported', actor: by, at, formId, details: { ...range(first!), department } },
        ]
        const [{ row, refusal } = {}] = await append(acting, acts, imported)
        if (row) return range(row.number)
        // The same request was answered beside this one.
        if (refusal?.code === 'stored') return range(refusal.row.number)
        throw new Error(`The import was refused: ${refusal?.code}.`)
      },
    },
  )
}

function hashOf(
  formId: string,
  mapping: RecordsImport['mapping'],
  rows: RecordsImport['rows'],
  department: RecordsImport['department'],
): string {
  return createHash('sha256')
    .update(JSON.stringify([formId, mapping, rows, ...(department === undefined ? [] : [department])]))
    .digest('hex')
}
