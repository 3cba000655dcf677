import { useRef } from 'react'
import type { Area, ItemPlace } from '../edits/place.ts'
import { removeItem } from '../edits/remove-item.ts'
import { focusNext } from '../state/focus-next.ts'
import { placeOfProblem } from '../state/report-selection.ts'
import { useReport } from '../state/use-report.ts'
import { ToolMenu, type ToolItem } from '../../toolbar/ToolMenu.tsx'
import { areasOf } from './areas-of.ts'
import { startDrag } from './dragging.ts'
import { dropInArea } from './drop-in-area.ts'
import type { ShownItem } from './list-items.ts'
import { useDrop } from './use-drop.ts'

/** A field in an area: press it for its settings; arrows with Alt move it, Delete takes it away. */
export function Chip({ item, place, count }: { item: ShownItem; place: ItemPlace; count: number }) {
  const work = useReport()
  const { report, words, selection, problems, select, run, say, shape } = work
  const { area, at } = place
  const drop = useDrop((dragged) => dropInArea(work, dragged, { area, at }))
  const isSelected =
    selection.kind === 'item' &&
    selection.place.area === area &&
    selection.place.at === at &&
    selection.place.query === place.query
  const isBad = problems.some(({ path }) => {
    const found = placeOfProblem(report, path)
    return (
      found.query === place.query && found.selection.kind === 'item' && isSame(found.selection.place, place)
    )
  })
  const chip = useRef<HTMLLIElement>(null)
  const moveTo = (to: { area: Area; at?: number }, index: number) => {
    const areas = chip.current?.closest('.pwr-areas')
    if (dropInArea(work, { kind: 'item', place }, to)) focusChip(areas, to.area, index)
  }
  const move = (to: number) => moveTo({ area, at: to > at ? to + 1 : to }, to)
  const remove = () => {
    const areas = chip.current?.closest('.pwr-areas')
    const isDone = run(
      (now) => removeItem(now, place),
      () => ({ selection: { kind: 'table' } }),
    )
    if (!isDone) return
    say(words.areas.removed(item.title))
    focusChip(areas, area, at)
  }
  const items: ToolItem[] = [
    { label: words.areas.settings, onChoose: () => select({ kind: 'item', place }) },
    { label: words.up, disabled: at === 0, onChoose: () => move(at - 1) },
    { label: words.down, disabled: at === count - 1, onChoose: () => move(at + 1) },
    ...areasOf(shape ?? {})
      .filter((other) => other !== area && item.field !== undefined)
      .map((other) => ({
        label: words.areas.moveTo(words.areas[other]),
        onChoose: () => moveTo({ area: other }, Infinity),
      })),
    { label: words.remove, onChoose: remove },
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and the menu inside do the same
    <li
      ref={chip}
      className="pwr-chip"
      data-selected={isSelected || undefined}
      data-bad={isBad || undefined}
      draggable
      onDragStart={(event) => startDrag(event, { kind: 'item', place })}
      {...drop}
    >
      <button
        type="button"
        className="pwr-chip-name"
        aria-pressed={isSelected}
        aria-label={words.areas.chip([item.title, item.detail].filter(Boolean).join(' '), words.areas[area])}
        onClick={() => select({ kind: 'item', place })}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') remove()
          else if (event.altKey && event.key === 'ArrowUp' && at > 0) move(at - 1)
          else if (event.altKey && event.key === 'ArrowDown' && at < count - 1) move(at + 1)
          else return
          event.preventDefault()
        }}
      >
        <span>{item.title}</span> {item.detail !== undefined && <small>{item.detail}</small>}
      </button>
      <ToolMenu label="" name={words.areas.menu(item.title)} items={items} />
    </li>
  )
}

function isSame(one: ItemPlace, other: ItemPlace): boolean {
  return one.area === other.area && one.at === other.at
}

/** The chip at a place, or the last one there; the area itself where none is left. */
function focusChip(areas: Element | null | undefined, area: Area, at: number) {
  focusNext(() => {
    const box = areas?.querySelector<HTMLElement>(`[data-area='${area}']`)
    const chips = [...(box?.querySelectorAll<HTMLElement>('.pwr-chip-name') ?? [])]
    return chips[at] ?? chips.at(-1) ?? box
  })
}
