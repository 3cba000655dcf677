import { collectRules } from '../rules/collect-rules.ts'
import { isFault, parseFormula } from '../rules/expression.ts'
import { expressionsOf } from '../rules/field-expressions.ts'
import { checkFieldExpression } from '../rules/check-field-expression.ts'
import { fieldTypesOf } from '../rules/field-scope.ts'
import { listPatterns } from '../rules/list-patterns.ts'
import { sortRules } from '../rules/sort-rules.ts'
import { checkPattern } from './check-patterns.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { joinPointer } from './pointer.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields } from './walk.ts'

/** Formulas, conditions and checks that do not parse, read what is not there, cannot work, or wait for themselves. */
export function checkFormRules(form: Form): FormProblem[] {
  const fields = walkFields(form)
  const types = fieldTypesOf(fields)
  const problems = fields.flatMap(({ pointer, schema }) =>
    expressionsOf(schema).flatMap(({ text, at }): FormProblem[] => {
      const path = `${schemaPath(form, pointer)}${joinPointer(at)}`
      const parsed = parseFormula(text)
      if (isFault(parsed))
        return [{ path, code: 'formulaFault', params: { formula: text, at: parsed.at + 1 } }]
      return [
        ...checkFieldExpression({ text, at }, pointer, types).map(({ code, from, params }): FormProblem => ({
          path,
          code,
          params: { formula: text, at: from + 1, ...params },
        })),
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
