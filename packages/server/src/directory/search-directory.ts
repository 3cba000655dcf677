import type { DirectoryEntry, DirectoryKind } from '@paperwright/runtime/kit'
import { asc, isNull, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { departments, users } from '../db/account-tables.ts'
import type { Acting } from '../services.ts'

/** So many are offered; whoever looks for another types more of the name. */
const OFFERED = 20

export interface DirectorySearch {
  of: DirectoryKind
  /** Part of a name; empty: one's own first. */
  typed: string
}

/**
 * Those of the house whose names have what was typed, those that are called so first: names, and of people who have the
 * same name their department, to tell them apart. Who left and what is retired is not among them.
 */
export function searchDirectory(acting: Acting, { of, typed }: DirectorySearch): Promise<DirectoryEntry[]> {
  const wanted = spelled(sql`${typed}::text`)
  return of === 'people' ? searchPeople(acting, wanted) : searchDepartments(acting, wanted)
}

async function searchPeople({ db, actor }: Acting, wanted: SQL): Promise<DirectoryEntry[]> {
  const name = spelled(users.name)
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      department: sql<string | null>`(select zh from departments where departments.id = ${users.department})`,
      namesakes: sql<number>`(count(*) over (partition by ${name}))::integer`,
    })
    .from(users)
    .where(sql`${isNull(users.disabledAt)} and strpos(${name}, ${wanted}) > 0`)
    .orderBy(
      sql`${name} = ${wanted} desc`,
      sql`${users.id} = ${actor.id} desc`,
      sql`starts_with(${name}, ${wanted}) desc`,
      asc(users.name),
      asc(users.id),
    )
    .limit(OFFERED)
  return rows.map(({ id, name: called, department, namesakes }) => ({
    id,
    name: called,
    ...(namesakes > 1 && department !== null && { hint: department }),
  }))
}

async function searchDepartments({ db, actor }: Acting, wanted: SQL): Promise<DirectoryEntry[]> {
  const [zh, en] = [spelled(departments.zh), spelled(departments.en)]
  const rows = await db
    .select({ id: departments.id, name: departments.zh, aka: departments.en })
    .from(departments)
    .where(
      sql`${isNull(departments.retiredAt)} and (strpos(${zh}, ${wanted}) > 0 or strpos(${en}, ${wanted}) > 0)`,
    )
    .orderBy(
      sql`(${zh} = ${wanted} or ${en} = ${wanted}) desc`,
      sql`coalesce(${departments.id} = ${actor.department}::text, false) desc`,
      sql`starts_with(${zh}, ${wanted}) desc`,
      asc(departments.zh),
      asc(departments.id),
    )
    .limit(OFFERED)
  return rows
}

/** As names are compared: capitals, full-width letters and blanks aside. */
function spelled(name: SQL | AnyColumn): SQL {
  return sql`regexp_replace(lower(normalize(${name}, NFKC)), '\\s+', '', 'g')`
}
