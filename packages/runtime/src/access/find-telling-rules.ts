import { dependentChoices } from '../form/dependent-choices.ts'
import { isCoveredBy } from '../form/is-covered-by.ts'
import type { Form } from '../form/form.ts'
import { collectChecks } from '../rules/collect-checks.ts'
import { collectRules } from '../rules/collect-rules.ts'

/** A formula, condition, check or choice of options whose result someone sees, and which tells of what they may not know. */
export interface TellingRule {
  /** The field that has it. */
  field: string
  /** The hidden fields that it reads. */
  reads: string[]
  /** The posts whose holders see it. */
  posts: string[]
}

/** The rules of a form that tell posts of fields hidden from them (`hiddenFrom`, by post). */
export function findTellingRules(
  form: Form,
  hiddenFrom: ReadonlyMap<string, readonly string[]>,
): TellingRule[] {
  const options = dependentChoices(form).map(({ pointer, parent }) => ({ pointer, reads: [parent] }))
  return [...collectRules(form), ...collectChecks(form), ...options].flatMap(
    ({ pointer, reads }): TellingRule[] => {
      const isHidden = (field: string, hidden: readonly string[]) =>
        isCoveredBy(field, hidden) || hidden.some((below) => below.startsWith(`${field}/`))
      const told = [...hiddenFrom].filter(
        ([, hidden]) => !isCoveredBy(pointer, hidden) && reads.some((field) => isHidden(field, hidden)),
      )
      if (told.length === 0) return []
      const kept = told.flatMap(([, hidden]) => reads.filter((field) => isHidden(field, hidden)))
      return [{ field: pointer, reads: [...new Set(kept)], posts: told.map(([post]) => post) }]
    },
  )
}
