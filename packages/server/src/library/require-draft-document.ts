import { joinPointer, type JsonObject } from '@paperwright/runtime'
import { BadRequest } from '../errors.ts'

/** Far more than any sheet needs, and few enough for whoever walks the document. */
const DEEPEST = 64

/**
 * A document that may be kept as a draft: an object of JSON, whatever faults it has as a form. Refused where it reaches
 * for prototypes or is nested deeper than anyone can walk.
 */
export function requireDraftDocument(document: unknown): JsonObject {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new BadRequest('A draft is a JSON object: send the form document as "document".')
  refuseUnsafe(document, [])
  return document as JsonObject
}

function refuseUnsafe(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (path.length > DEEPEST)
    throw new BadRequest(`The document is nested more than ${DEEPEST} levels deep at ${joinPointer(path)}.`)
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__')
      throw new BadRequest(
        `The document may have no key __proto__: remove it at ${joinPointer(path) || '/'}.`,
      )
    refuseUnsafe(inner, [...path, key])
  }
}
