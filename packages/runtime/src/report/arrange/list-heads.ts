import type { CrossShape, Group } from '../definition/query.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import type { GroupKey, Head } from '../result/result.ts'
import { completeKeys } from './complete-keys.ts'
import { evaluateFigure, type Axis, type Cube } from './cube.ts'
import { lateness, orderKeys } from './order-keys.ts'

export interface AxisShape {
  axis: Axis
  groups: readonly Group[]
  /** The field of each group. */
  fields: readonly ResolvedField[]
  total?: boolean | string | undefined
  /** FEEL that a row of the innermost group has to meet. */
  keep?: string | undefined
}

/** The rows or columns of a cross table in their order, with subtotals and the total. */
export function listHeads(shape: AxisShape, cube: Cube): Head[] {
  if (shape.groups.length === 0) return [{ keys: [], role: 'group' }]
  const heads = headsBelow([], shape, cube)
  if (!shape.total) return heads
  return [...heads, { keys: [], role: 'total', ...wordsOf(shape.total) }]
}

export function axisShape(
  shape: CrossShape,
  axis: Axis,
  fields: ReadonlyMap<string, ResolvedField>,
): AxisShape {
  const groups = shape[axis] ?? []
  return {
    axis,
    groups,
    fields: groups.map(({ field }) => fields.get(field)!),
    total: shape.totals?.[axis],
    ...(axis === 'rows' && { keep: shape.keep }),
  }
}

function headsBelow(around: readonly GroupKey[], shape: AxisShape, cube: Cube): Head[] {
  const level = around.length
  const { subtotal } = shape.groups[level]!
  const isInnermost = level === shape.groups.length - 1
  const inside = new Map<GroupKey, Head[]>()
  for (const key of keysBelow(around, shape, cube)) {
    const keys = [...around, key]
    const heads = isInnermost ? innermostHeads(keys, shape, cube) : headsBelow(keys, shape, cube)
    if (heads.length > 0) inside.set(key, heads)
  }
  return sortKeys([...inside.keys()], { around, shape, cube }).flatMap((key): Head[] => {
    const heads = inside.get(key)!
    if (isInnermost || !subtotal) return heads
    return [...heads, { keys: [...around, key], role: 'subtotal', ...wordsOf(subtotal) }]
  })
}

function innermostHeads(keys: GroupKey[], shape: AxisShape, cube: Cube): Head[] {
  return isKept(keys, shape, cube) ? [{ keys, role: 'group' }] : []
}

function keysBelow(around: readonly GroupKey[], { axis, ...shape }: AxisShape, cube: Cube): GroupKey[] {
  const group = shape.groups[around.length]!
  const found = cube.below(axis, around)
  // What was listed without any row has nothing beside it.
  if (group.beside && found.length === 0) return [{ value: null }]
  const shown = group.top && !group.top.others ? found.filter((key) => !('others' in key)) : found
  return group.complete ? completeKeys(shown, group, shape.fields[around.length]!) : [...shown]
}

function sortKeys(
  keys: readonly GroupKey[],
  { around, shape, cube }: { around: readonly GroupKey[]; shape: AxisShape; cube: Cube },
): GroupKey[] {
  const group = shape.groups[around.length]!
  const byItself = orderKeys(shape.fields[around.length]!)
  const { by = group.field, direction = 'asc' } = group.sort ?? {}
  const sign = direction === 'asc' ? 1 : -1
  if (by === group.field) return keys.toSorted((a, b) => lateness(a) - lateness(b) || sign * byItself(a, b))
  const figures = new Map(keys.map((key) => [key, figureAt(cube, shape.axis, [...around, key], by)]))
  return keys.toSorted((a, b) => {
    const [figureA, figureB] = [figures.get(a)!, figures.get(b)!]
    const blanks = Number(figureA === null) - Number(figureB === null)
    const order = figureA === null || figureB === null ? 0 : compareFigures(figureA, figureB)
    return lateness(a) - lateness(b) || blanks || sign * order || byItself(a, b)
  })
}

function compareFigures(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}

function isKept(keys: readonly GroupKey[], { axis, keep }: AxisShape, cube: Cube): boolean {
  if (keep === undefined) return true
  // As a formula gives no answer but a figure, the condition is asked for one.
  return (
    evaluateFigure(`if ${keep} then 1 else 0`, cube.evaluation, (name) =>
      figureAt(cube, axis, keys, name),
    ) === 1
  )
}

/** The figure of a group over all of the other axis. */
function figureAt(cube: Cube, axis: Axis, keys: readonly GroupKey[], measure: string) {
  return axis === 'rows' ? cube.figure(keys, [], measure) : cube.figure([], keys, measure)
}

function wordsOf(title: boolean | string): Pick<Head, 'title'> {
  return typeof title === 'string' ? { title } : {}
}
