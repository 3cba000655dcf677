import type { Json } from '../form/json-schema.ts'
import type { ValueKind } from './value-kind.ts'

/** A condition on a field of stored records. */
export interface Filter {
  /** The field's pointer. One with `*` is met where any entry of the list meets it. */
  field: string
  op: FilterOp
  /**
   * What the field is compared with: a value, for `between` two, for `anyOf` and `noneOf` a list, for `within` the name of
   * a span (`this-month`, see `daysOfSpan`); nothing for the last two.
   */
  value?: Json
}

/** Met where one of these is. */
export interface AnyFilter {
  any: Filter[]
}

export type RecordFilter = Filter | AnyFilter

/** `ne`, `notContains`, `noneOf` and `empty` are met by all records that `eq`, `contains`, `anyOf` and `notEmpty` leave, blank ones included. */
export type FilterOp =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'before'
  | 'after'
  | 'between'
  | 'within'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'anyOf'
  | 'noneOf'
  | 'empty'
  | 'notEmpty'

/** How values of each kind can be filtered, in the order that a person is offered them. */
export const filterOps: Readonly<Record<ValueKind, readonly FilterOp[]>> = {
  number: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'between', 'empty', 'notEmpty'],
  text: ['contains', 'notContains', 'eq', 'ne', 'startsWith', 'empty', 'notEmpty'],
  moment: ['eq', 'before', 'after', 'between', 'empty', 'notEmpty'],
  option: ['anyOf', 'noneOf', 'empty', 'notEmpty'],
  answer: ['eq', 'empty', 'notEmpty'],
  other: ['empty', 'notEmpty'],
}

/** With spans that move with the day: how saved lists and the conditions of reports can say it. */
export const listOps: typeof filterOps = { ...filterOps, moment: ['within', ...filterOps.moment] }

/** The conditions that a filter is made of: itself, or its alternatives. */
export function conditionsOf(filter: RecordFilter): readonly Filter[] {
  return 'any' in filter ? filter.any : [filter]
}
