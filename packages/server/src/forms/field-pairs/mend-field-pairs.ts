import { completePairing, type FieldPairing } from '@paperwright/runtime/kit'
import { and, eq } from 'drizzle-orm'
import { appendAudit } from '../../audit/append-audit.ts'
import { fieldPairs } from '../../db/schema.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { checkPairing } from './keep-field-step.ts'

export interface PairsMended {
  formId: string
  /** The newer of the two. */
  version: number
  /** What is said now; what is not named stays as it was. */
  pairs: FieldPairing
  /** The revision that it was said on; 0 where nothing was said yet. */
  revision: number
}

/**
 * Says which field of a version is which of the version before: rights and reports follow it from the next request on.
 * Refused where someone said otherwise since.
 */
export async function mendFieldPairs(
  { db, clock, actor, forms }: Acting,
  { formId, version, pairs, revision }: PairsMended,
): Promise<void> {
  if (version < 2) throw new NotFound('The first version follows none.')
  const { document: after } = await forms.requireVersion(formId, version)
  const { document: before } = await forms.requireVersion(formId, version - 1)
  checkPairing(pairs, { before, after })
  await db.transaction(async (tx) => {
    const place = and(eq(fieldPairs.formId, formId), eq(fieldPairs.version, version))
    const [known] = await tx.select().from(fieldPairs).where(place).for('update')
    if ((known?.revision ?? 0) !== revision) throw changed()
    const at = clock()
    const said = completePairing(before, after, { ...known?.pairs, ...pairs })
    const row = { pairs: said, revision: revision + 1, updatedAt: at }
    if (known) await tx.update(fieldPairs).set(row).where(place)
    else {
      const made = await tx
        .insert(fieldPairs)
        .values({ formId, version, ...row })
        .onConflictDoNothing()
        .returning()
      if (made.length === 0) throw changed()
    }
    const told = (pairing: FieldPairing) =>
      Object.fromEntries(Object.keys(pairs).map((field) => [field, pairing[field] ?? null]))
    const details = { version, before: told(known?.pairs ?? {}), after: told(said) }
    await appendAudit(tx, { action: 'form.paired', actor, at, formId, details })
  })
}

function changed(): Conflict {
  return new Conflict('Someone said meanwhile which field is which. Look at that, then say it again.', {
    code: 'pairs-changed',
  })
}
