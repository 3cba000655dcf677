import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { compileSchema } from '../record/compile-schema.ts'
import type { Json } from './json-schema.ts'
import { buildMetaSchema } from './meta-schema.ts'
import { cellKindKeys } from './sheet-schema.ts'
import { getValue, isObject, joinPointer } from './pointer.ts'
import type { FormProblem } from './form-problem.ts'

let validate: ValidateFunction | undefined

/** What the meta-schema says of a document, each place once, in words that name the fault instead of the rule. */
export function checkStructure(document: unknown): FormProblem[] {
  if (!isObject(document)) return [{ path: '', code: 'notObject' }]
  if (document.type !== 'object')
    return [{ path: '/type', code: 'notObjectSchema', params: { type: document.type ?? null } }]
  validate ??= compileSchema(buildMetaSchema())
  if (validate(document)) return []
  const found = new Map<string, FormProblem>()
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if') continue
    const problem = toFormProblem(error, document)
    if (!found.has(problem.path)) found.set(problem.path, problem)
  }
  return [...found.values()]
}

function toFormProblem({ keyword, instancePath, params }: ErrorObject, document: Json): FormProblem {
  const at = getValue(document, instancePath)
  if (instancePath.endsWith('/x-field') && keyword === 'enum') {
    return { path: instancePath, code: 'unknownFieldType', params: { type: at ?? null } }
  }
  if (keyword === 'required' && params.missingProperty === 'x-field')
    return { path: instancePath, code: 'noFieldType' }
  if (keyword === 'required') {
    return { path: instancePath, code: 'missing', params: { key: String(params.missingProperty) } }
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty)
    const kinds = isObject(at) ? cellKindKeys.filter((kind) => Object.hasOwn(at, kind)) : []
    if (kinds.length > 1) return { path: instancePath, code: 'twoKinds', params: { kinds: kinds.join(', ') } }
    return { path: `${instancePath}${joinPointer([key])}`, code: 'unknownKey', params: { key } }
  }
  return { path: instancePath, code: 'setting', params: { keyword, ...(params as Record<string, Json>) } }
}
