import type { ValueKind } from '@paperwright/runtime'
import { areasOf } from '../areas/areas-of.ts'
import { startDrag, type Dragged } from '../areas/dragging.ts'
import { dropInArea } from '../areas/drop-in-area.ts'
import { usualArea } from '../edits/place-field.ts'
import { useReport } from '../state/use-report.ts'
import { KindSign } from './KindSign.tsx'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'

/** A field to drag; pressed it goes where such fields usually go, its menu names the areas. */
export function FieldRow({
  title,
  kind,
  dragged,
  isUsed,
  computed,
}: {
  title: string
  kind: ValueKind
  dragged: Dragged
  isUsed: boolean
  /** The key of a field that the query computes, which has settings of its own. */
  computed?: string
}) {
  const work = useReport()
  const { words, shape, select } = work
  if (!shape) return null
  const areas = areasOf(shape).map((area) => ({
    label: words.fields.to(words.areas[area]),
    onChoose: () => void dropInArea(work, dragged, { area }),
  }))
  const settings =
    computed === undefined
      ? []
      : [{ label: words.areas.settings, onChoose: () => select({ kind: 'field', field: computed }) }]
  return (
    <li className="pwr-field" data-used={isUsed || undefined}>
      <button
        type="button"
        className="pwr-field-name"
        draggable
        onDragStart={(event) => startDrag(event, dragged)}
        aria-label={words.fields.add(title)}
        title={`${title} · ${words.fields.kinds[kind]}`}
        onClick={() => void dropInArea(work, dragged, { area: usualArea(shape, { kind }) })}
      >
        <KindSign kind={kind} />
        <span>{title}</span>
      </button>
      <ToolMenu label="⋯" name={words.fields.addTo(title)} items={[...settings, ...areas]} />
    </li>
  )
}
