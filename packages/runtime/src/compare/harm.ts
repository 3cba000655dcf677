import { Budget, BudgetSpent } from '../budget/budget.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { compilePattern, isPatternFault } from '../pattern/pattern.ts'
import type { FormChange, NamedField } from './form-change.ts'

/** A change that stored records may not fit: their values are no longer shown, allowed or enough. */
export type Harm =
  /** The field is gone, has another key, or another type that cannot hold what was entered. */
  | { kind: 'fieldRemoved' | 'fieldRenamed' | 'typeNarrowed'; field: NamedField; pointer: string }
  | { kind: 'optionRemoved'; field: NamedField; pointer: string; value: Json; title: string }
  | { kind: 'newlyRequired'; field: NamedField; pointer: string }
  /** A limit that is tighter than it was. */
  | { kind: 'limitTightened'; field: NamedField; pointer: string; limit: Limit; value: number }
  | { kind: 'patternChanged'; field: NamedField; pointer: string; pattern: string }

export type Limit =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'

/** The changes that stored records may not fit. Pointers are those of the older version, which the records have. */
export function findHarms(changes: readonly FormChange[]): Harm[] {
  const from = new Map(
    changes.flatMap((change): [string, string][] =>
      change.kind === 'fieldRenamed' ? [[change.field.pointer, change.from]] : [],
    ),
  )
  const old = (pointer: string): string => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const was = from.get(pointer.slice(0, end))
      if (was !== undefined) return was + pointer.slice(end)
    }
    return pointer
  }
  return changes.flatMap((change): Harm[] => {
    switch (change.kind) {
      case 'fieldRemoved':
        return [{ kind: 'fieldRemoved', field: change.field, pointer: change.field.pointer }]
      case 'fieldRenamed':
        return [{ kind: 'fieldRenamed', field: change.field, pointer: change.from }]
      case 'typeChanged':
        return change.keepsValues
          ? []
          : [{ kind: 'typeNarrowed', field: change.field, pointer: old(change.field.pointer) }]
      case 'optionRemoved':
        return [
          {
            kind: 'optionRemoved',
            field: change.field,
            pointer: old(change.field.pointer),
            value: change.value,
            title: change.title,
          },
        ]
      case 'madeRequired':
        return [{ kind: 'newlyRequired', field: change.field, pointer: old(change.field.pointer) }]
      case 'settingChanged':
        return harmOfSetting(change, old(change.field.pointer))
      default:
        return []
    }
  })
}

const LOWER = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems'])
const UPPER = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'])

function harmOfSetting(
  { field, setting, before, after }: Extract<FormChange, { kind: 'settingChanged' }>,
  pointer: string,
): Harm[] {
  if (setting === 'pattern' && typeof after === 'string')
    return [{ kind: 'patternChanged', field, pointer, pattern: after }]
  if (typeof after !== 'number') return []
  const isTighter =
    (LOWER.has(setting) && (typeof before !== 'number' || after > before)) ||
    (UPPER.has(setting) && (typeof before !== 'number' || after < before))
  return isTighter ? [{ kind: 'limitTightened', field, pointer, limit: setting as Limit, value: after }] : []
}

/** Whether a stored record holds something that a harm is about, in any entry of a list. */
export function touches(harm: Harm, record: JsonObject): boolean {
  const values = bindToEntries(harm.pointer, record).map((place) => getValue(record, place))
  const given = values.filter((value): value is Json => value !== undefined && value !== null)
  switch (harm.kind) {
    case 'fieldRemoved':
    case 'fieldRenamed':
    case 'typeNarrowed':
      return given.length > 0
    case 'newlyRequired':
      return given.length < values.length
    case 'optionRemoved':
      return given.some((value) => (Array.isArray(value) ? value.includes(harm.value) : value === harm.value))
    case 'patternChanged':
      return given.some((value) => typeof value === 'string' && !matches(harm.pattern, value))
    case 'limitTightened':
      return given.some((value) => breaks(harm.limit, harm.value, value))
  }
}

/** Of one stored text; what takes longer is not told to be harmed. */
const MOST_STEPS = 100_000

function matches(pattern: string, value: string): boolean {
  const compiled = compilePattern(pattern)
  if (isPatternFault(compiled)) return true
  try {
    return compiled.find(value, 0, new Budget(MOST_STEPS)) !== undefined
  } catch (error) {
    if (error instanceof BudgetSpent) return true
    throw error
  }
}

function breaks(limit: Limit, bound: number, value: Json): boolean {
  const measured =
    typeof value === 'number'
      ? value
      : typeof value === 'string' || Array.isArray(value)
        ? [...value].length
        : undefined
  if (measured === undefined) return false
  // An exclusive limit is not itself allowed.
  if (measured === bound) return limit.startsWith('exclusive')
  return LOWER.has(limit) ? measured < bound : measured > bound
}
