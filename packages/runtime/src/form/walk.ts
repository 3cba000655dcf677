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
  return walk(root).nodes
}

/** Pointers of the fields whose references lead back to themselves: there is no end to what they hold. */
export function findCircles(root: JsonSchema): string[] {
  return walk(root).circles
}

interface Walk {
  root: JsonSchema
  nodes: FieldNode[]
  circles: string[]
}

function walk(root: JsonSchema): Walk {
  const walked: Walk = { root, nodes: [], circles: [] }
  visitObject(walked, root, [], [])
  return walked
}

/** `open`: the references that are being followed. */
function visitObject(walked: Walk, schema: JsonSchema, path: string[], open: string[]) {
  const { root, nodes, circles } = walked
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (isOpen(property, open)) {
      circles.push(joinPointer([...path, key]))
      continue
    }
    const inside = opened(property, open)
    const resolved = resolveSchema(root, property)
    const here = [...path, key]
    nodes.push({
      pointer: joinPointer(here),
      key,
      schema: resolved,
      required: schema.required?.includes(key) ?? false,
      parent: joinPointer(path),
    })
    visitObject(walked, resolved, here, inside)
    if (resolved.items && holdsFields(resolved)) {
      if (isOpen(resolved.items, inside)) {
        circles.push(joinPointer([...here, '*']))
        continue
      }
      const entry = resolveSchema(root, resolved.items)
      const entryPath = [...here, '*']
      if (entry.properties) visitObject(walked, entry, entryPath, opened(resolved.items, inside))
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

function isOpen({ $ref }: JsonSchema, open: readonly string[]): boolean {
  return $ref !== undefined && open.includes($ref)
}

function opened({ $ref }: JsonSchema, open: string[]): string[] {
  return $ref === undefined ? open : [...open, $ref]
}
