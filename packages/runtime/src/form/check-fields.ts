import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import { asJson } from './as-json.ts'
import { checkReference } from './check-reference.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import type { JsonSchema } from './json-schema.ts'
import { getValue, joinPointer } from './pointer.ts'
import { decodeReference, resolveSchema } from './references.ts'
import { schemaPath } from './schema-path.ts'
import { findCircles, walkFields } from './walk.ts'

/** Faults of single properties: references, names, required keys, options and their blanks, defaults. */
export function checkFields(form: Form): FormProblem[] {
  const untyped = walkFields(form).filter(({ schema }) => !getFieldType(schema['x-field'] ?? ''))
  if (untyped.length > 0)
    return untyped.map(({ pointer }) => ({ path: schemaPath(form, pointer), code: 'noFieldType' }))
  return [
    ...findCircles(form).map((pointer) => ({
      path: schemaPath(form, pointer),
      code: 'referenceCircle',
      params: { field: pointer },
    })),
    ...checkObject(form, form, ''),
    ...Object.entries(form.$defs ?? {}).flatMap(([name, part]) =>
      checkPart(form, part, `/$defs${joinPointer([name])}`),
    ),
  ]
}

function checkObject(form: Form, schema: JsonSchema, path: string): FormProblem[] {
  const known = schema.properties ?? {}
  const missing = (schema.required ?? []).flatMap((key, index): FormProblem[] =>
    Object.hasOwn(known, key)
      ? []
      : [{ path: `${path}/required/${index}`, code: 'requiredUnknown', params: { key } }],
  )
  const inside = Object.entries(known).flatMap(([key, property]): FormProblem[] => {
    const here = `${path}/properties${joinPointer([key])}`
    const blanks = checkBlanks(form, property, known, here)
    if (RESERVED.test(key)) return [{ path: here, code: 'reservedKey', params: { key } }]
    return [
      ...blanks,
      ...checkReference(form, { property, key, siblings: known, path: here }),
      ...checkPart(form, property, here),
    ]
  })
  return [...missing, ...inside]
}

/** Keys that reach for prototypes, or that a path could not tell from the number of a row. */
const RESERVED = /^(__proto__|constructor|prototype|\d+|\*)$/

function checkPart(form: Form, schema: JsonSchema, path: string): FormProblem[] {
  const problems: FormProblem[] = []
  if (schema.$ref !== undefined && !leadsSomewhere(form, schema.$ref)) {
    return [{ path: `${path}/$ref`, code: 'danglingReference', params: { reference: schema.$ref } }]
  }
  problems.push(...checkOptions(schema, path), ...checkDefault(schema, path))
  if (schema.properties) problems.push(...checkObject(form, schema, path))
  if (schema.items) {
    const inside = `${path}/items`
    // A plain value in a list has nothing beside it.
    problems.push(...checkReference(form, { property: schema.items, key: '*', siblings: {}, path: inside }))
    problems.push(...checkPart(form, schema.items, inside))
  }
  return problems
}

function leadsSomewhere(form: Form, reference: string): boolean {
  return reference.startsWith('#') && getValue(asJson(form), decodeReference(reference)) !== undefined
}

function checkOptions(schema: JsonSchema, path: string): FormProblem[] {
  if (!getFieldType(schema['x-field'] ?? '')?.hasOptions) return []
  const seen = new Set<string>()
  return readOptions(schema).flatMap(({ value }): FormProblem[] => {
    const key = JSON.stringify(value)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path, code: 'sameOption', params: { value } }]
  })
}

function checkBlanks(
  form: Form,
  property: JsonSchema,
  siblings: Record<string, JsonSchema>,
  path: string,
): FormProblem[] {
  return readOptions(resolveSchema(form, property)).flatMap(({ title, blank }): FormProblem[] => {
    if (!blank || Object.hasOwn(siblings, blank.field)) return []
    return [{ path, code: 'blankUnknown', params: { field: blank.field, option: title } }]
  })
}

function checkDefault(schema: JsonSchema, path: string): FormProblem[] {
  if (schema.default === undefined) return []
  const options = readOptions(schema)
  const type = getFieldType(schema['x-field'] ?? '')
  if (!type || type.takesValue === false) return []
  const values = Array.isArray(schema.default) ? schema.default : [schema.default]
  const isOption =
    options.length === 0 || values.every((value) => options.some((option) => option.value === value))
  const isReadable = !type.check?.(schema.default, { schema, locale: 'zh', word: (printed) => printed })
  return isOption && isReadable ? [] : [{ path: `${path}/default`, code: 'badDefault' }]
}
