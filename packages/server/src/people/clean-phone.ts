import { getFieldType, unreadable } from '@paperwright/runtime'
import { BadRequest } from '../errors.ts'

/** A telephone number as fields of forms read it; null for none. Refused (400): what is no number. */
export function cleanPhone(said: string | null | undefined): string | null {
  const context = { schema: {}, locale: 'zh', word: (printed: string) => printed } as const
  const read = getFieldType('phone')!.parse(said ?? '', context)
  if (read === unreadable) throw new BadRequest('This is no telephone number.', { code: 'bad-phone' })
  return typeof read === 'string' ? read : null
}
