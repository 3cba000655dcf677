import type { Auth } from '../auth/create-auth.ts'
import { isCommonPassword, PASSWORD_LENGTH } from '../auth/passwords.ts'
import { BadRequest } from '../errors.ts'

/** The hash of a password that an admin or the environment gives; refused where it is short or known to everyone. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  if (password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max)
    throw new BadRequest(`A password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`, {
      code: 'PASSWORD_TOO_SHORT',
    })
  if (await isCommonPassword(password))
    throw new BadRequest('This password is among those that are tried first.', {
      code: 'PASSWORD_TOO_COMMON',
    })
  const { password: passwords } = await auth.$context
  return passwords.hash(password)
}
