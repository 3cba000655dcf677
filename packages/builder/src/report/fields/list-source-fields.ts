import {
  getFieldType,
  readOptions,
  valueKindOf,
  walkFields,
  type Form,
  type JsonSchema,
  type Source,
} from '@paperwright/runtime'
import type { OwnSourceField } from './source-field.ts'
import { listEverySource } from './every-source.ts'

/** What references of a query can name in a source: a form's fields outside lists and in the one that it walks. */
export function listSourceFields({ as, each }: Source, form: Form): OwnSourceField[] {
  const nodes = walkFields(form)
  const titles = new Map(nodes.map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const walked = each === undefined ? undefined : nodes.find(({ pointer }) => pointer === each)?.schema
  const isGroup = walked?.properties !== undefined
  const fields = nodes.flatMap(({ pointer, schema, key }): OwnSourceField[] => {
    if (holdsOthers(schema) || isBeyond(pointer, each)) return []
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
  const walkedFields = walked && each !== undefined ? listWalked({ as, each, schema: walked, isGroup }) : []
  return [...listEverySource(as, walked, isGroup), ...walkedFields, ...fields]
}

/** Of a group whose fields are rows, and of options that are: the entry's value, or what the entries have in common. */
function listWalked({
  as,
  each,
  schema,
  isGroup,
}: {
  as: string
  each: string
  schema: JsonSchema
  isGroup: boolean
}): OwnSourceField[] {
  const title = schema.title ?? each
  if (!isGroup) {
    if (schema.items?.properties || readOptions(schema).length === 0) return []
    const entry = { ...schema.items, title, 'x-field': schema['x-field'] ?? 'choice' }
    return [{ reference: `${as}${each}/*`, title, groups: [title], kind: valueKindOf(entry), schema: entry }]
  }
  const [first] = Object.values(schema.properties ?? {})
  if (!first) return []
  if (!holdsOthers(first))
    return [{ reference: `${as}${each}/*`, title, groups: [title], kind: valueKindOf(first), schema: first }]
  return Object.entries(first.properties ?? {}).map(([key, property]) => ({
    reference: `${as}${each}/*/${key}`,
    title: property.title ?? key,
    groups: [title],
    kind: valueKindOf(property),
    schema: property,
  }))
}

function holdsOthers(schema: JsonSchema): boolean {
  return getFieldType(schema['x-field'] ?? '')?.takesValue === false
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
