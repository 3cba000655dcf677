import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { recordChains, signingAsks } from '../db/signing-tables.ts'

/** Asks another post wherever one is asked now that is no more. */
export async function moveAsks(
  tx: Pick<Database, 'select' | 'update'>,
  { from, into }: { from: string; into: string },
): Promise<void> {
  const asked = tx
    .select({ id: signingAsks.submissionId })
    .from(signingAsks)
    .where(eq(signingAsks.post, from))
  const rows = await tx
    .select()
    .from(recordChains)
    .where(inArray(recordChains.submissionId, asked))
    .for('update')
  const now = (post: string) => (post === from ? into : post)
  for (const { submissionId, chain } of rows) {
    const steps = chain.steps.map(({ asked: { posts, ...rest }, ...step }) => ({
      ...step,
      asked: { ...rest, ...(posts && { posts: [...new Set(posts.map(now))] }) },
    }))
    await tx
      .update(recordChains)
      .set({ chain: { ...chain, steps } })
      .where(eq(recordChains.submissionId, submissionId))
  }
  await tx.update(signingAsks).set({ post: into }).where(eq(signingAsks.post, from))
}
