import { getValue, type JsonObject } from '@paperwright/runtime'
import {
  changedPointers,
  VERBS,
  type DepartmentMove,
  type RecordStanding,
  type SigningDetails,
} from '@paperwright/runtime/kit'
import { recordHash, type AuditEvent } from '../audit/audit-entry.ts'
import type { RecordAct } from './record-act.ts'

/** What the audit log keeps of an act, whichever it is. */
export function actEntry(
  { kind, by, at, form, on, reason, import: whole }: RecordAct,
  {
    id,
    standing,
    moved,
    signing,
  }: {
    id: string
    standing: RecordStanding
    moved: DepartmentMove | undefined
    signing: SigningDetails | undefined
  },
): AuditEvent {
  const changes =
    on && VERBS[kind].changesValues
      ? changedPointers(form.document, on.record, standing.record).map((pointer) =>
          changeAt(pointer, on.record, standing.record),
        )
      : undefined
  return {
    action: `record.${kind}`,
    actor: by,
    at,
    formId: form.id,
    submissionId: id,
    details: {
      ...(on && { revision: standing.revision }),
      ...(reason !== undefined && { reason }),
      ...(changes && { changes }),
      ...(moved && { moved: { ...moved } }),
      ...(signing && { signing: recordHash({ ...signing } as JsonObject) }),
      ...(whole !== undefined && { import: whole }),
      record: recordHash(standing.record),
    },
  }
}

/** Null stands for nothing. */
function changeAt(at: string, before: JsonObject, after: JsonObject) {
  return { at, before: getValue(before, at) ?? null, after: getValue(after, at) ?? null }
}
