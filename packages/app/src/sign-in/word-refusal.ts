import { ApiError } from '../api/api-error.ts'
import type { SignInWords } from './sign-in-words.ts'

/** Why signing in, setting up or choosing a password was refused, in words that say what to do. */
export function wordRefusal(error: unknown, words: SignInWords): string {
  if (!(error instanceof ApiError)) return words.refusals.offline
  const { code } = error
  if (code === 'LOCKED') return words.refusals.locked
  const said: Record<string, string> = {
    DISABLED: words.refusals.disabled,
    INVALID_PASSWORD: words.refusals.wrongPassword,
    INVALID_CODE: words.refusals.wrongCode,
    INVALID_BACKUP_CODE: words.refusals.wrongCode,
    PASSWORD_TOO_SHORT: words.refusals.short,
    PASSWORD_TOO_LONG: words.refusals.long,
    PASSWORD_TOO_COMMON: words.refusals.common,
    'set-up-code': words.refusals.setUpCode,
    'set-up-locked': words.refusals.setUpLocked,
    'already-set-up': words.refusals.alreadySetUp,
    'email-taken': words.refusals.emailTaken,
    'username-taken': words.refusals.usernameTaken,
  }
  if (code !== undefined && said[code]) return said[code]
  if (error.status === 401) return words.refusals.wrong
  if (error.status === 429) return words.refusals.often
  return error.message || words.refusals.failed
}
