import { getFieldType, walkFields, type FieldNode, type Form, type JsonSchema } from '@paperwright/runtime'
import { readOptions, valueKindOf } from '@paperwright/runtime/kit'
import type { Source } from '@paperwright/runtime/report'
import type { OwnSourceField } from './source-field.ts'
import { listEverySource } from './every-source.ts'

/** What references of a query can name in a source: a form's fields outside lists and in the one that it walks. */
export function listSourceFields({ as, each }: Source, form: Form): OwnSourceField[] {
  const nodes = walkFields(form)
  const titles = new Map(nodes.map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const walked = each === undefined ? undefined : nodes.find(({ pointer }) => pointer === each)?.schema
  const isGroup = walked?.properties !== undefined
  const fields = nodes.flatMap(({ pointer, schema, key }): OwnSourceField[] => {
    if (holdsNoValue(schema) || isBeyond(pointer, each)) return []
    return [
      {
        reference: `${as}${pointer}`,
        title: schema.title ?? key,
        groups: groupsOf(pointer, titles),
        kind: valueKindOf(schema),
        schema,
      },
    ]
  })
  const walkedFields = each === undefined ? [] : listWalked({ as, each, nodes, titles })
  return [...listEverySource(as, walked, isGroup), ...walkedFields, ...fields]
}

interface Walked {
  as: string
  each: string
  nodes: readonly FieldNode[]
  titles: ReadonlyMap<string, string>
}

/** Of options that are rows: the entry's value. Of like fields that are: what they, and groups of the same keys, say. */
function listWalked({ as, each, nodes, titles }: Walked): OwnSourceField[] {
  const walked = nodes.find(({ pointer }) => pointer === each)
  if (!walked) return []
  const { schema } = walked
  if (schema.properties) return listMembers({ as, each, nodes, titles })
  if (schema.items?.properties || readOptions(schema).length === 0) return []
  const title = schema.title ?? walked.key
  const entry = { ...schema.items, title, 'x-field': schema['x-field'] ?? 'choice' }
  return [walkedField(`${as}${each}/*`, { title, groups: [title], schema: entry })]
}

function listMembers({ as, each, nodes, titles }: Walked): OwnSourceField[] {
  const below = (pointer: string) => nodes.filter((node) => node.pointer === `${pointer}/${node.key}`)
  const keys = new Set(below(each).map(({ key }) => key))
  const alike = nodes.filter(({ pointer, schema }) => {
    const members = below(pointer)
    return schema.properties && members.length > 0 && members.every(({ key }) => keys.has(key))
  })
  return alike.flatMap(({ pointer, key, schema }) => {
    const title = schema.title ?? key
    const groups = [...groupsOf(pointer, titles), title]
    const [first] = below(pointer)
    if (!holdsNoValue(first!.schema))
      return [walkedField(`${as}${pointer}/*`, { title, groups, schema: first!.schema })]
    return below(first!.pointer)
      .filter((inner) => !holdsNoValue(inner.schema))
      .map((inner) =>
        walkedField(`${as}${pointer}/*/${inner.key}`, {
          title: inner.schema.title ?? inner.key,
          groups,
          schema: inner.schema,
        }),
      )
  })
}

function walkedField(
  reference: string,
  { title, groups, schema }: { title: string; groups: string[]; schema: JsonSchema },
): OwnSourceField {
  return { reference, title, groups, kind: valueKindOf(schema), schema }
}

function holdsNoValue(schema: JsonSchema): boolean {
  const type = getFieldType(schema['x-field'] ?? '')
  return type?.takesValue === false || type?.showsNumber === true
}

/** In a list that the source does not walk. */
function isBeyond(pointer: string, each: string | undefined): boolean {
  const at = pointer.indexOf('/*')
  if (at < 0) return false
  return pointer.slice(0, at) !== each || pointer.lastIndexOf('/*') !== at
}

function groupsOf(pointer: string, titles: ReadonlyMap<string, string>): string[] {
  const keys = pointer.split('/').slice(1, -1)
  return keys.flatMap((_, index) => titles.get(`/${keys.slice(0, index + 1).join('/')}`) ?? [])
}
