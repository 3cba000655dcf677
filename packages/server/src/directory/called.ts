import type { Form, JsonSchema } from '@paperwright/runtime'
import { requireFieldType, type DirectoryKind } from '@paperwright/runtime/kit'
import { eq, sql, type SQL } from 'drizzle-orm'
import { departments, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { directoryKinds } from './read-directory.ts'

/** What everyone and every department is called today, by their ids, where a form names any. */
export type Called = Readonly<Partial<Record<DirectoryKind, Readonly<Record<string, string>>>>>

/** The same, whoever left and whatever is retired among them. People of one name are told apart by their departments. */
export async function readCalled(
  db: Pick<Database, 'select'>,
  forms: Iterable<{ form?: Form }>,
): Promise<Called> {
  const kinds = new Set([...forms].flatMap(({ form }) => (form ? [...directoryKinds(form)] : [])))
  return {
    ...(kinds.has('people') && { people: toldApart(await selectPeople(db)) }),
    ...(kinds.has('departments') && {
      departments: Object.fromEntries(
        (await db.select({ id: departments.id, zh: departments.zh }).from(departments)).map(({ id, zh }) => [
          id,
          zh,
        ]),
      ),
    }),
  }
}

function selectPeople(db: Pick<Database, 'select'>) {
  return db
    .select({ id: users.id, name: users.name, department: departments.zh })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.department))
}

function toldApart(people: Awaited<ReturnType<typeof selectPeople>>): Record<string, string> {
  const count = (names: readonly string[]) => {
    const times = new Map<string, number>()
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
    return times
  }
  const alike = count(people.map(({ name }) => name))
  const told = people.map(({ id, name, department }): [string, string] => [
    id,
    alike.get(name)! > 1 && department !== null ? withDepartment(name, department) : name,
  ])
  const still = count(told.map(([, name]) => name))
  // As good as nothing for a reader, but two people are never one.
  return Object.fromEntries(
    told.map(([id, name]) => [id, still.get(name)! > 1 ? `${name} ${id.slice(-4)}` : name]),
  )
}

function withDepartment(name: string, department: string): string {
  return `${name}（${department}）`
}

/**
 * What a value that names one of the house is called, as SQL; a text that stood there before the field was one is itself.
 * `value` is jsonb.
 */
export function calledSql(value: SQL, kind: DirectoryKind, called: Called): SQL {
  const names = sql`${JSON.stringify(called[kind] ?? {})}::jsonb`
  return sql`case jsonb_typeof(${value})
    when 'object' then coalesce(${names} ->> (${value} ->> 'id'), ${value} ->> 'name')
    when 'string' then nullif(${value} #>> '{}', '') end`
}

/**
 * All that a value is called, as SQL, so that whoever was renamed is found by either name: the words that it holds, then
 * what the one it names is called today, for people with their department too. `value` is jsonb, of any kind.
 */
export function namesSql(value: SQL, schema: JsonSchema): SQL[] {
  const kind = requireFieldType(schema).picksFrom
  if (!kind) return [textSql(value)]
  const id = sql`${value} ->> 'id'`
  const then = sql`case jsonb_typeof(${value}) when 'object' then ${value} ->> 'name' else ${textSql(value)} end`
  if (kind === 'departments')
    return [then, sql`(select departments.zh from departments where departments.id = ${id})`]
  return [
    then,
    sql`(select users.name from users where users.id = ${id})`,
    sql`(select users.name || '（' || departments.zh || '）' from users
      join departments on departments.id = users.department where users.id = ${id})`,
  ]
}

/** The words of a text, and of a value that names one of the house the name that it holds. */
export function wordsSql(value: SQL, schema: JsonSchema): SQL {
  return namesSql(value, schema)[0]!
}

function textSql(value: SQL): SQL {
  return sql`case jsonb_typeof(${value}) when 'string' then ${value} #>> '{}' end`
}
