import { serveThread } from '../threads/serve-thread.ts'
import { checkWork, type CheckInput, type CheckName, type CheckResult } from './check-work.ts'

/** Runs in a thread of its own: whatever a document costs, it costs nobody else. */
export interface CheckRequest<Name extends CheckName = CheckName> {
  name: Name
  input: CheckInput<Name>
}

await serveThread<CheckRequest, CheckResult<CheckName>>(({ name, input }) =>
  Promise.resolve().then(() => (checkWork[name] as (input: unknown) => CheckResult<CheckName>)(input)),
)
