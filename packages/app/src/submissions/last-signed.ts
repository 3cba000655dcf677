import type { JsonObject } from '@paperwright/runtime'
import type { Act } from '@paperwright/runtime/kit'

/** A signature that was given earlier, and the record that it covered. */
export interface LastSigned {
  by: string | null
  isMine: boolean
  record: JsonObject
}

/** The reader's own last signature of a record, else the last of anyone; undefined where nobody signed it. */
export function lastSigned(history: readonly Act[], me: string | undefined): LastSigned | undefined {
  const signed = history.filter(({ kind, signing }) => kind === 'signed' && signing?.covers !== undefined)
  const own = signed.findLast(({ by, signing }) => by !== null && by === me && signing?.way !== 'paper')
  const last = own ?? signed.at(-1)
  const covered = history.find(({ revision }) => revision === last?.signing?.covers)
  return last && covered && { by: last.by, isMine: last === own, record: covered.record }
}
