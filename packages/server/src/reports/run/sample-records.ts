import { dayAt, variedSamples } from '@paperwright/demo'
import { compileForm, type Form, type ZonedMoment } from '@paperwright/runtime'
import { dayText, EVERY_FORM, makeSample } from '@paperwright/runtime/kit'
import { or, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../auth/actor.ts'
import { findSample } from '../../forms/find-sample.ts'
import type { FormStore } from '../../forms/form-store.ts'
import { newId } from '../../new-id.ts'
import { isCounted } from '../../records/is-counted.ts'
import type { Acting } from '../../services.ts'
import type { ReportForm } from './read-forms.ts'

/** Of a form; fewer where all forms are read. */
const EACH = 40
const OF_MANY = 4

/** Whether the reader sees no record of any form that a report reads. */
export async function areEmpty(
  { db }: Pick<Acting, 'db'>,
  forms: ReadonlyMap<string, ReportForm>,
): Promise<boolean> {
  const held = [...forms].map(([id, { seen }]) =>
    id === EVERY_FORM ? sql`(${seen})` : sql`(form_id = ${id} and (${seen}))`,
  )
  const { rows } = (await db.execute(
    sql`select from form_records as submissions where ${isCounted} and ${or(...held) ?? sql`true`} limit 1`,
  )) as { rows: unknown[] }
  return rows.length === 0
}

/**
 * Made-up records of the forms that a report reads, as a table of the shape of `form_records`: like the forms' own samples,
 * over the two years before, so that a report can be looked at before there are any.
 */
export async function sampleRecords(
  { forms: store, actor }: { forms: FormStore; actor: Actor },
  forms: ReadonlyMap<string, ReportForm>,
  now: ZonedMoment,
): Promise<SQL> {
  const named = [...forms].flatMap(([id, { form, version }]) =>
    form ? [{ id, form, version: version! }] : [],
  )
  const every = forms.has(EVERY_FORM) ? await everyForm(store, forms.get(EVERY_FORM)!) : []
  const all = [
    ...named.map((one) => ({ ...one, count: EACH })),
    ...every
      .filter(({ id }) => !forms.get(id)?.form)
      .map((one, at) => ({ ...one, count: OF_MANY + ((at * 7) % 11) })),
  ]
  const records = (await Promise.all(all.map((one) => recordsOf(one, { actor, now })))).flat()
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as submissions (id uuid, form_id text,
    form_version integer, number text, state text, created_by text, department text, created_at timestamptz, record jsonb)`
}

interface Sampled {
  id: string
  form: Form
  version: number
  count: number
}

async function recordsOf(
  { id, form, version, count }: Sampled,
  { actor, now }: { actor: Actor; now: ZonedMoment },
): Promise<object[]> {
  const compiled = compileForm(form)
  const sample = (await findSample(id)) ?? makeSample(form)
  const varied = variedSamples({ form, sample }, { until: dayAt(dayText(now)), count })
  return varied.map(({ record, day }, at) => {
    // One after the other, also on one day: lists are in this order.
    const handedIn = new Date(Date.parse(`${day.text}T02:00:00Z`) - at * 1000)
    return {
      id: newId(handedIn),
      form_id: id,
      form_version: version,
      number: [form['x-form'].series ?? [], day.year, String(count - at).padStart(6, '0')].flat().join('-'),
      state: 'submitted',
      created_by: actor.id,
      department: actor.department,
      created_at: handedIn.toISOString(),
      // What its form would refuse is shown all the same: nothing of it is stored.
      record: compiled.check(record, { at: handedIn, zone: now.zone }).record,
    }
  })
}

/** Some of all forms: as many as a table shows without being turned. */
const MOST_FORMS = 12

async function everyForm(store: FormStore, { held }: ReportForm): Promise<Omit<Sampled, 'count'>[]> {
  const ids = [...held].filter(([, { see }]) => see !== 'none').map(([id]) => id)
  const newest = await Promise.all(ids.slice(0, MOST_FORMS).map((id) => store.requireNewest(id)))
  return newest.map(({ id, document, version }) => ({ id, form: document, version }))
}
