import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue, setValue } from '../form/pointer.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import { roundTo } from '../fields/decimals.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { requireFieldType } from '../fields/registry.ts'
import { Budget } from '../budget/budget.ts'
import { collectRules, type Rule } from './collect-rules.ts'
import { TOO_LONG, type Evaluation } from './expression.ts'
import { entryOf, variablesAt } from './rule-scope.ts'
import { sortRules } from './sort-rules.ts'

/** A form's formulas and conditions, ready to run. */
export interface Rules {
  /** The record with its formulas computed and what is hidden left out; what does not change is shared. */
  derive(record: JsonObject, now: ZonedMoment): JsonObject
  /** Pointers (entries bound) of the fields that the record hides. */
  hidden(record: JsonObject, now: ZonedMoment): ReadonlySet<string>
  /** Both at once. */
  run(record: JsonObject, now: ZonedMoment): Derived
}

/**
 * Expects a form that `checkForm` finds no fault with: a formula that does not parse is an error. `given` are pointers of
 * fields whose values are given, whatever their formulas say.
 */
export function compileRules(form: Form, { given }: { given?: ReadonlySet<string> } = {}): Rules {
  const rules = sortRules(collectRules(form)).sorted.map((rule) => (given ? withoutGiven(rule, given) : rule))
  return {
    derive: (record, now) => run(rules, record, now).record,
    hidden: (record, now) => run(rules, record, now).hidden,
    run: (record, now) => run(rules, record, now),
  }
}

function withoutGiven(rule: Rule, given: ReadonlySet<string>): Rule {
  if (!given.has(rule.pointer)) return rule
  const { formula: _, ...visible } = rule
  return visible
}

/** What rules make of a record. */
export interface Derived {
  record: JsonObject
  hidden: ReadonlySet<string>
  /** Places whose rules take too long to be known: their values are left out, and nobody may take them for blank. */
  unknown: readonly UnknownPlace[]
}

export interface UnknownPlace {
  place: string
  of: 'formula' | 'condition'
}

interface Deriving extends Derived {
  hidden: Set<string>
  unknown: UnknownPlace[]
  evaluation: Evaluation
}

/** Steps of all rules of a record, in all entries of its lists. */
export const MOST_STEPS = 5_000_000

function run(rules: readonly Rule[], record: JsonObject, now: ZonedMoment): Derived {
  const evaluation = { now, budget: new Budget(MOST_STEPS) }
  const derived: Deriving = { record, hidden: new Set(), unknown: [], evaluation }
  for (const rule of rules) {
    for (const place of bindToEntries(rule.pointer, derived.record)) apply(rule, place, derived)
  }
  return derived
}

function apply(rule: Rule, place: string, derived: Deriving) {
  const { isHidden, value, unknown } = outcome(rule, place, derived)
  if (unknown) derived.unknown.push({ place, of: unknown })
  if (isHidden) derived.hidden.add(place)
  if (isHidden || rule.formula) write(derived, place, value)
}

interface Outcome {
  isHidden: boolean
  value?: Json
  unknown?: UnknownPlace['of']
}

/** Outcomes in the entries of lists that read nothing beyond their entry; an entry that did not change is not run again. */
const outcomes = new WeakMap<Rule, WeakMap<object, Outcome>>()

function outcome(rule: Rule, place: string, deriving: Deriving): Outcome {
  const entry = entryOf(rule, place, deriving.record)
  if (!entry) return evaluateRule(rule, place, deriving)
  const kept = outcomes.get(rule) ?? new WeakMap<object, Outcome>()
  outcomes.set(rule, kept)
  const known = kept.get(entry) ?? evaluateRule(rule, place, deriving)
  // What was given up may have had no steps left because of others.
  if (!known.unknown) kept.set(entry, known)
  return known
}

function evaluateRule(rule: Rule, place: string, { record, evaluation }: Deriving): Outcome {
  const variables = variablesAt(place, record)
  const isShown = rule.visible?.evaluate(variables, evaluation) ?? true
  if (isShown === TOO_LONG) return { isHidden: false, unknown: 'condition' }
  if (rule.visible && isShown !== true) return { isHidden: true }
  const result = rule.formula?.evaluate(variables, evaluation)
  if (result === TOO_LONG) return { isHidden: false, unknown: 'formula' }
  const value = asValue(result, rule.schema)
  return { isHidden: false, ...(value !== undefined && { value }) }
}

function write(derived: Deriving, place: string, value: Json | undefined) {
  const before = getValue(derived.record, place)
  if (before === value || JSON.stringify(before) === JSON.stringify(value)) return
  derived.record = setValue(derived.record, place, value)
}

const MOST_DECIMALS = 10

/** A result as the record holds it: numbers rounded to the field's digits, nothing for what is no plain value. */
function asValue(result: Json | undefined, schema: JsonSchema): Json | undefined {
  if (typeof result === 'number')
    return roundTo(result, requireFieldType(schema).decimals?.(schema) ?? MOST_DECIMALS)
  if (typeof result === 'string') return result === '' ? undefined : result
  return typeof result === 'boolean' ? result : undefined
}
