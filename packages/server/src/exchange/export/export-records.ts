import { requireRight } from '../../access/require-right.ts'
import { seenBy } from '../../access/sight.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { departments, posts, users } from '../../db/account-tables.ts'
import type { Acting } from '../../services.ts'
import { exportSubmissions, type Export } from './export-submissions.ts'

/** The records that someone may see and take away, as a file; that they did is written down. */
export async function exportRecords(
  acting: Acting,
  input: Omit<Export, 'where' | 'limits' | 'nameOf' | 'departmentOf' | 'askedOf'>,
): ReturnType<typeof exportSubmissions> {
  const { db, actor, clock, forms } = acting
  const { formId, format } = input
  await forms.requireNewest(formId)
  const { rights, limits } = await requireRight(acting, formId, 'see', 'export')
  const people = await db.select({ id: users.id, name: users.name }).from(users)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const titles = new Map(
    (await db.select().from(departments)).map((one) => [one.id, one[input.locale ?? 'zh']]),
  )
  const postTitles = new Map(
    (await db.select().from(posts)).map((one) => [one.id, one[input.locale ?? 'zh']]),
  )
  const file = await exportSubmissions(acting, {
    ...input,
    where: seenBy(rights, actor),
    limits,
    nameOf: (id) => names.get(id) ?? id,
    departmentOf: (id) => titles.get(id) ?? id,
    askedOf: (id) => names.get(id) ?? postTitles.get(id) ?? id,
  })
  const details = { format, count: file.count }
  await appendAudit(db, { action: 'records.exported', actor, at: clock(), formId, details })
  return file
}
