import { eq, sql } from 'drizzle-orm'
import { idleChain, isEnded, planChain, type Chain, type Step } from '@paperwright/runtime/kit'
import type { Form } from '@paperwright/runtime'
import type { RecordRow } from '../records/record-row.ts'
import { signingOf } from './signing-of.ts'
import { planOnce } from '../db/plan-once.ts'
import { recordChains, signingParts, signingSights } from '../db/signing-tables.ts'
import type { Services } from '../services.ts'

type Asking = Pick<Services, 'db' | 'office'>

/** The chain of a record, with whoever opened its sheet; undefined where it has none. */
export async function findChain(
  asking: Asking,
  { id, form }: { id: string; form: Form },
): Promise<Chain | undefined> {
  const slots = form['x-signatures'] ?? []
  if (slots.length === 0) return undefined
  const [found] = await chainById(asking.db).execute({ id })
  if (!found) return undefined
  const { mode = 'both', steps, copies, ...kept } = found.chain
  const sights = found.sights ?? []
  const seenAt = ({ key, since = '' }: Step) =>
    sights
      // What was opened before the step was asked again is opened anew.
      .filter(({ step, at }) => step === key && new Date(at) >= new Date(since || 0))
      .map(({ person: by, covers }) => ({ by, covers }))
  return {
    ...kept,
    mode,
    plan: planChain(slots, { ...(await signingOf(asking, form)), mode }),
    steps: steps.map((step) => (step.state === 'asked' ? { ...step, seen: seenAt(step) } : step)),
    copies: copies.map((copy) => ({ ...copy, read: found.readers.includes(copy.to) })),
  }
}

interface Sight {
  step: string
  person: string
  covers: number
  at: string
}

/** A chain with whoever opened the sheet, and who read their copy of it. */
const chainById = planOnce((db) =>
  db
    .select({
      chain: recordChains.chain,
      sights: sql<
        Sight[] | null
      >`(select json_agg(json_build_object('step', step, 'person', person, 'covers', covers, 'at', at))
        from ${signingSights} where submission_id = ${sql.placeholder('id')})`,
      readers: sql<string[]>`array(select person from ${signingParts}
        where submission_id = ${sql.placeholder('id')} and read_at is not null)`,
    })
    .from(recordChains)
    .where(eq(recordChains.submissionId, sql.placeholder('id')))
    .prepare('chain_by_id'),
)

/**
 * A chain that nobody has begun, where the record could have one: it was brought in, is older than the order of its slots, or
 * waits for its author's press. Undefined where its form is signed nowhere, or the record has ended.
 */
export async function unsentChain(
  asking: Pick<Services, 'office'>,
  { form, row }: { form: Form; row: RecordRow },
): Promise<Chain | undefined> {
  const slots = form['x-signatures'] ?? []
  const { mode, ...how } = await signingOf(asking, form)
  if (slots.length === 0 || mode === 'none' || isEnded(row.state)) return undefined
  return idleChain({
    plan: planChain(slots, { ...how, mode }),
    mode,
    author: row.createdBy ?? '',
    covers: row.revision,
  })
}
