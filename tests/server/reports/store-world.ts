import type { Json, JsonObject } from '@paperwright/runtime'
import type { OpenDatabase } from '../../../packages/server/src/db/database.ts'
import { users } from '../../../packages/server/src/db/account-tables.ts'
import { forms, formVersions, submissions } from '../../../packages/server/src/db/schema.ts'
import { recordChains } from '../../../packages/server/src/db/signing-tables.ts'
import type { Random } from '../../../packages/demo/src/index.ts'
import { newId } from '../../../packages/server/src/new-id.ts'
import { drawRecord } from './draw-record.ts'
import type { SlowRecord } from './slow/slow-world.ts'
import { FIRST_NAMES, twinForms } from './twin-forms.ts'

/** Whose name and department records have. The one without an account is no one that the house knows by name. */
export const PEOPLE = [
  { id: 'p1', name: '王一', department: 'quality' },
  { id: 'p2', name: '李二', department: 'quality' },
  { id: 'p3', name: '赵三', department: 'customer-service' },
  { id: 'p4', name: '无属', department: null },
] as const

export interface StoredRecord extends SlowRecord {
  /** By id, as rights go. */
  by: { person: string; department: string | null }
}

/** Writes forms, people and records straight into the tables: also records as they are only known from long ago. */
export async function storeWorld(
  { db }: OpenDatabase,
  random: Random,
  { size, departments }: { size: number; departments: ReadonlyMap<string, string> },
): Promise<StoredRecord[]> {
  const at = new Date('2026-01-01T00:00:00Z')
  await db
    .insert(users)
    .values(
      PEOPLE.map(({ id, name }) => ({ id, name, email: `${id}@example.org`, createdAt: at, updatedAt: at })),
    )
  for (const [id, versions] of Object.entries(twinForms)) {
    await db.insert(forms).values({ id, origin: 'own', createdAt: at })
    await db.insert(formVersions).values(
      versions.map((document, index) => ({
        id,
        version: index + 1,
        document: JSON.stringify(document),
        hash: `${id}-${index}`,
        publishedAt: at,
      })),
    )
  }
  const drawn = Array.from({ length: size }, (_, index) =>
    drawSubmission(random.of(index), index, departments),
  )
  await db.insert(submissions).values(drawn.map(({ row }) => row))
  await db.insert(recordChains).values(drawn.flatMap(({ chain }) => chain ?? []))
  return drawn.map(({ record }) => record)
}

function drawSubmission(random: Random, index: number, departments: ReadonlyMap<string, string>) {
  const form = random.oneOf({ sales: 4, customer: 3, visit: 4 })
  const versions = twinForms[form]!
  const version = random.whole(1, versions.length)
  const values = drawRecord(random, versions[version - 1]!)
  const person = random.pick(PEOPLE)
  const createdAt = new Date(Date.UTC(2025, 10, 3, 20, index * 997))
  const id = newId(createdAt)
  const number = `N-${String(random.whole(0, 9999)).padStart(4, '0')}-${index}`
  const state = random.weighted(['submitted', 'corrected', 'void'] as const, (one) =>
    one === 'submitted' ? 4 : 1,
  )
  const lies = random.weighted(['none', 'complete', 'refused'] as const, (one) => (one === 'none' ? 3 : 1))
  const chain = { ...UNTOLD_CHAIN, state: lies as 'refused' }
  const isOlder = version < versions.length
  const row = {
    id,
    number,
    formId: form,
    formVersion: version,
    revision: 1,
    state,
    record: values,
    createdBy: person.id,
    department: person.department,
    createdAt,
    updatedAt: createdAt,
  }
  const record: StoredRecord = {
    id,
    form,
    number,
    state,
    isRefused: lies === 'refused',
    createdAt: onTheClock(createdAt),
    createdBy: person.name,
    department: person.department && (departments.get(person.department) ?? null),
    values: (isOlder ? renamed(values) : values) as JsonObject,
    by: { person: person.id, department: person.department },
  }
  return {
    row,
    record,
    ...(lies !== 'none' && { chain: { submissionId: id, formId: form, chain, updatedAt: createdAt } }),
  }
}

/** Of a chain reports read its state alone. */
const UNTOLD_CHAIN = {
  author: '',
  round: 1,
  covers: 1,
  acted: true,
  steps: [],
  struck: [],
  copies: [],
}

const NEW_NAMES = new Map(Object.entries(FIRST_NAMES).map(([now, then]) => [then, now]))

/** As the newest version calls the fields of the first. */
function renamed(value: Json): Json {
  if (Array.isArray(value)) return value.map(renamed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [NEW_NAMES.get(key) ?? key, renamed(one!)]),
  )
}

/** Where the server stands. */
function onTheClock(at: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${digits(at.getMonth() + 1)}-${digits(at.getDate())}T${digits(at.getHours())}:${digits(at.getMinutes())}`
}
