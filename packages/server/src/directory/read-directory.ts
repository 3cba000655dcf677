import { walkFields, type Form } from '@paperwright/runtime'
import { requireFieldType, type Directory, type DirectoryKind } from '@paperwright/runtime/kit'
import { isNull } from 'drizzle-orm'
import { departments, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'

/** All that a form's fields may be picked from now, for reading whole tables of names; nothing where it has no such field. */
export async function readDirectory(db: Pick<Database, 'select'>, form: Form): Promise<Directory> {
  const kinds = directoryKinds(form)
  return {
    ...(kinds.has('people') && {
      people: await db.select({ id: users.id, name: users.name }).from(users).where(isNull(users.disabledAt)),
    }),
    ...(kinds.has('departments') && {
      departments: await db
        .select({ id: departments.id, name: departments.zh, aka: departments.en })
        .from(departments)
        .where(isNull(departments.retiredAt)),
    }),
  }
}

/** What a form's fields are picked from. */
export function directoryKinds(form: Form): ReadonlySet<DirectoryKind> {
  return new Set(
    walkFields(form).flatMap(({ schema }) =>
      schema['x-field'] === undefined ? [] : (requireFieldType(schema).picksFrom ?? []),
    ),
  )
}
