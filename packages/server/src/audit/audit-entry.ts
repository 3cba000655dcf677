import { createHash } from 'node:crypto'
import type { Json, JsonObject } from '@paperwright/runtime'
import { verbs, type Verb } from '@paperwright/runtime/kit'
import type { Actor } from '../auth/actor.ts'
import { canonicalText } from './canonical.ts'

/** What is done to records, as the log calls it. */
export const RECORD_ACTIONS = verbs.map((verb): `record.${Verb}` => `record.${verb}`)

/** What is written down. The words before the dot say what it happened to. */
export const AUDIT_ACTIONS = [
  ...RECORD_ACTIONS,
  'record.printed',
  'records.printed',
  'list.printed',
  'records.exported',
  'records.imported',
  'import.takenBack',
  'numbers.reserved',
  'numbers.voided',
  'form.published',
  'form.declined',
  'form.placed',
  'form.deleted',
  'form.paired',
  'report.published',
  'report.declined',
  'report.placed',
  'report.deleted',
  'document.published',
  'document.declined',
  'document.placed',
  'document.deleted',
  'report.issued',
  'report.voided',
  'report.handed',
  'report.exported',
  'report.scheduled',
  'dashboard.saved',
  'access.changed',
  'access.applied',
  'person.created',
  'person.changed',
  'person.disabled',
  'person.enabled',
  'person.unlocked',
  'stand-in.added',
  'stand-in.ended',
  'post.changed',
  'department.changed',
  'signature.kept',
  'signature.replaced',
  'signature.removed',
  'password.changed',
  'password.reset',
  'second-factor.enabled',
  'second-factor.disabled',
  'session.started',
  'session.refused',
  'session.ended',
  'key.created',
  'key.revoked',
  'channel.saved',
  'channel.removed',
  'channel.resent',
  'file.added',
  'backup.made',
  'checkpoint.made',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** One thing that someone did. */
export interface AuditEvent {
  action: AuditAction
  /** Who did it; null is the program itself. */
  actor: Actor | null
  at: Date
  formId?: string
  submissionId?: string
  /** What else there is to say: values before and after, reasons, names. Never passwords, keys or tokens. */
  details?: Record<string, Json>
}

/** An event as the values of the statements that add it to the log. */
export interface AuditValues {
  auditAt: Date
  auditActor: string | null
  auditAction: AuditAction
  auditFormId: string | null
  auditSubmissionId: string | null
  /** The text that is hashed. */
  auditEntry: string
}

export function auditValues({ action, actor, at, formId, submissionId, details }: AuditEvent): AuditValues {
  const entry: JsonObject = {
    at: at.toISOString(),
    action,
    actor: actor && { id: actor.id, name: actor.name, by: actor.by },
    ...(formId !== undefined && { formId }),
    ...(submissionId !== undefined && { submissionId }),
    ...(details && { details }),
  }
  return {
    auditAt: at,
    auditActor: actor?.id ?? null,
    auditAction: action,
    auditFormId: formId ?? null,
    auditSubmissionId: submissionId ?? null,
    auditEntry: canonicalText(entry),
  }
}

/** What the log keeps of a record, so that a stored record changed behind its back shows. */
export function recordHash(record: JsonObject): string {
  return createHash('sha256').update(canonicalText(record)).digest('hex')
}
