import { icons } from '../toolbar/icons.tsx'
import { useBuilder } from '../state/use-builder.ts'

/** A line of the outline: chosen by a click, moved and removed by its buttons or Alt with an arrow key, Delete. */
export function OutlineRow({
  name,
  note,
  depth = 0,
  isSelected,
  onSelect,
  onUp,
  onDown,
  onRemove,
}: {
  name: string
  note?: string
  depth?: number
  isSelected: boolean
  onSelect(): void
  onUp?: (() => void) | undefined
  onDown?: (() => void) | undefined
  onRemove?: (() => void) | undefined
}) {
  const { words } = useBuilder()
  return (
    <li
      className="pwb-outline-row"
      data-selected={isSelected || undefined}
      style={{ paddingLeft: 6 + depth * 14 }}
    >
      <button
        type="button"
        className="pwb-outline-name"
        aria-current={isSelected}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowUp') onUp?.()
          else if (event.altKey && event.key === 'ArrowDown') onDown?.()
          else if (event.key === 'Delete') onRemove?.()
          else return
          event.preventDefault()
        }}
      >
        {name}
        {note && <span>{note}</span>}
      </button>
      {onUp && (
        <button type="button" className="pwb-icon" aria-label={`${words.outline.up}：${name}`} onClick={onUp}>
          {icons.up}
        </button>
      )}
      {onDown && (
        <button
          type="button"
          className="pwb-icon"
          aria-label={`${words.outline.down}：${name}`}
          onClick={onDown}
        >
          {icons.down}
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          className="pwb-icon"
          aria-label={`${words.outline.remove}：${name}`}
          onClick={onRemove}
        >
          {icons.remove}
        </button>
      )}
    </li>
  )
}
