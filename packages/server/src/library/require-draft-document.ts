import type { JsonObject } from '@paperwright/runtime'
import { joinPointer } from '@paperwright/runtime/kit'
import { BadRequest, Invalid } from '../errors.ts'
import type { AnyKind } from './kind.ts'

/**
 * A document that may be kept as a draft: an object of JSON, whatever faults it has. Refused where it reaches for
 * prototypes or holds more than one of its kind may: whoever opens it would wait without end.
 */
export function requireDraftDocument(
  document: unknown,
  { what, limits }: Pick<AnyKind, 'what' | 'limits'>,
): JsonObject {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new BadRequest('A draft is a JSON object: send the form document as "document".')
  const problems = limits(document)
  if (problems.length > 0) throw new Invalid(`The ${what} holds more than it may.`, problems)
  refuseUnsafe(document, [])
  return document as JsonObject
}

function refuseUnsafe(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__')
      throw new BadRequest(
        `The document may have no key __proto__: remove it at ${joinPointer(path) || '/'}.`,
      )
    refuseUnsafe(inner, [...path, key])
  }
}
