import { keepCheckpoints, type CheckpointHouse } from './audit/checkpoints/keep-checkpoints.ts'
import { forgetOldTries } from './auth/tries.ts'
import { forgetOldBatches } from './batches/forget-old-batches.ts'
import { forgetPlans } from './db/forget-plans.ts'
import { forgetLooseFiles } from './files/forget-loose-files.ts'
import { forgetUnfinished } from './files/forget-unfinished.ts'
import { describeError } from './log/describe-error.ts'
import type { Log } from './log/log.ts'
import type { Services } from './services.ts'
import { forgetOldKeys } from './submissions/forget-old-keys.ts'

/** Milliseconds after which what nobody went on writing was left by a process that is gone: one that lives ends it sooner. */
const ABANDONED = 15 * 60_000
/** Of a batch, which is put as it is printed, and of parts on S3, which say only when the first was begun. */
const ABANDONED_PARTS = 24 * 3_600_000

/**
 * What is due each hour: removes what is too old to be kept, plans of queries among it (the embedded database looks at its
 * tables by itself never), and signs the day's checkpoint. Several processes may do so at
 * once; what failed is tried again next time. `alone`: no other process has written to these files since then, and what was
 * begun before is nobody's.
 */
export async function tidyUp(
  services: Pick<Services, 'db' | 'blobs' | 'clock' | 'office' | 'intake'>,
  { log, alone, house }: { log: Log; alone?: Date; house?: CheckpointHouse },
): Promise<void> {
  const ago = (ms: number) => new Date(Date.now() - ms)
  const tasks = {
    keys: () => forgetOldKeys(services.db, services.clock()),
    batches: () => forgetOldBatches(services),
    tries: () => forgetOldTries(services.db, services.clock()),
    files: () => forgetLooseFiles(services),
    uploads: () => forgetUnfinished(services.intake.folder, alone ?? ago(ABANDONED)),
    plans: () => services.db.transaction(forgetPlans),
    parts: () => services.blobs.forgetUnfinished(alone ?? ago(ABANDONED_PARTS)),
    ...(house && { checkpoints: () => keepCheckpoints(services, house) }),
  }
  for (const [what, task] of Object.entries(tasks))
    await task().catch((error: unknown) =>
      log({ level: 'error', msg: 'tidying up', what, ...describeError(error) }),
    )
}
