import type { ErrorObject } from 'ajv'
import type { Json } from '../form/json-schema.ts'
import { joinPointer } from '../form/pointer.ts'
import { exampleOf } from '../pattern/example-of.ts'
import type { PatternEngine } from './pattern-engine.ts'
import type { Problem } from './problem.ts'

/**
 * A validator's errors as problems: the place of a missing value is the value's own, alternatives are named once. A
 * pattern that could not be told says so, also where the schema asks that it does not match.
 */
export function toProblems(errors: readonly ErrorObject[], patterns: PatternEngine): Problem[] {
  const problems = namedOnce(errors, patterns)
  const refusal = patterns.anyRefusal()
  if (!refusal || problems.some(({ code }) => code === refusal)) return problems
  return [...problems, { path: '', code: refusal }]
}

function namedOnce(errors: readonly ErrorObject[], patterns: PatternEngine): Problem[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return errors.flatMap((error): Problem[] => {
    if (error.keyword === 'if') return []
    const isInside = alternatives.some(
      (outer) => outer !== error && error.schemaPath.startsWith(`${outer.schemaPath}/`),
    )
    return isInside ? [] : [toProblem(error, patterns)]
  })
}

function toProblem({ keyword, instancePath, params, data }: ErrorObject, patterns: PatternEngine): Problem {
  const key: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  const path = typeof key === 'string' ? `${instancePath}${joinPointer([key])}` : instancePath
  const refusal = keyword === 'pattern' ? patterns.refusalOf(data) : undefined
  const told = {
    ...(params as Record<string, Json>),
    ...(refusal === undefined && tellMore(keyword, params, data)),
  }
  return { path, code: refusal ?? keyword, params: told }
}

/** What helps to mend it: how long a text is, what one of its form looks like. */
function tellMore(keyword: string, { pattern }: ErrorObject['params'], data: unknown): Record<string, Json> {
  const isOfLength = (keyword === 'maxLength' || keyword === 'minLength') && typeof data === 'string'
  if (isOfLength) return { length: [...data].length }
  const example = keyword === 'pattern' ? exampleOf(String(pattern)) : undefined
  return example === undefined ? {} : { example }
}
