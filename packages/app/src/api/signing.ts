import type { ChainView, SigningBox, SigningTask } from '@paperwright/server'
import type { Locale } from '@paperwright/runtime'
import type { InferRequestType } from 'hono/client'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

const ofRecord = api.submissions[':id'].signing

/** What someone does about the signatures of a record. */
export type GivenAct = InferRequestType<typeof ofRecord.$post>['json']

/** Where the signatures of a record stand; null where it has none. */
export async function getChain(id: string): Promise<ChainView | null> {
  return (await readAnswer<{ chain: ChainView | null }>(ofRecord.$get({ param: { id } }))).chain
}

/** Does it; gives how they stand then. */
export async function actOnChain(id: string, json: GivenAct): Promise<ChainView | null> {
  return (await readAnswer<{ chain: ChainView | null }>(ofRecord.$post({ param: { id }, json }))).chain
}

/** What someone shows to prove that it is they. */
export interface Proof {
  password?: string
  code?: string
}

/** Proves that it is oneself, for signatures about to be given; gives what is shown with each of them. */
export async function confirmSigning(
  acts: readonly { submission: string; step: string }[],
  proof: Proof,
): Promise<string> {
  const json = { acts: [...acts], ...proof }
  return (await readAnswer(api.signing.confirmations.$post({ json }))).confirmation
}

/** Tells that the sheet of a revision is open before whoever is asked to sign it. */
export const tellSeen = (id: string, covers: number) =>
  readAnswer<undefined>(ofRecord.seen.$post({ param: { id }, json: { covers } }))

export interface TaskPage {
  items: SigningTask[]
  /** With the first page: the forms that there are some of. */
  forms?: { id: string; title: string; count: number }[] | undefined
  total: number
  next: string | null
}

export const listTasks = (
  box: SigningBox,
  { locale, form, before }: { locale: Locale; form?: string | undefined; before?: string | undefined },
) =>
  readAnswer<TaskPage>(
    api.signing.tasks.$get({
      query: { box, locale, ...(form !== undefined && { form }), ...(before !== undefined && { before }) },
    }),
  )
