import type { FrameCell } from '../../form/frame-grid.ts'
import { repeatLists } from '../../form/frame-grid.ts'
import type { Cell } from '../../form/sheet.ts'
import { splitPointer, joinPointer } from '../../form/pointer.ts'
import { isAcross, type FramePlan } from '../sheet/frame-plan.ts'

/** What a frame holds, in reading order, for a narrow screen. */
export type StackItem =
  | { kind: 'group'; heading: GroupHeading; items: StackItem[] }
  | { kind: 'note'; text: string }
  | { kind: 'field'; pointer: string }
  | { kind: 'prose'; text: string }
  | { kind: 'sign'; slot: string }
  | { kind: 'chart'; of: string }
  | { kind: 'list'; list: string; atLeast: number; items: StackItem[] }

/** A group's printed words, or the title of the object that holds its fields. */
export type GroupHeading = { words: string } | { titleOf: string }

/**
 * Group labels become headings of their fields, titles go with their fields, the rows or columns of a list
 * become the items of one entry.
 */
export function stackItems(plan: FramePlan): StackItem[] {
  const items: StackItem[] = []
  const lists = new Map<string, StackItem & { kind: 'list' }>()
  const state: Walk = { plan, placed: new Set(), groups: new Map() }
  for (const at of plan.grid.cells) {
    const { repeat } = plan.grid.rows[at.row]!
    if (repeat) {
      if (at.band > 0) continue
      const [list = ''] = repeatLists(repeat)
      pushCell(state, listItems(items, lists, list, repeat.atLeast ?? 1), at, at.cell)
    } else if (isAcross(at.cell)) {
      const inside = listItems(items, lists, at.cell.across, 1)
      for (const cell of at.cell.cells) pushCell(state, inside, at, cell)
    } else pushCell(state, items, at, at.cell)
  }
  return items
}

interface Walk {
  plan: FramePlan
  /** Fields and slots that have their place already: a choice stands in several option cells. */
  placed: Set<string>
  /** The items of each group, by the place of its label and the items that it stands among. */
  groups: Map<StackItem[], Map<FrameCell, StackItem[]>>
}

function listItems(
  items: StackItem[],
  lists: Map<string, StackItem & { kind: 'list' }>,
  list: string,
  atLeast: number,
): StackItem[] {
  const known = lists.get(list)
  if (known) return known.items
  const made: StackItem & { kind: 'list' } = { kind: 'list', list, atLeast, items: [] }
  lists.set(list, made)
  items.push(made)
  return made.items
}

function pushCell(walk: Walk, items: StackItem[], at: FrameCell, cell: Cell) {
  if ('field' in cell) pushField(walk, items, at, cell.field)
  else if ('option' in cell) pushField(walk, items, at, cell.option.field)
  else if ('prose' in cell) items.push({ kind: 'prose', text: cell.prose })
  else if ('chart' in cell) items.push({ kind: 'chart', of: cell.of })
  else if ('sign' in cell && cell.part !== 'label') items.push({ kind: 'sign', slot: cell.sign })
  else if ('text' in cell && !headsFields(walk.plan, at)) items.push({ kind: 'note', text: cell.text })
}

function pushField(walk: Walk, items: StackItem[], at: FrameCell, pointer: string) {
  if (walk.placed.has(pointer)) return
  walk.placed.add(pointer)
  let inside = items
  for (const label of walk.plan.namesOf(at, pointer)) {
    const heading = headingOf(label, pointer)
    if (heading) inside = groupItems(walk, inside, label, heading)
  }
  inside.push({ kind: 'field', pointer })
}

function headingOf({ cell }: FrameCell, pointer: string): GroupHeading | undefined {
  if ('text' in cell) return { words: cell.text }
  return 'title' in cell && isHolder(cell.title, pointer) ? { titleOf: cell.title } : undefined
}

function groupItems(walk: Walk, items: StackItem[], label: FrameCell, heading: GroupHeading): StackItem[] {
  const among = walk.groups.get(items) ?? new Map<FrameCell, StackItem[]>()
  walk.groups.set(items, among)
  const known = among.get(label)
  if (known) return known
  const made: StackItem[] = []
  among.set(label, made)
  items.push({ kind: 'group', heading, items: made })
  return made
}

function isHolder(title: string, pointer: string): boolean {
  const path = splitPointer(pointer)
  return path.some((_, length) => length > 0 && joinPointer(path.slice(0, length)) === title)
}

/** Words that name fields become headings where those stand; others are notes. */
function headsFields(plan: FramePlan, label: FrameCell): boolean {
  return plan.grid.cells.some(({ cell, ...place }) => {
    const inner = isAcross(cell) ? cell.cells : [cell]
    return inner.some((one) => 'field' in one && plan.namesOf({ cell, ...place }, one.field).includes(label))
  })
}
