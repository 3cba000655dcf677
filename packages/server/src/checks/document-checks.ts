import type { CheckInput, CheckName, CheckResult } from './check-work.ts'

/** Checks documents, and tries them out, beside all that the server does. */
export interface DocumentChecks {
  /** `who` asks: people take turns. Refuses with `CheckEnded` what takes too long or too much memory. */
  ask<Name extends CheckName>(name: Name, input: CheckInput<Name>, who: string): Promise<CheckResult<Name>>
  close(): Promise<void>
}
