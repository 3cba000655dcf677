import type { ValueKind } from '@paperwright/runtime/kit'
import type { AnyColumn } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'

/** What every submission has beside its record; fields' pointers begin with a slash, these names do not. */
export const ownColumns: Readonly<Record<string, { column: AnyColumn; kind: ValueKind }>> = {
  id: { column: submissions.id, kind: 'option' },
  number: { column: submissions.number, kind: 'text' },
  state: { column: submissions.state, kind: 'option' },
  createdAt: { column: submissions.createdAt, kind: 'moment' },
  updatedAt: { column: submissions.updatedAt, kind: 'moment' },
  form: { column: submissions.formId, kind: 'option' },
  createdBy: { column: submissions.createdBy, kind: 'option' },
  department: { column: submissions.department, kind: 'option' },
}
