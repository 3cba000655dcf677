import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue, isObject, joinPointer, listOfPointer, setValue, splitPointer } from '../form/pointer.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import { roundTo } from '../fields/decimals.ts'
import { requireFieldType } from '../fields/registry.ts'
import { collectRules, type Rule } from './collect-rules.ts'
import { sortRules } from './sort-rules.ts'

/** A form's formulas and conditions, ready to run. */
export interface Rules {
  /** The record with its formulas computed and what is hidden left out; what does not change is shared. */
  derive(record: JsonObject): JsonObject
  /** Pointers (entries bound) of the fields that the record hides. */
  hidden(record: JsonObject): ReadonlySet<string>
  /** Both at once. */
  run(record: JsonObject): Derived
}

/** Expects a form that `checkForm` finds no fault with: a formula that does not parse is an error. */
export function compileRules(form: Form): Rules {
  const rules = sortRules(collectRules(form)).sorted
  return {
    derive: (record) => run(rules, record).record,
    hidden: (record) => run(rules, record).hidden,
    run: (record) => run(rules, record),
  }
}

/** What rules make of a record. */
export interface Derived {
  record: JsonObject
  hidden: ReadonlySet<string>
}

interface Deriving extends Derived {
  hidden: Set<string>
}

function run(rules: readonly Rule[], record: JsonObject): Derived {
  const derived: Deriving = { record, hidden: new Set() }
  for (const rule of rules) {
    for (const place of bindToEntries(rule.pointer, derived.record)) apply(rule, place, derived)
  }
  return derived
}

function apply(rule: Rule, place: string, derived: Deriving) {
  const { isHidden, value } = outcome(rule, place, derived.record)
  if (isHidden) derived.hidden.add(place)
  if (isHidden || rule.formula) write(derived, place, value)
}

interface Outcome {
  isHidden: boolean
  value?: Json
}

/** Outcomes in the entries of lists that read nothing beyond their entry; an entry that did not change is not run again. */
const outcomes = new WeakMap<Rule, WeakMap<object, Outcome>>()

function outcome(rule: Rule, place: string, record: JsonObject): Outcome {
  const entry = entryOf(rule, place, record)
  if (!entry) return evaluateRule(rule, place, record)
  const kept = outcomes.get(rule) ?? new WeakMap<object, Outcome>()
  outcomes.set(rule, kept)
  const known = kept.get(entry) ?? evaluateRule(rule, place, record)
  kept.set(entry, known)
  return known
}

function evaluateRule(rule: Rule, place: string, record: JsonObject): Outcome {
  const variables = variablesAt(place, record)
  if (rule.visible && rule.visible.evaluate(variables) !== true) return { isHidden: true }
  const value = rule.formula && asValue(rule.formula.evaluate(variables), rule.schema)
  return { isHidden: false, ...(value !== undefined && { value }) }
}

/** The entry that holds all that the rule reads, if one does. */
function entryOf(rule: Rule, place: string, record: JsonObject): object | undefined {
  const list = listOfPointer(rule.pointer)
  if (list === undefined || !rule.reads.every((read) => read.startsWith(`${list}/*/`))) return undefined
  const depth = splitPointer(list).length + 1
  const entry = getValue(record, joinPointer(splitPointer(place).slice(0, depth)))
  return isObject(entry) ? entry : undefined
}

function write(derived: Deriving, place: string, value: Json | undefined) {
  const before = getValue(derived.record, place)
  if (before === value || JSON.stringify(before) === JSON.stringify(value)) return
  derived.record = setValue(derived.record, place, value)
}

/** The record's keys, and those of every object on the way to the field; the innermost hides the outer. */
function variablesAt(place: string, record: JsonObject): Record<string, unknown> {
  const variables: Record<string, unknown> = { ...record }
  const keys = splitPointer(place)
  for (let depth = 1; depth < keys.length; depth++) {
    const holder = getValue(record, joinPointer(keys.slice(0, depth)))
    if (isObject(holder)) Object.assign(variables, holder)
  }
  return variables
}

const MOST_DECIMALS = 10

/** A result as the record holds it: numbers rounded to the field's digits, nothing for what is no plain value. */
function asValue(result: unknown, schema: JsonSchema): Json | undefined {
  if (typeof result === 'number') {
    if (!Number.isFinite(result)) return undefined
    return roundTo(result, requireFieldType(schema).decimals?.(schema) ?? MOST_DECIMALS)
  }
  if (typeof result === 'string') return result === '' ? undefined : result
  if (typeof result === 'boolean') return result
  // FEEL's dates and times write themselves as text.
  if (
    result instanceof Object &&
    !Array.isArray(result) &&
    Object.hasOwn(result.constructor.prototype, 'toString')
  ) {
    return String(result)
  }
  return undefined
}
