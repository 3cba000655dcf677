import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Json } from '../../form/json-schema.ts'
import { isObject, joinPointer } from '../../form/pointer.ts'
import { compileSchema } from '../../record/compile-schema.ts'
import type { ReportProblem } from '../problems/report-problem.ts'
import { buildReportMetaSchema } from '../definition/report-schema.ts'

let validate: ValidateFunction | undefined

/** What the meta-schema says of a document, each place once. */
export function checkReportStructure(document: unknown): ReportProblem[] {
  if (!isObject(document)) return [{ path: '', code: 'notReport' }]
  validate ??= compileSchema(buildReportMetaSchema())
  if (validate(document)) return []
  const found = new Map<string, ReportProblem>()
  for (const error of validate.errors ?? []) {
    // What a branch or a name asks for is told by the error inside it, or by the name's own.
    if (error.keyword === 'if' || error.propertyName !== undefined) continue
    const problem = toProblem(error)
    if (!found.has(problem.path)) found.set(problem.path, problem)
  }
  return [...found.values()]
}

function toProblem({ keyword, instancePath, params }: ErrorObject): ReportProblem {
  const below = (key: string) => `${instancePath}${joinPointer([key])}`
  if (keyword === 'required') {
    const key = String(params.missingProperty)
    if (key === 'x-field') return { path: instancePath, code: 'noFieldType' }
    return { path: instancePath, code: 'missing', params: { key } }
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty)
    return { path: below(key), code: 'unknownKey', params: { key } }
  }
  if (keyword === 'propertyNames') {
    const key = String(params.propertyName)
    return { path: below(key), code: 'badKey', params: { key } }
  }
  return { path: instancePath, code: 'badSetting', params: { keyword, ...(params as Record<string, Json>) } }
}
