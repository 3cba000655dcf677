import type { Form } from '@paperwright/runtime'
import type { Standing } from '@paperwright/runtime/kit'
import { inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { recordChains, signingAsks } from '../db/signing-tables.ts'
import type { RecordRow } from '../records/record-row.ts'

/** Where the signatures of a page of records stand, by their ids. */
export async function readStandings(
  db: Database,
  rows: readonly RecordRow[],
): Promise<(row: RecordRow, form: Form) => { signing?: Standing }> {
  const ids = rows.map(({ id }) => id)
  const chains = await db
    .select({ id: recordChains.submissionId, state: recordChains.state, signedOn: recordChains.signedOn })
    .from(recordChains)
    .where(inArray(recordChains.submissionId, ids))
  const asks =
    chains.length === 0
      ? []
      : await db
          .select({
            id: signingAsks.submissionId,
            person: signingAsks.person,
            post: signingAsks.post,
            since: signingAsks.since,
          })
          .from(signingAsks)
          .where(inArray(signingAsks.submissionId, ids))
          .orderBy(signingAsks.since, signingAsks.step)
  const chainOf = new Map(chains.map((chain) => [chain.id, chain]))
  const asksOf = new Map<string, typeof asks>()
  for (const ask of asks) asksOf.set(ask.id, [...(asksOf.get(ask.id) ?? []), ask])
  return ({ id, state }, form) => {
    if ((form['x-signatures'] ?? []).length === 0) return {}
    const chain = chainOf.get(id)
    const own = asksOf.get(id) ?? []
    const signing: Standing = {
      // What was voided before anything was sent is sent no more.
      state: chain?.state ?? (state === 'void' ? 'void' : 'idle'),
      waitsFor: [...new Set(own.flatMap(({ person, post }) => person ?? post ?? []))],
      waitsSince: own[0]?.since.toISOString() ?? null,
      signedOn: chain?.signedOn?.toISOString() ?? null,
    }
    return { signing }
  }
}
