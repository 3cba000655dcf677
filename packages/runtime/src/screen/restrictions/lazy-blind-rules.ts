import type { Form } from '../../form/form.ts'
import type { BlindRules } from '../../rules/find-blind-rules.ts'

const NONE: BlindRules = { formulas: [], conditions: [], checks: [] }

/** The rules that cannot be run without what is hidden. The reading of expressions is loaded only where it is needed. */
export function lazyBlindRules(form: Form, hidden: readonly string[]): () => Promise<BlindRules> {
  let found: Promise<BlindRules> | undefined
  return () => {
    if (hidden.length === 0) return Promise.resolve(NONE)
    found ??= import('../../rules/find-blind-rules.ts').then(({ findBlindRules }) =>
      findBlindRules(form, hidden),
    )
    return found
  }
}
