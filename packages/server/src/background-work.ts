import { keepCheckpoints, type CheckpointHouse } from './audit/checkpoints/keep-checkpoints.ts'
import { forgetOldTries } from './auth/tries.ts'
import { batchWork } from './batches/batch-work.ts'
import { forgetOldBatches } from './batches/forget-old-batches.ts'
import { forgetOldDeliveries } from './channels/forget-old-deliveries.ts'
import { deliveryWork } from './channels/delivery-work.ts'
import { forgetPlans } from './db/forget-plans.ts'
import { forgetLooseFiles } from './files/forget-loose-files.ts'
import { forgetUnfinished } from './files/forget-unfinished.ts'
import { refreshSearch } from './finding/refresh-search.ts'
import type { BackgroundWork } from './jobs/background.ts'
import { forgetOldNotices } from './notices/forget-old-notices.ts'
import { remindDue } from './notices/remind-due.ts'
import { scheduleWork } from './reports/schedule/schedule-work.ts'
import type { Services } from './services.ts'
import { forgetPads } from './signing/phone/draw-on-pad.ts'
import { forgetConfirmations } from './signing/confirm/confirm-signing.ts'
import { forgetOldKeys } from './submissions/forget-old-keys.ts'

const HOUR = 3_600_000
/** Milliseconds after which what nobody went on writing was left by a process that is gone: one that lives ends it sooner. */
const ABANDONED = 15 * 60_000
/** Of a batch, which is put as it is printed, and of parts on S3, which say only when the first was begun. */
const ABANDONED_PARTS = 24 * HOUR

/**
 * Everything that a server does of itself. `alone`: no other process has written to these files since then, and what was
 * begun before is nobody's.
 */
export function backgroundWork(
  services: Services,
  { house, alone }: { house: CheckpointHouse; alone: Date | undefined },
): BackgroundWork[] {
  const { db, blobs, clock, intake } = services
  const left = (age: number) => new Date(Math.max(alone?.getTime() ?? 0, Date.now() - age))
  const hourly = (name: string, look: () => Promise<unknown>) => ({ name, look, every: HOUR })
  return [
    batchWork(services),
    scheduleWork(services),
    ...deliveryWork(services),
    { name: 'reminders', look: () => remindDue(services), every: HOUR / 6 },
    { name: 'search', look: ({ signal }) => refreshSearch(services, signal) },
    hourly('checkpoints', () => keepCheckpoints(services, house)),
    hourly('old keys', () => forgetOldKeys(db, clock())),
    hourly('old batches', () => forgetOldBatches(services)),
    hourly('old deliveries', () => forgetOldDeliveries(db, clock())),
    hourly('old notices', () => forgetOldNotices(db, clock())),
    hourly('old tries', () => forgetOldTries(db, clock())),
    hourly('old confirmations', () => forgetConfirmations(db, clock())),
    hourly('old pads', () => forgetPads(db, clock())),
    hourly('loose files', () => forgetLooseFiles(services)),
    hourly('unfinished uploads', () => forgetUnfinished(intake.folder, left(ABANDONED))),
    hourly('unfinished parts', () => blobs.forgetUnfinished(left(ABANDONED_PARTS))),
    // The embedded database looks at its tables by itself never.
    hourly('plans', () => db.transaction(forgetPlans)),
  ]
}
