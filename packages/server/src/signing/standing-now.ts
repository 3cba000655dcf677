import type { Chain } from '@paperwright/runtime/kit'
import { circumstancesOf } from '../chains/circumstances.ts'
import { findChain, unsentChain } from '../chains/find-chain.ts'
import { signerOf } from '../chains/signer-of.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import { voicesOf, type Voice } from '../stand-ins/voices.ts'
import type { SeenSubmission } from '../submissions/get-submission.ts'

/** Whom someone acts for, where they stand in for them today. */
export async function requireVoice(
  acting: Acting,
  formId: string,
  id: string | undefined,
): Promise<Voice | undefined> {
  if (id === undefined) return undefined
  const voice = (await voicesOf(acting, formId)).find((one) => one.id === id)
  if (!voice) throw new Forbidden('You don’t stand in for this person now.', { code: 'no-stand-in' })
  return voice
}

/** Who does it, when, and how things stand then. */
export async function doneNow(acting: Acting, { row, form }: SeenSubmission, { author }: Chain) {
  const now = await officeTime(acting)
  const circumstances = await circumstancesOf(acting, { form, record: row.record, author, now })
  return { by: signerOf(acting.actor), at: now.at, now: circumstances }
}

/** The chain of a record, or the one that it could begin. */
export async function requireChain(acting: Acting, seen: SeenSubmission): Promise<Chain> {
  const { row, form } = seen
  const chain = (await findChain(acting, { id: row.id, form })) ?? (await unsentChain(acting, seen))
  if (!chain) throw new NotFound('This record has no signatures to collect.')
  return chain
}

/** API keys sign nothing. */
export function requirePerson({ actor }: Acting): void {
  if (actor.by === 'key') throw new Forbidden('Only a person signs, not an API key.')
}
