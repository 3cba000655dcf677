import type { Form } from '../form/form.ts'
import { isCoveredBy } from '../form/is-covered-by.ts'
import { collectChecks } from './collect-checks.ts'
import { collectRules, type Rule } from './collect-rules.ts'

/** Pointers of the fields whose formulas and conditions cannot be told. */
export interface BlindRules {
  formulas: readonly string[]
  conditions: readonly string[]
  /** Checks, by the field that they stand at and their words. */
  checks: readonly { pointer: string; say: string }[]
}

/**
 * The rules of a form that cannot be run where the values at some pointers are unknown: those that read them, and
 * those that read what follows from such rules.
 */
export function findBlindRules(form: Form, unknown: readonly string[]): BlindRules {
  const rules = collectRules(form)
  const blind = new Set<Rule>()
  const pointers = [...unknown]
  const reaches = ({ pointer, reads }: Pick<Rule, 'pointer' | 'reads'>) =>
    [pointer, ...reads].some((place) => isCoveredBy(place, pointers)) ||
    reads.some((read) => pointers.some((one) => one.startsWith(`${read}/`)))
  for (let found = rules.filter(reaches); found.length > blind.size; found = rules.filter(reaches)) {
    for (const rule of found) {
      if (!blind.has(rule)) pointers.push(rule.pointer)
      blind.add(rule)
    }
  }
  const blindRules = [...blind]
  return {
    formulas: blindRules.filter(({ formula }) => formula).map(({ pointer }) => pointer),
    conditions: blindRules.filter(({ visible }) => visible).map(({ pointer }) => pointer),
    checks: collectChecks(form)
      .filter(reaches)
      .map(({ pointer, say }) => ({ pointer, say })),
  }
}
