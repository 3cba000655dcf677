import { type FormAccess, OTHERS } from '@paperwright/runtime/kit'
import { inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { formAccess } from '../db/work-tables.ts'

/** Who may do what with a form's records: the form's own rules, else the office's, else those that everything starts with. */
export interface FoundAccess {
  access: FormAccess
  /** Whose rules they are: the form's, the office's for forms without their own, or the product's. */
  from: 'form' | 'office' | 'product'
  /** 0 where nothing is stored. */
  revision: number
}

export async function findAccess(db: Pick<Database, 'select'>, formId: string): Promise<FoundAccess> {
  const rows = await db
    .select()
    .from(formAccess)
    .where(inArray(formAccess.formId, [formId, OTHERS]))
  const own = rows.find((row) => row.formId === formId)
  if (own) return { access: own.access, from: formId === OTHERS ? 'office' : 'form', revision: own.revision }
  const office = rows.find((row) => row.formId === OTHERS)
  if (office) return { access: office.access, from: 'office', revision: 0 }
  return { access: FIRST_ACCESS, from: 'product', revision: 0 }
}

/** Where the office has said nothing: everyone fills and prints every form, and sees what their department wrote. */
const FIRST_ACCESS: FormAccess = {
  posts: { [OTHERS]: { fill: true, see: 'department', edit: true, print: true, export: false } },
  fields: {},
}

/** The rules of every form, by a function of the form's id. */
export async function readAllAccess(db: Pick<Database, 'select'>): Promise<(formId: string) => FormAccess> {
  const rows = await db.select().from(formAccess)
  const byForm = new Map(rows.map(({ formId, access }) => [formId, access]))
  return (formId) => byForm.get(formId) ?? byForm.get(OTHERS) ?? FIRST_ACCESS
}
