import { completeRights, type FormAccess, OTHERS } from '@paperwright/runtime/kit'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { gather } from '../db/gather.ts'
import { planOnce } from '../db/plan-once.ts'
import { forms } from '../db/schema.ts'
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
  return accessAmong(rows, formId)
}

type AccessRow = typeof formAccess.$inferSelect

function accessAmong(rows: readonly AccessRow[], formId: string): FoundAccess {
  const own = rows.find((row) => row.formId === formId)
  if (own)
    return {
      access: complete(own.access),
      from: formId === OTHERS ? 'office' : 'form',
      revision: own.revision,
    }
  const office = rows.find((row) => row.formId === OTHERS)
  if (office) return { access: complete(office.access), from: 'office', revision: 0 }
  return { access: FIRST_ACCESS, from: 'product', revision: 0 }
}

/** Rules from before a right was known say what they meant. */
function complete(access: FormAccess): FormAccess {
  const posts = Object.entries(access.posts).map(([post, rights]) => [post, completeRights(rights)] as const)
  return { ...access, posts: Object.fromEntries(posts) }
}

/** The rules of a form, and whether it is archived: nobody begins a record of it then. */
export interface AccessNow extends FoundAccess {
  isArchived: boolean
}

/** The same by a statement that is planned once for each database, and asked for all at once who ask at the same time. */
export function findAccessNow(db: Database, formId: string): Promise<AccessNow> {
  return askAccess(db)(formId)
}

const askAccess = planOnce((db) => {
  const asked = sql<string>`asked.id`
  const query = db
    .select({ id: asked, rules: formAccess, standing: forms.standing })
    .from(sql`jsonb_array_elements_text(${sql.placeholder('ids')}::text::jsonb) as asked (id)`)
    .leftJoin(formAccess, eq(formAccess.formId, asked))
    .leftJoin(forms, eq(forms.id, asked))
    .prepare('form_access_of')
  return gather(async (ids: readonly string[]) => {
    const rows = await query.execute({ ids: JSON.stringify([...new Set(ids), OTHERS]) })
    const rules = rows.flatMap((row) => row.rules ?? [])
    const archived = new Set(rows.flatMap(({ id, standing }) => (standing === 'archived' ? [id] : [])))
    return ids.map((id) => ({ ...accessAmong(rules, id), isArchived: archived.has(id) }))
  })
})

/**
 * Where the office has said nothing: everyone fills and prints every form, sees what their department wrote, and corrects
 * and voids what they handed in themselves.
 */
const FIRST_ACCESS: FormAccess = {
  posts: {
    [OTHERS]: {
      fill: true,
      see: 'department',
      own: true,
      edit: false,
      void: false,
      print: true,
      issue: true,
      export: false,
    },
  },
  fields: {},
}

/** The rules of every form, by a function of the form's id. */
export async function readAllAccess(db: Pick<Database, 'select'>): Promise<(formId: string) => FormAccess> {
  const found = await readAllFound(db)
  return (formId) => found(formId).access
}

/** The same with whose rules they are. */
export async function readAllFound(db: Pick<Database, 'select'>): Promise<(formId: string) => FoundAccess> {
  const rows = await db.select().from(formAccess)
  const byForm = new Map(rows.map((row) => [row.formId, row]))
  const office = byForm.get(OTHERS)
  return (formId) =>
    accessAmong(
      [byForm.get(formId), office].flatMap((row) => row ?? []),
      formId,
    )
}
