import { tmpdir } from 'node:os'
import { startingParameters } from '@paperwright/runtime/kit'
import { createApp } from '../../packages/server/src/app.ts'
import { openIntake } from '../../packages/server/src/files/intake.ts'
import { noMetrics } from '../../packages/server/src/metrics/metrics.ts'
import { openServices } from '../../packages/server/src/services.ts'
import { createAuth } from '../../packages/server/src/auth/create-auth.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { diskBlobs } from '../../packages/server/src/files/disk-blobs.ts'
import { listLibrary } from '../../packages/server/src/library/list-library.ts'
import { ReportStore, type ReportVersion } from '../../packages/server/src/reports/report-store.ts'
import { signInAdmin } from '../../tests/support/sign-in.ts'
import { testHouse } from '../../tests/support/test-house.ts'
import { noChecks, noPrinter } from '../no-printer.ts'
import { TODAY } from './fill-year.ts'

export interface OpenReports {
  list: readonly Pick<ReportVersion, 'id' | 'document'>[]
  /** Runs a report as an admin, with its presets as of the day after the records' last. Throws where it is refused. */
  ask(id: string): Promise<void>
}

/** The API over a filled database, of which reports are asked. */
export async function openReports({ db }: OpenDatabase): Promise<OpenReports> {
  const secret = 'of the benchmark alone, long enough to be one'
  const auth = createAuth({ db, clock: () => new Date(), secret })
  const services = openServices({
    db,
    listen: () => () => {},
    outside: {},
    clock: () => new Date(),
    auth,
    blobs: diskBlobs(tmpdir()),
    intake: openIntake(tmpdir()),
    printer: noPrinter,
    checks: noChecks,
    metrics: noMetrics,
  })
  const app = createApp(services, { house: testHouse() })
  const headers = { ...(await signInAdmin(app)), 'Content-Type': 'application/json' }
  const list = await listLibrary({ db }, new ReportStore(db))
  return {
    list,
    async ask(id) {
      const { document } = list.find((one) => one.id === id)!
      const body = JSON.stringify({
        parameters: startingParameters(document, { at: TODAY, zone: 'Asia/Shanghai' }),
      })
      const response = await app.request(`/api/reports/${id}/run`, { method: 'POST', headers, body })
      if (response.status !== 200) throw new Error(`${id}: ${await response.text()}`)
      await response.arrayBuffer()
    },
  }
}
