import { getFieldType } from '../fields/registry.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { isObject, joinPointer } from '../form/pointer.ts'
import { resolveSchema } from '../form/references.ts'
import type { Problem } from './problem.ts'

/** Characters that one text may have, where its field sets no limit of its own. */
export const MOST_CHARACTERS = 20_000
/** Values, objects and lists that a record may hold in all. */
export const MOST_VALUES = 200_000
const DEEPEST = 24

/**
 * What came from outside as a record: only keys that the form knows, no empty texts, nulls or empty objects, no rows
 * left empty at a list's end, nothing where the record's number is shown. What cannot be taken over is named as a problem and left out.
 */
export function cleanRecord(form: JsonSchema, input: unknown): { record: JsonObject; problems: Problem[] } {
  if (!isObject(input))
    return { record: {}, problems: [{ path: '', code: 'type', params: { type: 'object' } }] }
  const cleaner: Cleaner = { form, problems: [], values: 0 }
  const record = cleanObject(cleaner, form, input, [])
  if (cleaner.values > MOST_VALUES) {
    return { record: {}, problems: [{ path: '', code: 'tooLarge', params: { limit: MOST_VALUES } }] }
  }
  return { record, problems: cleaner.problems }
}

interface Cleaner {
  form: JsonSchema
  problems: Problem[]
  values: number
}

type Path = readonly (string | number)[]

function clean(
  cleaner: Cleaner,
  schema: JsonSchema | undefined,
  value: unknown,
  path: Path,
): Json | undefined {
  if (++cleaner.values > MOST_VALUES) return undefined
  if (value === null || value === undefined || value === '') return undefined
  if (path.length > DEEPEST) return refuse(cleaner, path, 'tooDeep', { limit: DEEPEST })
  if (typeof value === 'string') return cleanText(cleaner, value, path)
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : refuse(cleaner, path, 'type', { type: 'number' })
  if (typeof value === 'boolean') return value
  const resolved = schema && resolveSchema(cleaner.form, schema)
  if (Array.isArray(value)) return cleanList(cleaner, resolved?.items, value, path)
  if (isObject(value)) {
    const object = cleanObject(cleaner, resolved, value, path)
    return Object.keys(object).length > 0 ? object : undefined
  }
  return refuse(cleaner, path, 'type', { type: 'JSON' })
}

function cleanText(cleaner: Cleaner, value: string, path: Path): string | undefined {
  const text = value.replaceAll(/\r\n?/g, '\n')
  if (text.length > MOST_CHARACTERS) return refuse(cleaner, path, 'maxLength', { limit: MOST_CHARACTERS })
  if (UNPRINTABLE.test(text)) return refuse(cleaner, path, 'characters')
  return text.trim() === '' ? undefined : text
}

/** Control characters, halves of surrogate pairs and code points that are no characters. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function cleanList(
  cleaner: Cleaner,
  items: JsonSchema | undefined,
  list: unknown[],
  path: Path,
): Json[] | undefined {
  const entries = items && resolveSchema(cleaner.form, items).properties !== undefined
  const kept: Json[] = []
  list.forEach((value, index) => {
    const entry = clean(cleaner, items, value, [...path, index])
    // A row left empty keeps its place among filled ones.
    if (entry !== undefined) kept.push(entry)
    else if (entries) kept.push({})
  })
  if (entries) while (isEmpty(kept.at(-1))) kept.pop()
  return kept.length > 0 ? kept : undefined
}

function isEmpty(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 0
}

function cleanObject(
  cleaner: Cleaner,
  schema: JsonSchema | undefined,
  object: JsonObject,
  path: Path,
): JsonObject {
  const known = schema?.properties
  const isOpen = known === undefined || allowsMore(schema)
  const cleaned: JsonObject = {}
  for (const key of Object.keys(object)) {
    const property = known && Object.hasOwn(known, key) ? known[key] : undefined
    if (key === '__proto__' || (!isOpen && !property)) {
      refuse(cleaner, [...path, key], 'additionalProperties', { key: key.slice(0, 100) })
      continue
    }
    if (property && getFieldType(resolveSchema(cleaner.form, property)['x-field'] ?? '')?.showsNumber)
      continue
    const value = clean(cleaner, property, object[key], [...path, key])
    if (value !== undefined) cleaned[key] = value
  }
  return cleaned
}

/** Imported schemas may allow keys that they do not name. */
function allowsMore(schema: JsonSchema | undefined): boolean {
  return schema !== undefined && (isObject(schema.additionalProperties) || 'patternProperties' in schema)
}

function refuse(cleaner: Cleaner, path: Path, code: string, params?: Problem['params']): undefined {
  if (cleaner.problems.length < 1000)
    cleaner.problems.push({ path: joinPointer(path), code, ...(params && { params }) })
  return undefined
}
