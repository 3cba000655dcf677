import type { Json } from './json-schema.ts'

/** Typed documents (forms, schemas) are JSON; the type checker cannot see it through interfaces. */
export function asJson(document: object): Json {
  return document as Json
}
