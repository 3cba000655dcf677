import type { Area } from '../edits/place.ts'
import { moveItem } from '../edits/move-item.ts'
import { placeField, placeKnownField } from '../edits/place-field.ts'
import { itemCount } from '../state/report-selection.ts'
import type { ReportWork } from '../state/use-report.ts'
import type { Dragged } from './dragging.ts'
import { listItems } from './list-items.ts'

/** Puts what was dragged, or asked for with a key, in an area; what is put there is selected. */
export function dropInArea(
  work: ReportWork,
  dragged: Dragged,
  { area, at }: { area: Area; at?: number },
): boolean {
  const { query, shape, run, say, words, fields } = work
  if (!shape) return false
  const end = itemCount(work.report, { query, area })
  const place = (index: number) => ({
    selection: { kind: 'item' as const, place: { query, area, at: index } },
  })
  if (dragged.kind === 'item') {
    const { place: from } = dragged
    const item = listItems(shape, from.area, work)[from.at]
    const field = item?.field === undefined ? undefined : fields.get(item.field)
    const last = from.area === area ? end - 1 : end
    // Before a chip further on, as the place that it leaves counts no more.
    const to = at === undefined ? last : from.area === area && from.at < at ? at - 1 : at
    return run(
      (now) => moveItem(now, { from, area, at: Math.min(to, last), field }),
      () => place(Math.min(to, last)),
    )
  }
  const target = { query, area, ...(at !== undefined && { at }) }
  if (dragged.kind === 'computed') {
    const field = fields.get(dragged.key)
    if (!field) return false
    return run(
      (now) => placeKnownField(now, { ...target, key: dragged.key, field }),
      () => place(at ?? end),
    )
  }
  const field = work.sources
    .flatMap((one) => one.fields)
    .find(({ reference }) => reference === dragged.reference)
  if (!field) return false
  const done = run(
    (now) => placeField(now, { ...target, field }),
    () => place(at ?? end),
  )
  if (done) say(words.areas.placed(field.title, words.areas[area]))
  return done
}
