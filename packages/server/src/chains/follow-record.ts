import type { JsonObject } from '@paperwright/runtime'
import { applySigning, idleChain, planChain } from '@paperwright/runtime/kit'
import type { FormVersion } from '../forms/form-store.ts'
import { officeTime } from '../office/office.ts'
import type { RecordRow } from '../records/record-row.ts'
import type { Acting } from '../services.ts'
import type { ChainAfter } from '../records/chain-after.ts'
import { circumstancesOf } from './circumstances.ts'
import { signingOf } from './signing-of.ts'
import { findChain } from './find-chain.ts'
import { signerOf } from './signer-of.ts'

/** The chain that a new record begins with; undefined where its form has no slots, or its author is to ask for signatures. */
export async function beginChain(
  acting: Acting,
  { form, record }: { form: FormVersion; record: JsonObject },
): Promise<ChainAfter | undefined> {
  const slots = form.document['x-signatures'] ?? []
  const { mode, begin, ...how } = await signingOf(acting, form.document)
  // By hand there is nobody to ask: which places are open on paper is known at once.
  if (slots.length === 0 || mode === 'none' || (mode !== 'hand' && begin === 'asking')) return undefined
  const by = signerOf(acting.actor)
  const now = await officeTime(acting)
  const circumstances = await circumstancesOf(acting, {
    form: form.document,
    record,
    author: by.id,
    now,
  })
  const idle = idleChain({ plan: planChain(slots, { ...how, mode }), mode, author: by.id, covers: 1 })
  const { chain } = applySigning(idle, { verb: 'sent', by, at: now.at, now: circumstances })
  return chain && { chain }
}

/** What a correction, or its end, makes of a record's chain; undefined where it has none. */
export async function followChange(
  acting: Acting,
  {
    on,
    form,
    record,
    kind,
  }: { on: RecordRow; form: FormVersion; record: JsonObject; kind: 'corrected' | 'voided' },
): Promise<ChainAfter | undefined> {
  const before = await findChain(acting, { id: on.id, form: form.document })
  if (!before) return undefined
  const by = signerOf(acting.actor)
  const now = await officeTime(acting)
  const { author } = before
  const circumstances = await circumstancesOf(acting, { form: form.document, record, author, now })
  const done = { by, at: now.at, now: circumstances }
  const { chain } =
    kind === 'corrected'
      ? applySigning(before, { ...done, verb: 'corrected', revision: on.revision + 1 })
      : applySigning(before, { ...done, verb: 'voided' })
  return chain && { before, chain }
}
