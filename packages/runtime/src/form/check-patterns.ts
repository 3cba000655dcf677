import { compilePattern, isPatternFault } from '../pattern/pattern.ts'
import type { FormProblem } from './form-problem.ts'
import type { Json } from './json-schema.ts'
import { isObject, joinPointer } from './pointer.ts'

/** Patterns that no record could be checked with, wherever they stand in a form's schemas. */
export function checkPatterns(form: object): FormProblem[] {
  return patternsIn(form, '').flatMap(({ pattern, path }) => checkPattern(pattern, path))
}

export function checkPattern(pattern: string, path: string): FormProblem[] {
  const compiled = compilePattern(pattern)
  return isPatternFault(compiled) ? [{ path, code: compiled, params: { pattern: pattern.slice(0, 80) } }] : []
}

interface PlacedPattern {
  pattern: string
  path: string
}

function patternsIn(node: unknown, path: string): PlacedPattern[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => patternsIn(one, `${path}/${index}`))
  if (!isObject(node as Json)) return []
  return Object.entries(node as object).flatMap(([key, value]): PlacedPattern[] => {
    const here = `${path}${joinPointer([key])}`
    if (key.startsWith('x-') || DATA.has(key)) return []
    if (key === 'pattern') return typeof value === 'string' ? [{ pattern: value, path: here }] : []
    if (!NAMED.has(key)) return patternsIn(value, here)
    const names = key === 'patternProperties' ? keysOf(value, here) : []
    return [...names, ...schemasIn(value, here)]
  })
}

function keysOf(schemas: unknown, path: string): PlacedPattern[] {
  return isObject(schemas as Json)
    ? Object.keys(schemas as object).map((pattern) => ({ pattern, path: `${path}${joinPointer([pattern])}` }))
    : []
}

/** Schemas by name: a property may be named `pattern`. */
function schemasIn(schemas: unknown, path: string): PlacedPattern[] {
  if (!isObject(schemas as Json)) return []
  return Object.entries(schemas as object).flatMap(([name, schema]) =>
    patternsIn(schema, `${path}${joinPointer([name])}`),
  )
}

const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])
/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'required', 'dependentRequired'])
