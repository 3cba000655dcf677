import { isFault, parseFormula } from '../rules/expression.ts'
import { findReadFields } from '../rules/find-read-fields.ts'
import { sortRules } from '../rules/sort-rules.ts'
import { collectRules } from '../rules/collect-rules.ts'
import { listPatterns } from '../rules/list-patterns.ts'
import { checkPattern } from './check-patterns.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields } from './walk.ts'

/** Formulas and conditions that do not parse, read what is not there, or wait for themselves. */
export function checkFormRules(form: Form): FormProblem[] {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  const problems = fields.flatMap(({ pointer, schema }) =>
    (['x-formula', 'x-visible'] as const).flatMap((keyword): FormProblem[] => {
      const text = schema[keyword]
      if (text === undefined) return []
      const path = `${schemaPath(form, pointer)}/${keyword}`
      const parsed = parseFormula(text)
      if (isFault(parsed))
        return [{ path, code: 'formulaFault', params: { formula: text, at: parsed.at + 1 } }]
      const { unknown } = findReadFields(parsed.reads, pointer, pointers)
      return [
        ...unknown.map((name) => ({ path, code: 'formulaUnknown', params: { formula: text, name } })),
        ...listPatterns(text).flatMap((pattern) => checkPattern(pattern, path)),
      ]
    }),
  )
  if (problems.length > 0) return problems
  const { circle } = sortRules(collectRules(form))
  if (!circle) return []
  return [
    { path: schemaPath(form, circle[0]!), code: 'formulaCircle', params: { fields: circle.join(' → ') } },
  ]
}
