import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Acting } from '../services.ts'
import type { AnyKind, Hanging } from './kind.ts'

interface Gone {
  kind: AnyKind
  id: string
  document: unknown
  /** Its last version; 0 of one that was never published. */
  version: number
  /** What went with it. */
  going: readonly Hanging[]
}

/** How the log tells that nothing of a document is left. */
export function deletedEvent(
  { clock, actor }: Pick<Acting, 'clock' | 'actor'>,
  { kind: { told }, id, document, version, going }: Gone,
): AuditEvent {
  const subject = told.subjectOf(id)
  const { title } = document as { title?: unknown }
  const details = {
    title: typeof title === 'string' ? title : '',
    ...(version > 0 && { version }),
    ...(going.length > 0 && { gone: Object.fromEntries(going.map(({ what, count }) => [what, count])) }),
  }
  return {
    action: told.deleted,
    actor,
    at: clock(),
    ...subject,
    details: { ...subject.details, ...details },
  }
}
