import { appendAudit } from '../audit/append-audit.ts'
import type { Standing } from '../db/library-tables.ts'
import { BadRequest, NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import type { AnyStore } from './document-store.ts'

/** Lists a published document, hides it from those who do not design, or archives it; what hangs on it stays. */
export async function setStanding(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>,
  { store, id, standing }: { store: AnyStore; id: string; standing: Standing },
): Promise<{ standing: Standing }> {
  const { what, kept, told, standings = [] } = store.kind
  if (standing !== 'listed' && !standings.includes(standing))
    throw new BadRequest(`A ${what} is ${['listed', ...standings].join(' or ')}, not ${standing}.`)
  const { items, rows } = kept
  return db.transaction(async (tx) => {
    const [item] = await tx.select().from(items).where(rows(items, id)).for('no key update')
    if (!item) throw new NotFound(`There is no ${what} ${id}.`)
    if (item.standing === standing) return { standing }
    await tx.update(items).set({ standing }).where(rows(items, id))
    const subject = told.subjectOf(id)
    await appendAudit(tx, {
      action: told.placed,
      actor,
      at: clock(),
      ...subject,
      details: { ...subject.details, before: { standing: item.standing }, after: { standing } },
    })
    return { standing }
  })
}
