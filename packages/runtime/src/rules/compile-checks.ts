import { Budget } from '../budget/budget.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'
import { templatePointer } from '../form/template-pointer.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { collectChecks, type Check } from './collect-checks.ts'
import { compileRules, MOST_STEPS } from './compile-rules.ts'
import { TOO_LONG, type Evaluation } from './expression.ts'
import { entryOf, variablesAt } from './rule-scope.ts'

/** A check that does not hold at a place, or takes too long to be told there. */
export interface FailedCheck {
  place: string
  say: string
  soft: boolean
  tooLong: boolean
}

/** A form's checks, ready to run on records whose formulas are computed. What is blank or no answer is no failure. */
export function compileChecks(form: Form): (record: JsonObject, now: ZonedMoment) => FailedCheck[] {
  const checks = collectChecks(form)
  return (record, now) => {
    const evaluation = { now, budget: new Budget(MOST_STEPS) }
    return checks.flatMap((check) =>
      bindToEntries(check.pointer, record).flatMap((place): FailedCheck[] => {
        const outcome = outcomeOf(check, { place, record, evaluation })
        const { say, soft } = check
        return outcome === 'holds' ? [] : [{ place, say, soft, tooLong: outcome === 'tooLong' }]
      }),
    )
  }
}

type Outcome = 'holds' | 'fails' | 'tooLong'

interface Asked {
  place: string
  record: JsonObject
  evaluation: Evaluation
}

/** Outcomes in the entries of lists that read nothing beyond their entry; an entry that did not change is not asked again. */
const outcomes = new WeakMap<Check, WeakMap<object, Outcome>>()

function outcomeOf(check: Check, asked: Asked): Outcome {
  const entry = entryOf(check, asked.place, asked.record)
  if (!entry) return ask(check, asked)
  const kept = outcomes.get(check) ?? new WeakMap<object, Outcome>()
  outcomes.set(check, kept)
  const outcome = kept.get(entry) ?? ask(check, asked)
  // What was given up may have had no steps left because of others.
  if (outcome !== 'tooLong') kept.set(entry, outcome)
  return outcome
}

function ask({ holds, needs }: Check, { place, record, evaluation }: Asked): Outcome {
  const variables = variablesAt(place, record)
  if (needs.some((path) => isBlank(valuesAt(variables, path)))) return 'holds'
  const result = holds.evaluate(variables, evaluation)
  if (result === TOO_LONG) return 'tooLong'
  return result === false ? 'fails' : 'holds'
}

/** What a path of names leads to; through a list, the values of its entries. */
function valuesAt(variables: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value.map((entry) => valuesAt(entry, [name]))
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }, variables)
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isBlank))
  )
}

/** The words of a field's checks that a record, its formulas not computed yet, does not pass: for whoever writes them. */
export function failedChecksOf(
  form: Form,
  pointer: string,
  { record, now }: { record: JsonObject; now: ZonedMoment },
): string[] {
  return compileChecks(form)(compileRules(form).derive(record, now), now).flatMap(({ place, say }) =>
    templatePointer(place) === pointer ? [say] : [],
  )
}
