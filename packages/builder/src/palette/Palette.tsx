import { listFieldTypes } from '@paperwright/runtime'
import { useRef, useState } from 'react'
import { dropOnCell, TYPE_MIME, type Dragged } from '../canvas/drag-and-drop.ts'
import { useOneTabStop } from '../state/use-one-tab-stop.ts'
import { useBuilder } from '../state/use-builder.ts'
import { typeName } from '../words/describe-cell.ts'

/** The field types, to be dragged into a cell or put into the selected one by a click. */
export function Palette() {
  const builder = useBuilder()
  const { words, locale, selection } = builder
  const [search, setSearch] = useState('')
  const list = useRef<HTMLUListElement>(null)
  useOneTabStop(list)
  const entries: { name: string; dragged: Exclude<Dragged, { kind: 'cell' }> }[] = [
    ...listFieldTypes()
      .filter((type) => type.takesValue !== false)
      .map(({ name }) => ({ name: typeName(name, locale), dragged: { kind: 'type' as const, type: name } })),
    { name: words.palette.slot, dragged: { kind: 'slot' as const } },
  ]
  const shown = entries.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  return (
    <section className="pwb-palette" aria-label={words.palette.title}>
      <p className="pwb-hint">{words.palette.hint}</p>
      <input
        type="search"
        aria-label={words.palette.search}
        placeholder={words.palette.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul ref={list}>
        {shown.map(({ name, dragged }) => (
          <li key={name}>
            <button
              type="button"
              draggable
              onDragStart={(event) => event.dataTransfer.setData(TYPE_MIME, JSON.stringify(dragged))}
              onClick={() =>
                selection.kind === 'cells' &&
                dropOnCell(builder, { block: selection.block, ...selection.focus }, dragged)
              }
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
