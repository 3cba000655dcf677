import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { idleChain, isEnded, planChain, type Chain, type Step } from '@paperwright/runtime/kit'
import type { Form } from '@paperwright/runtime'
import type { RecordRow } from '../records/record-row.ts'
import { signingOf } from './signing-of.ts'
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
  const { db } = asking
  const [found] = await db.select().from(recordChains).where(eq(recordChains.submissionId, id))
  if (!found) return undefined
  const { mode = 'both' } = found.chain
  const chain = await withRead({ db }, id, {
    ...found.chain,
    mode,
    plan: planChain(slots, { ...(await signingOf(asking, form)), mode }),
  })
  const open = chain.steps.filter(({ state }) => state === 'asked').map(({ key }) => key)
  if (open.length === 0) return chain
  const sights = await db
    .select()
    .from(signingSights)
    .where(and(eq(signingSights.submissionId, id), inArray(signingSights.step, open)))
  const seenAt = (step: Step) =>
    sights
      // What was opened before the step was asked again is opened anew.
      .filter((one) => one.step === step.key && one.at.getTime() >= new Date(step.since ?? 0).getTime())
      .map(({ person: by, covers }) => ({ by, covers }))
  return {
    ...chain,
    steps: chain.steps.map((step) => (step.state === 'asked' ? { ...step, seen: seenAt(step) } : step)),
  }
}

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

/** The chain with its copies marked that were opened. */
async function withRead({ db }: Pick<Services, 'db'>, id: string, chain: Chain): Promise<Chain> {
  if (chain.copies.length === 0) return chain
  const opened = await db
    .select({ person: signingParts.person })
    .from(signingParts)
    .where(and(eq(signingParts.submissionId, id), isNotNull(signingParts.readAt)))
  const readers = new Set(opened.map(({ person }) => person))
  return { ...chain, copies: chain.copies.map((copy) => ({ ...copy, read: readers.has(copy.to) })) }
}
