import type { Query } from '@paperwright/runtime/report'
import { addMeasure } from '../edits/add-measure.ts'
import type { Area } from '../edits/place.ts'
import { itemCount } from '../state/report-selection.ts'
import { useReport } from '../state/use-report.ts'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'
import { Chip } from './Chip.tsx'
import { dropInArea } from './drop-in-area.ts'
import { listItems } from './list-items.ts'
import { useDrop } from './use-drop.ts'

/** An area with its chips; what is dropped on it goes to its end, on a chip before that. */
export function AreaBox({ area, shape }: { area: Area; shape: Query }) {
  const work = useReport()
  const { words, query, run } = work
  const drop = useDrop((dragged) => dropInArea(work, dragged, { area }))
  const items = listItems(shape, area, work)
  return (
    <div className="pwr-area" tabIndex={-1} data-area={area} {...drop}>
      <div className="pwr-area-head">
        <h3 id={`pwr-area-${area}`}>{words.areas[area]}</h3>
        {area === 'measures' && (
          <ToolMenu
            label="＋"
            name={words.areas.newCount}
            items={[
              {
                label: words.areas.newCount,
                onChoose: () =>
                  run(
                    (now) => addMeasure(now, { query, measure: { title: words.count, of: 'count' } }),
                    last,
                  ),
              },
              {
                label: words.areas.newFormula,
                onChoose: () =>
                  run(
                    (now) =>
                      addMeasure(now, {
                        query,
                        measure: {
                          title: words.measure.newFormula,
                          formula: Object.keys(now.queries[query]?.cross?.measures ?? {})[0] ?? '0',
                        },
                      }),
                    last,
                  ),
              },
            ]}
          />
        )}
      </div>
      <ul aria-labelledby={`pwr-area-${area}`}>
        {items.map((item, at) => (
          <Chip key={item.id} item={item} place={{ query, area, at }} count={items.length} />
        ))}
        {items.length === 0 && <li className="pwr-empty">{words.areas.empty}</li>}
      </ul>
    </div>
  )

  function last() {
    const place = { query, area, at: itemCount(work.report, { query, area }) }
    return { selection: { kind: 'item' as const, place } }
  }
}
