import { listFieldTypes, getFieldType, requireFieldType } from '../fields/registry.ts'
import { listsOptions } from '../fields/options.ts'
import { checkFormLimits } from '../limits/check-form-limits.ts'
import { checkSchemaShape } from './check-schema-shape.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import type { JsonObject, JsonSchema } from './json-schema.ts'
import { plainSheet } from './plain-sheet.ts'
import { getValue, isObject } from './pointer.ts'
import { asJson } from './as-json.ts'
import { decodeReference } from './references.ts'

const DEEPEST = 8

/** A document that cannot become a form: it is no JSON Schema of an object. */
export class NotAnObjectSchema extends Error {
  override name = 'NotAnObjectSchema'
}

/** A JSON Schema that cannot become a form: it holds more than a form may (`FORM_LIMITS`), or it is malformed. */
export class UnfitSchema extends Error {
  override name = 'UnfitSchema'
  readonly problems: readonly FormProblem[]

  constructor(problems: readonly FormProblem[]) {
    super('The schema cannot become a form.')
    this.problems = problems
  }
}

/**
 * Any JSON Schema of an object (draft-07 or 2020-12) as a form: each property gets the field type that fits it best,
 * the sheet a row for each field. References are followed in place; what no type can enter stays as it is, entered as
 * JSON. A form that has all of this already is given back as it is. Throws `NotAnObjectSchema` and `UnfitSchema`.
 */
export function adoptSchema(schema: unknown, { id }: { id?: string } = {}): Form {
  if (!isObject(schema) || schema.type !== 'object')
    throw new NotAnObjectSchema('The schema is not that of an object.')
  const limits = checkFormLimits(schema)
  if (limits.length > 0) throw new UnfitSchema(limits)
  if ('x-paper' in schema && 'x-form' in schema) return schema as unknown as Form
  const malformed = checkSchemaShape(schema)
  if (malformed.length > 0) throw new UnfitSchema(malformed)
  const root = schema as JsonSchema
  const title = typeof root.title === 'string' && root.title.trim() ? root.title : (id ?? 'form')
  const adopted: JsonSchema = { ...root, ...adoptObject({ root, open: [], inList: false }, root), title }
  const { $defs, definitions, ...own } = adopted as JsonObject
  // References are followed in place; what still refers to definitions keeps them.
  const kept = refersTo(own) ? { $defs, definitions } : {}
  const document = dropDeadReferences({ ...own, ...withoutUndefined(kept) }, root) as JsonSchema
  const form: Form = {
    ...document,
    type: 'object',
    title,
    properties: document.properties ?? {},
    'x-form': { id: id ?? idOf(title, root), ...(isObject(schema['x-form']) && schema['x-form']) },
    'x-paper': { blocks: [] },
  }
  form['x-paper'] = plainSheet(form)
  return form
}

interface Adoption {
  root: JsonSchema
  /** References that are being followed. */
  open: readonly string[]
  /** A sheet has no room for lists inside of lists: these are entered as JSON. */
  inList: boolean
}

function adoptObject(adoption: Adoption, schema: JsonSchema): JsonSchema {
  const { merged, open } = mergeParts(adoption, schema)
  const inside = { ...adoption, open }
  const entries = Object.entries(merged.properties ?? {}).filter(([key]) => !UNUSABLE.test(key))
  const properties = Object.fromEntries(
    entries.map(([key, property]) => [key, adoptField(inside, key, property)]),
  )
  const required = requiredKeys(merged).filter((key) => Object.hasOwn(properties, key))
  return { ...merged, properties, ...(merged.required !== undefined && { required }) }
}

/** Keys that the record refuses, whatever the schema says. */
const UNUSABLE = /^(__proto__|constructor|prototype|\d+|\*)$/

/** Properties that `allOf` brings in are the object's own. */
function mergeParts(adoption: Adoption, schema: JsonSchema): { merged: JsonSchema; open: readonly string[] } {
  const { allOf, ...own } = schema
  if (!allOf) return { merged: schema, open: adoption.open }
  const parts = allOf.map((part) => ({ part, ...follow(adoption, part) }))
  const isPlain = ({ schema: { if: condition, properties } }: (typeof parts)[number]) =>
    condition === undefined && properties !== undefined
  const plain = parts.filter(isPlain)
  const rest = parts.filter((one) => !isPlain(one)).map(({ part }) => part)
  const merged = {
    ...own,
    properties: Object.assign(
      {},
      own.properties,
      ...plain.map(({ schema: { properties } }) => properties),
      own.properties,
    ) as Record<string, JsonSchema>,
    required: [...new Set([...plain.flatMap((one) => requiredKeys(one.schema)), ...requiredKeys(own)])],
    ...(rest.length > 0 && { allOf: rest }),
  }
  return { merged, open: [...new Set([...adoption.open, ...plain.flatMap(({ open }) => open)])] }
}

/** Before draft-04 `required` was a boolean of the property itself; such a word names no keys. */
function requiredKeys({ required }: { required?: unknown }): string[] {
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string') : []
}

function adoptField(adoption: Adoption, key: string, property: unknown): JsonSchema {
  const { schema, open } = follow(adoption, isObject(property) ? (property as JsonSchema) : {})
  const inside = { ...adoption, open }
  const entry = isObject(schema.items) ? follow(inside, schema.items) : undefined
  const plain = withOptions(withPlainType({ ...schema, ...(entry && { items: withOptions(entry.schema) }) }))
  const titled: JsonSchema = { ...plain, title: textOr(schema.title, humanize(key)) }
  const type = getFieldType(titled['x-field'] ?? '') ?? bestType(titled, inside)
  if (type.takesValue !== false)
    return {
      ...(type.hasOptions || type.keepsFiles ? titled : withInsideClosed(titled)),
      'x-field': type.name,
    }
  const field: JsonSchema = { ...titled, 'x-field': type.name }
  if (type.isRepeating && entry) {
    const items = adoptObject({ ...inside, open: entry.open, inList: true }, entry.schema)
    return { ...field, items: { ...items, type: 'object' } }
  }
  return adoptObject(inside, field)
}

function bestType(schema: JsonSchema, { open, inList }: Adoption) {
  const json = requireFieldType({ 'x-field': 'json' })
  if (open.length > DEEPEST) return json
  return listFieldTypes().reduce((best, type) => {
    const isOut =
      (type.isRepeating && inList) ||
      (type.takesValue === false && !hasFields(type.isRepeating ? schema.items : schema))
    return !isOut && type.fits(schema) > best.fits(schema) ? type : best
  }, json)
}

/** A value entered as a whole keeps what its schema says of its inside, but has no fields there. */
function withInsideClosed(schema: JsonSchema): JsonSchema {
  if (!schema.properties && !schema.items) return schema
  const { title, description, ...inside } = schema
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    allOf: [inside],
  }
}

function hasFields(schema: JsonSchema | undefined): boolean {
  return Object.keys(schema?.properties ?? {}).some((key) => !UNUSABLE.test(key))
}

/** `['string', 'null']` is a text that may be missing, as any field may; a list of places is `prefixItems` today. */
function withPlainType(schema: JsonSchema): JsonSchema {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  const { items, ...rest } = schema
  const typed = types.length === 1 ? { ...rest, type: types[0]! } : rest
  if (Array.isArray(items)) return { ...typed, prefixItems: items } as JsonSchema
  return items === undefined ? typed : { ...typed, items }
}

/** A reference followed into its place; one that leads nowhere, elsewhere or in a circle leaves a plain value. */
function follow(adoption: Adoption, schema: JsonSchema): { schema: JsonSchema; open: readonly string[] } {
  const { $ref, ...beside } = schema
  if ($ref === undefined) return { schema, open: adoption.open }
  const target =
    $ref.startsWith('#') && !adoption.open.includes($ref)
      ? getValue(asJson(adoption.root), decodeReference($ref))
      : undefined
  const open = [...adoption.open, $ref]
  if (!isObject(target)) return { schema: beside, open }
  return follow({ ...adoption, open }, { ...(target as JsonSchema), ...beside })
}

/** Options as the registry reads them: constants with their titles. */
function withOptions(schema: JsonSchema): JsonSchema {
  const { enum: values, const: only, anyOf, ...rest } = schema
  const listed = (values ?? (only === undefined ? undefined : [only]))?.filter((value) => value !== null)
  if (listed && listsOptions({ enum: listed }))
    return titledOptions(
      rest,
      listed.map((value) => ({ const: value })),
    )
  const alternatives = (schema.oneOf ?? anyOf)?.filter(
    (option) => option.const !== null && option.type !== 'null',
  )
  return alternatives && listsOptions({ oneOf: alternatives }) ? titledOptions(rest, alternatives) : schema
}

function titledOptions({ type: _, ...rest }: JsonSchema, options: readonly JsonSchema[]): JsonSchema {
  const types = [...new Set(options.map((option) => typeof option.const))]
  const oneOf = options.map((option) => ({ ...option, title: option.title ?? String(option.const) }))
  return { ...rest, ...(types.length === 1 && { type: types[0]! }), oneOf }
}

function refersTo(node: unknown): boolean {
  return JSON.stringify(node).includes('"$ref":"')
}

/** References to other documents or to nothing: a validator could not be made of them. */
function dropDeadReferences(node: unknown, root: JsonSchema): unknown {
  if (Array.isArray(node)) return node.map((item) => dropDeadReferences(item, root))
  if (!isObject(node)) return node
  const isDead =
    typeof node.$ref === 'string' &&
    (!node.$ref.startsWith('#') || getValue(asJson(root), decodeReference(node.$ref)) === undefined)
  const entries = Object.entries(node).filter(([key]) => !(isDead && key === '$ref'))
  return Object.fromEntries(entries.map(([key, value]) => [key, dropDeadReferences(value, root)]))
}

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

function textOr(text: unknown, fallback: string): string {
  return typeof text === 'string' && text.trim() ? text : fallback
}

/** `customerName` and `customer_name` as words: "Customer name". */
function humanize(key: string): string {
  const words = key
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : key
}

function idOf(title: string, schema: JsonSchema): string {
  const source =
    typeof schema.$id === 'string'
      ? schema.$id
          .split(/[/#:]/)
          .filter(Boolean)
          .at(-1)!
          .replace(/(\.schema)?\.json$/, '')
      : title
  return (
    source
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'form'
  )
}
