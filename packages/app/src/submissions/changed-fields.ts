import type { Form, Locale } from '@paperwright/runtime'
import type { SubmissionEvent } from '../api/types.ts'

export function changedFields(_form: Form, _event: SubmissionEvent, _locale: Locale): string[] {
  return []
}
