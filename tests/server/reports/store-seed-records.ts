import type { JsonObject } from '@paperwright/runtime'
import { namePeople } from '../../../packages/server/src/demo/name-people.ts'
import { ADMIN } from '../../support/sign-in.ts'
import { findLibraryForm } from '../../corpus/report-library.ts'
import { seed, sender, type startSuite } from '../server-suite.ts'
import { HANDLERS, RECORDS } from './seed-report-records.ts'

/** Stores what the seed reports read: on the last of March 2026, and one record of a technician the day after. */
export async function storeSeedRecords(suite: Awaited<ReturnType<typeof startSuite>>): Promise<void> {
  const store = async (form: string, record: JsonObject, send = suite.send) => {
    const { status, body } = await send('POST', `/api/forms/${form}/submissions`, { record })
    if (status !== 201) throw new Error(`${form}: ${JSON.stringify(body)}`)
  }
  suite.setClock(new Date('2026-03-31T08:00:00Z'))
  for (const id of Object.keys(RECORDS)) await seed(suite.database, findLibraryForm(id)!)
  const hire = async (name: string) => {
    const person = { name, username: `staff-${name.codePointAt(0)}`, password: ADMIN.password }
    return [name, (await suite.send('POST', '/api/people', person)).body.id] as const
  }
  const ids = new Map(await Promise.all(HANDLERS.map(hire)))
  for (const [form, records] of Object.entries(RECORDS))
    for (const record of records) await store(form, namePeople(findLibraryForm(form)!, record, ids))
  suite.setClock(new Date('2026-04-01T08:00:00Z'))
  const technician = sender(suite.app, await suite.join({ username: 'wang' }))
  await store(
    'repair-report',
    { customerName: '钱女士', product: '冰箱', filledOn: '2026-03-04', fault: '不制冷' },
    technician,
  )
}
