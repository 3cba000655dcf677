import { APIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { BadRequest, TooMany } from '../errors.ts'
import type { Auth } from './create-auth.ts'

/** How someone proves anew that it is they: with a code of their second factor where they have one, else with their password, which everyone has here. */
export type ProofKind = 'code' | 'password'

/** What someone shows. */
export interface Proof {
  password?: string | undefined
  code?: string | undefined
}

export async function proofKindOf(db: Database, person: string): Promise<ProofKind> {
  const [found] = await db
    .select({ hasSecondFactor: users.twoFactorEnabled })
    .from(users)
    .where(eq(users.id, person))
  return proofKind(found)
}

export function proofKind(person: { hasSecondFactor: boolean | null } | undefined): ProofKind {
  return person?.hasSecondFactor ? 'code' : 'password'
}

/** Refuses who does not prove that it is they; tries are counted together with those of signing in. */
export async function requireProof(
  { db, auth }: { db: Database; auth: Auth },
  { person, request, proof }: { person: string; request: Request; proof: Proof },
): Promise<void> {
  const kind = await proofKindOf(db, person)
  const given = proof[kind]
  if (given === undefined) throw new BadRequest(MISSING[kind], { code: `${kind}-missing` })
  const { headers } = request
  const asked = { headers, request, asResponse: false } as const
  try {
    if (kind === 'password') await auth.api.verifyPassword({ ...asked, body: { password: given } })
    else if (/^\d{6}$/.test(given)) await auth.api.verifyTOTP({ ...asked, body: { code: given } })
    else await auth.api.verifyBackupCode({ ...asked, body: { code: given, disableSession: true } })
  } catch (error) {
    throw refusedFor(error, kind)
  }
}

const MISSING: Record<ProofKind, string> = {
  password: 'Confirm with your password.',
  code: 'Confirm with a code of your second factor.',
}

function refusedFor(error: unknown, kind: ProofKind): unknown {
  if (!(error instanceof APIError)) return error
  const { code, until } = (error.body ?? {}) as { code?: string; until?: string }
  if (code === 'LOCKED') return new TooMany('Too many wrong tries. Try again later.', { code, until })
  const [said, told] =
    kind === 'password'
      ? ['This password is wrong.', 'INVALID_PASSWORD']
      : ['This code is wrong or has expired.', 'INVALID_CODE']
  return new BadRequest(said, { code: told })
}
