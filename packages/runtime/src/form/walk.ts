import { holdsFields } from './holds-fields.ts'
import type { JsonSchema } from './json-schema.ts'
import { joinPointer } from './pointer.ts'
import { resolveSchema } from './references.ts'

/** A property of a form, with its reference followed. */
export interface FieldNode {
  /** Pointer into the data, `*` for the entries of a list. */
  pointer: string
  key: string
  schema: JsonSchema
  required: boolean
  /** The pointer of the object or list that holds it; empty for the root. */
  parent: string
}

/**
 * Every property of a form, parents before children, lists' entries as `*`. A property whose entries are
 * objects is followed by theirs, but for kept files; a list of plain values has its entry (`/tags/*`) as a field where it names a field
 * type (options of a choice do not). References that run in a circle are followed once.
 */
export function walkFields(root: JsonSchema): FieldNode[] {
  const nodes: FieldNode[] = []
  visitObject(root, root, [], nodes, [])
  return nodes
}

function visitObject(
  root: JsonSchema,
  schema: JsonSchema,
  path: string[],
  nodes: FieldNode[],
  open: string[],
) {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (property.$ref !== undefined && open.includes(property.$ref)) continue
    const inside = property.$ref === undefined ? open : [...open, property.$ref]
    const resolved = resolveSchema(root, property)
    const here = [...path, key]
    nodes.push({
      pointer: joinPointer(here),
      key,
      schema: resolved,
      required: schema.required?.includes(key) ?? false,
      parent: joinPointer(path),
    })
    visitObject(root, resolved, here, nodes, inside)
    if (resolved.items && holdsFields(resolved)) {
      const entry = resolveSchema(root, resolved.items)
      const entryPath = [...here, '*']
      if (entry.properties) visitObject(root, entry, entryPath, nodes, inside)
      else if (entry['x-field'] !== undefined) {
        nodes.push({
          pointer: joinPointer(entryPath),
          key: '*',
          schema: entry,
          required: false,
          parent: joinPointer(here),
        })
      }
    }
  }
}
