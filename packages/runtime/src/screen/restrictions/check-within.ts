import { isCoveredBy } from '../../form/is-covered-by.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { keepFields } from '../../record/keep-fields.ts'
import type { Problem } from '../../record/problem.ts'
import type { CheckedRecord, RecordChecker } from '../record/checker.ts'
import type { ScreenScope } from '../screen-scope.ts'

/**
 * Checks what stands on the screen as far as the person there may know it: no problems of fields that they may not
 * fill in; what is hidden from them, and what follows from it, stays as it is in the record.
 */
export async function checkWithin(
  { form, access, blindRules }: ScreenScope,
  checker: RecordChecker,
  record: JsonObject,
): Promise<CheckedRecord> {
  if (access.kept.length === 0) return checker.check(record)
  const [checked, blind] = await Promise.all([checker.check(record), blindRules()])
  const isBlind = ({ path, params }: Problem) =>
    blind.checks.some(({ pointer, say }) => say === params?.say && pointer === templatePointer(path))
  const isAsked = (problem: Problem) => access.asksFor(problem) && !isBlind(problem)
  return {
    record: keepFields(form, record, checked.record, [
      ...access.hidden,
      ...blind.formulas,
      ...blind.conditions,
    ]),
    problems: checked.problems.filter(isAsked),
    warnings: checked.warnings.filter(isAsked),
    hidden: checked.hidden.filter((pointer) => !isCoveredBy(pointer, blind.conditions)),
  }
}
