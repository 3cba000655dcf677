import type { Json } from '../form/json-schema.ts'
import type { ValueKind } from './value-kind.ts'

/** A condition on a field of stored records. */
export interface Filter {
  /** The field's pointer. One with `*` is met where any entry of the list meets it. */
  field: string
  op: FilterOp
  /** What the field is compared with: a value, for `between` two, for `anyOf` and `noneOf` a list; nothing for the last two. */
  value?: Json
}

/** `ne`, `noneOf` and `empty` are met by all records that `eq`, `anyOf` and `notEmpty` leave, blank ones included. */
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
  | 'contains'
  | 'startsWith'
  | 'anyOf'
  | 'noneOf'
  | 'empty'
  | 'notEmpty'

/** How values of each kind can be filtered, in the order that a person is offered them. */
export const filterOps: Readonly<Record<ValueKind, readonly FilterOp[]>> = {
  number: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'between', 'empty', 'notEmpty'],
  text: ['contains', 'eq', 'ne', 'startsWith', 'empty', 'notEmpty'],
  moment: ['eq', 'before', 'after', 'between', 'empty', 'notEmpty'],
  option: ['anyOf', 'noneOf', 'empty', 'notEmpty'],
  answer: ['eq', 'empty', 'notEmpty'],
  other: ['empty', 'notEmpty'],
}
