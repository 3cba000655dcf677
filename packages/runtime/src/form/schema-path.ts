import type { JsonSchema } from './json-schema.ts'
import { joinPointer, splitPointer } from './pointer.ts'
import { decodeReference } from './references.ts'

/** Where a field's schema stands in the form document: `/items/*` + `/name` is `/properties/items/items/properties/name`. */
export function schemaPath(root: JsonSchema, pointer: string): string {
  let path = ''
  let schema: JsonSchema | undefined = root
  for (const key of splitPointer(pointer)) {
    const reference: string | undefined = schema?.$ref
    if (typeof reference === 'string' && reference.startsWith('#')) {
      path = decodeReference(reference)
      schema = atPath(root, path)
    }
    path += key === '*' ? '/items' : `/properties${joinPointer([key])}`
    schema = key === '*' ? schema?.items : schema?.properties?.[key]
  }
  return path
}

function atPath(root: JsonSchema, path: string): JsonSchema | undefined {
  let node: unknown = root
  for (const key of splitPointer(path)) node = (node as Record<string, unknown> | undefined)?.[key]
  return node as JsonSchema | undefined
}
