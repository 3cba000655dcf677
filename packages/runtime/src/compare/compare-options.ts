import { readOptions, type Option } from '../fields/options.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import type { FormChange, NamedField } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'

/**
 * Options added, removed, with other words or another blank, in another order. Nothing where only one of the two has
 * options: then the type is another. Entries that are fields of their own tell their options themselves.
 */
export function compareOptions(before: JsonSchema, after: JsonSchema, field: NamedField): FormChange[] {
  if (isEntered(before) || isEntered(after)) return []
  const then = readOptions(before)
  const now = readOptions(after)
  if ((then.length === 0 || now.length === 0) && before['x-field'] !== after['x-field']) return []
  const [known, still] = [byValue(then), byValue(now)]
  const removed = then.filter(({ value }) => !still.has(value))
  return [
    ...removed.map(({ value, title }): FormChange => ({ kind: 'optionRemoved', field, value, title })),
    ...now.flatMap((option) => compareOption(known.get(option.value), option, field)),
    ...(isDeepEqual(shared(then, still), shared(now, known))
      ? []
      : [{ kind: 'optionsReordered', field } as const]),
  ]
}

function isEntered({ items }: JsonSchema): boolean {
  return items?.['x-field'] !== undefined
}

function compareOption(was: Option | undefined, option: Option, field: NamedField): FormChange[] {
  const { value, title, blank, for: parents } = option
  if (!was) return [{ kind: 'optionAdded', field, value, title }]
  return [
    ...(was.title === title
      ? []
      : [{ kind: 'optionRenamed', field, value, before: was.title, after: title } as const]),
    ...(isDeepEqual(was.blank, blank) ? [] : [{ kind: 'optionBlankChanged', field, value, title } as const]),
    ...(isDeepEqual(was.for, parents) ? [] : [{ kind: 'optionMoved', field, value, title } as const]),
  ]
}

/** The first of each value. */
function byValue(options: readonly Option[]): ReadonlyMap<Json, Option> {
  return new Map(options.toReversed().map((option) => [option.value, option]))
}

function shared(options: readonly Option[], others: ReadonlyMap<Json, Option>): Json[] {
  return options.map(({ value }) => value).filter((value) => others.has(value))
}
