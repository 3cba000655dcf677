import { OfflineError } from '../api/api-error.ts'
import { signOut } from '../api/session.ts'

let leaving = false

/** Whoever is here is on the way out: what is still asked for will be refused, and nobody needs to be told. */
export const isLeaving = (): boolean => leaving

/** Signs out. The document goes, and all that was seen with it; parts that stayed would ask for more and be refused. */
export async function leave(): Promise<void> {
  leaving = true
  const isOffline = await signOut().then(
    () => false,
    (error: unknown) => error instanceof OfflineError,
  )
  if (isOffline) leaving = false
  else location.replace('/sign-in')
}
