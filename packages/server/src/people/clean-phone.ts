import { readPhone } from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'

/** A telephone number as fields of forms read it; null for none. Refused (400): what is no number. */
export function cleanPhone(said: string | null | undefined): string | null {
  if (!said?.trim()) return null
  const read = readPhone(said)
  if (read === undefined) throw new BadRequest('This is no telephone number.', { code: 'bad-phone' })
  return read
}
