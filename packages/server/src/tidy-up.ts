import { forgetOldTries } from './auth/tries.ts'
import { forgetOldBatches } from './batches/forget-old-batches.ts'
import { forgetLooseFiles } from './files/forget-loose-files.ts'
import { describeError } from './log/describe-error.ts'
import type { Log } from './log/log.ts'
import type { Services } from './services.ts'
import { forgetOldKeys } from './submissions/forget-old-keys.ts'

/** Removes what is too old to be kept. Several processes may do so at once; what failed is tried again next time. */
export async function tidyUp(
  services: Pick<Services, 'db' | 'blobs' | 'clock'>,
  { log }: { log: Log },
): Promise<void> {
  const tasks = {
    keys: () => forgetOldKeys(services.db, services.clock()),
    batches: () => forgetOldBatches(services),
    tries: () => forgetOldTries(services.db, services.clock()),
    files: () => forgetLooseFiles(services),
  }
  for (const [what, task] of Object.entries(tasks))
    await task().catch((error: unknown) =>
      log({ level: 'error', msg: 'tidying up', what, ...describeError(error) }),
    )
}
