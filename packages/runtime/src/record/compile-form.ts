import type { Form } from '../form/form.ts'
import { getFieldType } from '../fields/registry.ts'
import { asJson } from '../form/as-json.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { templatePointer } from '../form/template-pointer.ts'
import { walkFields } from '../form/walk.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { compileChecks, type FailedCheck } from '../rules/compile-checks.ts'
import { compileRules, type Rules } from '../rules/compile-rules.ts'
import { compileOptionsCheck } from './check-options.ts'
import { checkValues } from './check-values.ts'
import { cleanRecord } from './clean-record.ts'
import { orderProblems } from './order-problems.ts'
import { createPatternEngine } from './pattern-engine.ts'
import type { Problem } from './problem.ts'
import { toProblems } from './to-problems.ts'
import { compileSchema } from './compile-schema.ts'
import { validationSchema } from './validation-schema.ts'

/** A form made ready for records: the same in browser and server. */
export interface CompiledForm {
  form: Form
  rules: Rules
  /**
   * Checks what came from outside, at a moment of the office. The record given back has only what the form knows, its formulas computed here;
   * it may be stored where there are no problems; warnings are said, no more. Never throws.
   */
  check(input: unknown, now: ZonedMoment): { record: JsonObject; problems: Problem[]; warnings: Problem[] }
}

const compiled = new WeakMap<Form, CompiledForm>()

/** Expects a form without faults (see `checkForm`). Compiles each form object once. */
export function compileForm(form: Form): CompiledForm {
  const known = compiled.get(form)
  if (known) return known
  const patterns = createPatternEngine()
  const validate = compileSchema(asJson(validationSchema(form)) as JsonObject, patterns)
  const rules = compileRules(form)
  const checks = compileChecks(form)
  const checkOptions = compileOptionsCheck(form)
  const numbers = new Set(
    walkFields(form).flatMap(({ pointer, schema }) =>
      getFieldType(schema['x-field'] ?? '')?.showsNumber ? [pointer] : [],
    ),
  )
  const ready: CompiledForm = {
    form,
    rules,
    check(input, now) {
      const cleaned = cleanRecord(form, input)
      // Where there is no record at all, asking for its values would only bury that.
      if (cleaned.problems.some(({ path }) => path === '')) return { ...cleaned, warnings: [] }
      const { record, hidden, unknown } = rules.run(cleaned.record, now)
      patterns.begin()
      validate(record)
      const problems = [
        ...cleaned.problems,
        ...unknown.map(({ place, of }): Problem => ({ path: place, code: `${of}TooLong` })),
        ...checkValues(form, record),
        ...checkOptions(record),
        ...toProblems(validate.errors ?? [], patterns),
      ]
      const failed = checks(record, now)
      const inOrder = (found: readonly Problem[]) =>
        orderProblems(
          form,
          found.filter((problem) => isAsked(problem, hidden) && !numbers.has(templatePointer(problem.path))),
        )
      return {
        record,
        problems: inOrder([...problems, ...failed.filter(({ soft }) => !soft).map(toCheckProblem)]),
        warnings: inOrder(failed.filter(({ soft }) => soft).map(toCheckProblem)),
      }
    },
  }
  compiled.set(form, ready)
  return ready
}

function toCheckProblem({ place, say, soft, tooLong }: FailedCheck): Problem {
  return { path: place, code: tooLong ? 'checkTooLong' : 'check', params: { say }, ...(soft && { soft }) }
}

/** Nobody is asked for what the record hides. */
function isAsked({ path }: Problem, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return true
  return ![...hidden].some((place) => path === place || path.startsWith(`${place}/`))
}
