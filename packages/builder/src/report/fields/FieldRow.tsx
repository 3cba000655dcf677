import type { ValueKind } from '@paperwright/runtime/kit'
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
  keys,
}: {
  title: string
  kind: ValueKind
  dragged: Dragged
  /** What the query calls it, once it uses it: it has settings then. */
  keys: readonly string[]
}) {
  const work = useReport()
  const { words, shape, fields, select } = work
  if (!shape) return null
  const areas = areasOf(shape).map((area) => ({
    label: words.fields.to(words.areas[area]),
    onChoose: () => void dropInArea(work, dragged, { area }),
  }))
  const settings = keys.map((key) => ({
    label: keys.length === 1 ? words.areas.settings : words.areas.settingsOf(fields.get(key)?.title ?? key),
    onChoose: () => select({ kind: 'field', field: key }),
  }))
  return (
    <li className="pwr-field" data-used={keys.length > 0 || undefined}>
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
      <ToolMenu label="⋯" name={words.fields.addTo(title)} items={[...areas, ...settings]} />
    </li>
  )
}
