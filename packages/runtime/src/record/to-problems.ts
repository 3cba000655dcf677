import type { ErrorObject } from 'ajv'
import type { Json } from '../form/json-schema.ts'
import { joinPointer } from '../form/pointer.ts'
import type { Problem } from './problem.ts'

/** A validator's errors as problems: the place of a missing value is the value's own, alternatives are named once. */
export function toProblems(errors: readonly ErrorObject[]): Problem[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return errors.flatMap((error): Problem[] => {
    if (error.keyword === 'if') return []
    const isInside = alternatives.some(
      (outer) => outer !== error && error.schemaPath.startsWith(`${outer.schemaPath}/`),
    )
    return isInside ? [] : [toProblem(error)]
  })
}

function toProblem({ keyword, instancePath, params }: ErrorObject): Problem {
  const key: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  const path = typeof key === 'string' ? `${instancePath}${joinPointer([key])}` : instancePath
  return { path, code: keyword, params: params as Record<string, Json> }
}
