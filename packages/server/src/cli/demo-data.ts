import { resolve } from 'node:path'
import type { Form, JsonObject } from '@paperwright/runtime'
import { dayText } from '@paperwright/runtime/kit'
import { openDatabase } from '../db/open-database.ts'
import { type Day, dayAt, dayOf, type SampledForm } from '@paperwright/demo'
import { makeDemo } from '../demo/make-demo.ts'
import { FormStore } from '../forms/form-store.ts'
import { findSample } from '../forms/find-sample.ts'
import { formKind } from '../forms/form-kind.ts'
import { kinds } from '../kinds.ts'
import { readShipped } from '../library/read-shipped.ts'
import { seedKinds } from '../library/seed-documents.ts'
import { OfficeStore } from '../office/office-store.ts'
import { beginOffice } from '../office/store-office.ts'
import { seedPlaces } from '../people/seed-places.ts'
import { WrongUse } from './wrong-use.ts'

interface DemoArguments {
  data: string
  databaseUrl: string | undefined
  timeZone: string | undefined
  months: string
  records: string
  seed: string
  until: string | undefined
  isAdded: boolean
}

/** Fills a database with made-up records over the whole library; says in a line what each form got. */
export async function demoDataCommand({
  data,
  databaseUrl,
  timeZone,
  months,
  records,
  seed,
  until,
  isAdded,
}: DemoArguments): Promise<number> {
  const span = readCount('--months', months, { least: 1, most: 60 })
  const wanted = readCount('--records', records, { least: 500, most: 5_000_000 })
  const now = new Date()
  const lastNamed = until === undefined ? undefined : readDay(until)
  const files = await readShipped(formKind)
  const library = await Promise.all(
    files.map(async ({ text }): Promise<SampledForm> => {
      const form = JSON.parse(text) as Form
      return { form, sample: (await findSample(form['x-form'].id)) ?? ({} as JsonObject) }
    }),
  )
  const database = await openDatabase(databaseUrl, resolve(data))
  try {
    const { db } = database
    await database.exclusively(async () => {
      const warn = (fault: string) => process.stderr.write(`paperwright: ${fault}\n`)
      await seedKinds(db, kinds, { now, warn })
      await seedPlaces(db)
      await beginOffice({ db, clock: () => now, actor: null }, { timeZone, isNew: true })
    })
    const zone = await new OfficeStore(db).zone()
    const began = performance.now()
    const counts = await makeDemo({
      db,
      forms: new FormStore(db),
      library,
      seed,
      months: span,
      until: lastNamed ?? dayOf(dayAt(dayText({ at: now, zone })).index - 1),
      records: wanted,
      isAdded,
      now,
      zone,
    })
    const titles = library
      .map(({ form }) => ({ id: form['x-form'].id, code: form['x-form'].code ?? '', title: form.title }))
      .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
    for (const { id, code, title } of titles)
      process.stdout.write(`${[code, id, title, counts.get(id) ?? 0].join('\t')}\n`)
    const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(
      `${total} records in ${seconds.toFixed(1)} s (${Math.round(total / seconds)} a second)\n`,
    )
    return 0
  } finally {
    await database.close()
  }
}

function readCount(option: string, text: string, { least, most }: { least: number; most: number }): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < least || count > most)
    throw new WrongUse(`${option} is a number from ${least} to ${most}, not "${text}"`)
  return count
}

function readDay(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || dayAt(text).text !== text)
    throw new WrongUse(`--until is a day like 2026-11-30, not "${text}"`)
  return dayAt(text)
}
