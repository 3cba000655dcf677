import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import type { OfficeEntry } from './office.ts'
import { readAnswer } from './read-answer.ts'

const getSession = () => readAnswer(api.session.$get())

export type SessionState = Awaited<ReturnType<typeof getSession>>

/** Who is signed in, as the server knows them. */
export type SignedIn = NonNullable<SessionState['actor']>

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: getSession,
  staleTime: 5 * 60_000,
})

/** Sends JSON to the paths of accounts, which have no typed client. */
function post<Answer>(path: string, body: object): Promise<Answer> {
  return readAnswer<Answer>(
    fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

/** By user name or address. `needsCode` says that a second factor is asked for before anyone is signed in. */
export async function signIn({
  name,
  password,
}: {
  name: string
  password: string
}): Promise<{ needsCode: boolean }> {
  const answer = name.includes('@')
    ? await post<{ twoFactorRedirect?: boolean }>('auth/sign-in/email', { email: name.trim(), password })
    : await post<{ twoFactorRedirect?: boolean }>('auth/sign-in/username', {
        username: name.trim(),
        password,
      })
  return { needsCode: answer.twoFactorRedirect === true }
}

/** The second step: a code of the app, or one of the codes kept for when it is lost. */
export const verifyCode = ({ code, trustDevice }: { code: string; trustDevice: boolean }) =>
  /^\d{6}$/.test(code)
    ? post('auth/two-factor/verify-totp', { code, trustDevice })
    : post('auth/two-factor/verify-backup-code', { code, trustDevice })

/** Goes to the office's identity provider, and comes back to `to`. */
export async function signInAtProvider(to: string): Promise<void> {
  const { url } = await post<{ url?: string }>('auth/sign-in/social', { provider: 'office', callbackURL: to })
  if (url) location.assign(url)
}

export const signOut = () => post('auth/sign-out', {})

/** Another password; other browsers are signed out, and keys for scripts end with it unless they are to be kept. */
export const changePassword = (change: { currentPassword: string; newPassword: string; endKeys: boolean }) =>
  post('auth/change-password', { ...change, revokeOtherSessions: true })

/** Begins to turn the second factor on; it is on with the first code that fits. */
export const enableFactor = (password: string) =>
  post<{ totpURI: string; backupCodes: string[] }>('auth/two-factor/enable', { password })

export const confirmFactor = (code: string) => post('auth/two-factor/verify-totp', { code })

export const disableFactor = (password: string) => post('auth/two-factor/disable', { password })

export interface FirstAdmin {
  name: string
  email: string
  username: string | null
  password: string
  code?: string
  office: Pick<OfficeEntry, 'name' | 'timeZone'>
}

export const setUp = (admin: FirstAdmin) => post('setup', admin)
