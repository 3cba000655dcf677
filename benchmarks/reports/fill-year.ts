import type { Form, JsonObject } from '@paperwright/runtime'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { dayAt } from '../../packages/demo/src/index.ts'
import { makeDemo } from '../../packages/server/src/demo/make-demo.ts'
import { findSample } from '../../packages/server/src/forms/find-sample.ts'
import { FormStore } from '../../packages/server/src/forms/form-store.ts'
import { formKind } from '../../packages/server/src/forms/form-kind.ts'
import { kinds } from '../../packages/server/src/kinds.ts'
import { readShipped } from '../../packages/server/src/library/read-shipped.ts'
import { seedKinds } from '../../packages/server/src/library/seed-documents.ts'
import { seedPlaces } from '../../packages/server/src/people/seed-places.ts'

/** The last day that there are records of. */
const UNTIL = '2026-11-30'
/** The morning that reports are run on. */
export const TODAY = new Date('2026-12-01T08:00:00+08:00')

/** Fills an empty database with the library and what `demo-data --months 12` makes: some 20,000 records. */
export async function fillYear({ db }: OpenDatabase): Promise<void> {
  const files = await readShipped(formKind)
  const seeding = { now: TODAY, warn: console.error }
  await seedKinds(db, kinds, seeding)
  await seedPlaces(db)
  const library = await Promise.all(
    files.map(async ({ text }) => {
      const form = JSON.parse(text) as Form
      return { form, sample: (await findSample(form['x-form'].id)) ?? ({} as JsonObject) }
    }),
  )
  await makeDemo({
    db,
    forms: new FormStore(db),
    library,
    seed: '1',
    months: 12,
    until: dayAt(UNTIL),
    records: 20_000,
    isAdded: false,
    now: TODAY,
    zone: 'Asia/Shanghai',
  })
}
