import type { FormProblem } from './form-problem.ts'
import { isObject, joinPointer } from './pointer.ts'

/** What may stand under the keywords that hold schemas; a schema is an object, or a boolean that allows all or nothing. */
const SHAPES: Readonly<Record<string, 'schema' | 'list' | 'named' | 'either'>> = {
  properties: 'named',
  patternProperties: 'named',
  dependentSchemas: 'named',
  $defs: 'named',
  definitions: 'named',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  prefixItems: 'list',
  // Before 2020-12 a list of schemas, too.
  items: 'either',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
  contains: 'schema',
  propertyNames: 'schema',
  additionalProperties: 'schema',
  unevaluatedProperties: 'schema',
}

/**
 * Keywords of a JSON Schema that hold something else than they can: `"properties": []`, `"$ref": 7`. Expects a document
 * within its limits. What a keyword's schemas mean is not looked at.
 */
export function checkSchemaShape(schema: unknown, path: readonly (string | number)[] = []): FormProblem[] {
  if (typeof schema === 'boolean') return []
  if (!isObject(schema)) return [bad(path)]
  const own = [
    ...('$ref' in schema && typeof schema.$ref !== 'string' ? [bad([...path, '$ref'])] : []),
    ...('enum' in schema && !Array.isArray(schema.enum) ? [bad([...path, 'enum'])] : []),
  ]
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    Object.hasOwn(SHAPES, key) && value !== undefined ? checkHeld(value, SHAPES[key]!, [...path, key]) : [],
  )
  return [...own, ...inner]
}

function checkHeld(
  value: unknown,
  shape: (typeof SHAPES)[string],
  path: readonly (string | number)[],
): FormProblem[] {
  const isList = shape === 'list' || (shape === 'either' && Array.isArray(value))
  if (!isList && shape !== 'named') return checkSchemaShape(value, path)
  if (isList !== Array.isArray(value) || typeof value !== 'object' || value === null) return [bad(path)]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => checkSchemaShape(inner, [...path, key]))
}

function bad(path: readonly (string | number)[]): FormProblem {
  const keyword = path.findLast((key) => typeof key === 'string') ?? ''
  return { path: joinPointer(path), code: 'badKeyword', params: { message: String(keyword) } }
}
