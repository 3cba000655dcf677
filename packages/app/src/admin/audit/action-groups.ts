import { verbs } from '@paperwright/runtime/kit'
import type { AuditAction } from '@paperwright/server'
import type { AuditWords } from './audit-words.ts'

/** The actions by what they are about, for the filter. */
export const ACTION_GROUPS: Record<keyof AuditWords['groups'], readonly AuditAction[]> = {
  records: [
    ...verbs.map((verb) => `record.${verb}` as const),
    'records.imported',
    'import.takenBack',
    'numbers.reserved',
    'numbers.voided',
  ],
  paper: [
    'record.printed',
    'records.printed',
    'list.printed',
    'records.exported',
    'backup.made',
    'checkpoint.made',
  ],
  forms: ['form.published', 'form.declined', 'form.placed', 'form.deleted', 'form.paired'],
  reports: [
    'report.published',
    'report.declined',
    'report.placed',
    'report.deleted',
    'report.issued',
    'report.voided',
    'report.handed',
    'report.exported',
    'report.scheduled',
    'dashboard.saved',
  ],
  documents: ['document.published', 'document.declined', 'document.placed', 'document.deleted'],
  access: ['access.changed', 'access.applied'],
  people: [
    'person.created',
    'person.changed',
    'person.disabled',
    'person.enabled',
    'person.unlocked',
    'stand-in.added',
    'stand-in.ended',
    'signature.kept',
    'signature.replaced',
    'signature.removed',
    'post.changed',
    'department.changed',
  ],
  sessions: [
    'session.started',
    'session.refused',
    'session.ended',
    'password.changed',
    'password.reset',
    'second-factor.enabled',
    'second-factor.disabled',
    'key.created',
    'key.revoked',
  ],
  channels: ['channel.saved', 'channel.removed', 'channel.resent'],
  files: ['file.added'],
}
