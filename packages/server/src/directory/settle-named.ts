import {
  getValue,
  setValue,
  walkFields,
  type Form,
  type JsonObject,
  type Problem,
} from '@paperwright/runtime'
import {
  bindToEntries,
  isObject,
  readNamed,
  requireFieldType,
  type DirectoryKind,
  type Named,
} from '@paperwright/runtime/kit'
import { inArray } from 'drizzle-orm'
import { departments, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'

interface NamedPlace {
  kind: DirectoryKind
  path: string
  named: Named
}

/** One of the house as it is called today. */
interface Known {
  name: string
  hasLeft: boolean
}

/**
 * Gives whoever a record names the name that they have today, and tells whom there is not and who left. What the record
 * named `before` in the same field stays as it was written then.
 */
export async function settleNamed(
  db: Pick<Database, 'select'>,
  form: Form,
  { input, before = {} }: { input: unknown; before?: JsonObject },
): Promise<{ input: unknown; problems: Problem[] }> {
  const places = isObject(input) ? namedPlaces(form, input, before) : []
  if (!isObject(input) || places.length === 0) return { input, problems: [] }
  const known = {
    people: await findPeople(db, idsOf(places, 'people')),
    departments: await findDepartments(db, idsOf(places, 'departments')),
  }
  const problems: Problem[] = []
  let settled = input
  for (const { kind, path, named } of places) {
    const found = known[kind].get(named.id)
    const fault = !found ? 'notOfHouse' : found.hasLeft ? LEFT[kind] : undefined
    if (fault) problems.push({ path, code: fault, params: { name: named.name } })
    else if (found && found.name !== named.name)
      settled = setValue(settled, path, { id: named.id, name: found.name })
  }
  return { input: settled, problems }
}

const LEFT = { people: 'leftHouse', departments: 'closedDepartment' } as const

/** Where a record names one whom it did not name in this field before. */
function namedPlaces(form: Form, record: JsonObject, before: JsonObject): NamedPlace[] {
  return walkFields(form).flatMap(({ pointer, schema }): NamedPlace[] => {
    const kind = schema['x-field'] === undefined ? undefined : requireFieldType(schema).picksFrom
    if (!kind) return []
    const stood = new Set(
      bindToEntries(pointer, before).map((path) => keyOf(readNamed(getValue(before, path)))),
    )
    return bindToEntries(pointer, record).flatMap((path) => {
      const named = readNamed(getValue(record, path))
      return named && !stood.has(keyOf(named)) ? [{ kind, path, named }] : []
    })
  })
}

function keyOf(named: Named | undefined): string {
  return named ? JSON.stringify([named.id, named.name]) : ''
}

function idsOf(places: readonly NamedPlace[], wanted: DirectoryKind): string[] {
  return [...new Set(places.flatMap(({ kind, named }) => (kind === wanted ? [named.id] : [])))]
}

async function findPeople(db: Pick<Database, 'select'>, ids: string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name, left: users.disabledAt })
    .from(users)
    .where(inArray(users.id, ids))
  return new Map(rows.map(({ id, name, left }) => [id, { name, hasLeft: left !== null }]))
}

async function findDepartments(db: Pick<Database, 'select'>, ids: string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: departments.id, name: departments.zh, left: departments.retiredAt })
    .from(departments)
    .where(inArray(departments.id, ids))
  return new Map(rows.map(({ id, name, left }) => [id, { name, hasLeft: left !== null }]))
}
