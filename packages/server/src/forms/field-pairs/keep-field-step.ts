import { walkFields, type Form } from '@paperwright/runtime'
import { completePairing, type FieldPairing } from '@paperwright/runtime/kit'
import type { Database } from '../../db/database.ts'
import { fieldPairs } from '../../db/schema.ts'
import { BadRequest } from '../../errors.ts'

export interface FieldStepKept {
  id: string
  /** The newer of the two. */
  version: number
  before: Form
  after: Form
  /** What was said of it; the rest is guessed. */
  pairs: FieldPairing
  at: Date
}

/** Keeps which field of a version being published is which of the version before. */
export async function keepFieldStep(
  tx: Pick<Database, 'insert'>,
  { id, version, before, after, pairs, at }: FieldStepKept,
): Promise<void> {
  checkPairing(pairs, { before, after })
  const said = completePairing(before, after, pairs)
  await tx.insert(fieldPairs).values({ formId: id, version, pairs: said, revision: 1, updatedAt: at })
}

/** Refuses pairs of fields that one of the versions has not. */
export function checkPairing(pairs: FieldPairing, { before, after }: { before: Form; after: Form }): void {
  const [old, now] = [before, after].map((form) => new Set(walkFields(form).map(({ pointer }) => pointer)))
  for (const [field, was] of Object.entries(pairs)) {
    if (!now!.has(field)) throw new BadRequest(`The form has no field ${field}.`, { field })
    if (was !== null && !old!.has(was))
      throw new BadRequest(`The version before has no field ${was}.`, { field: was })
  }
}
