import type { ValueKind } from '@paperwright/runtime'
import { areasOf } from '../areas/areas-of.ts'
import { startDrag, type Dragged } from '../areas/dragging.ts'
import { dropInArea } from '../areas/drop-in-area.ts'
import { usualArea } from '../edits/place-field.ts'
import { useReport } from '../state/use-report.ts'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'

const SIGNS: Readonly<Record<ValueKind, string>> = {
  number: '∑',
  text: 'A',
  moment: '◷',
  option: '☰',
  answer: '✓',
  other: '·',
}

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
        onClick={() => void dropInArea(work, dragged, { area: usualArea(shape, { kind }) })}
      >
        <span className="pwr-sign" title={words.fields.kinds[kind]} aria-hidden="true">
          {SIGNS[kind]}
        </span>
        <span>{title}</span>
      </button>
      <ToolMenu label="⋯" name={words.fields.addTo(title)} items={[...settings, ...areas]} />
    </li>
  )
}
