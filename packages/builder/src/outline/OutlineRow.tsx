import { useEffect, useRef, useState } from 'react'
import { TYPE_MIME } from '../canvas/drag-and-drop.ts'
import { icons } from '../toolbar/icons.tsx'
import { RowPress } from '../toolbar/RowPress.tsx'
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
  onRename,
  drag,
}: {
  name: string
  note?: string
  depth?: number
  isSelected: boolean
  onSelect(): void
  onUp?: (() => void) | undefined
  onDown?: (() => void) | undefined
  onRemove?: (() => void) | undefined
  onRename?: ((name: string) => void) | undefined
  /** Rows of one list change places by dragging. */
  drag?: { list: string; index: number; onMove(from: number, to: number): void } | undefined
}) {
  const { words } = useBuilder()
  const [renaming, setRenaming] = useState(false)
  const type = drag && `${TYPE_MIME}-${drag.list}`
  return (
    <li
      className="pwb-outline-row"
      data-selected={isSelected || undefined}
      style={{ paddingLeft: 6 + depth * 14 }}
    >
      {renaming && onRename ? (
        <NameInput
          name={name}
          label={words.outline.rename}
          onEnd={(next) => {
            setRenaming(false)
            if (next !== undefined && next.trim() !== '' && next !== name) onRename(next.trim())
          }}
        />
      ) : (
        <button
          type="button"
          className="pwb-outline-name"
          aria-current={isSelected}
          draggable={drag !== undefined}
          onDragStart={(event) => drag && type && event.dataTransfer.setData(type, String(drag.index))}
          onDragOver={(event) => type && event.dataTransfer.types.includes(type) && event.preventDefault()}
          onDrop={(event) => {
            if (!drag || !type || !event.dataTransfer.types.includes(type)) return
            event.preventDefault()
            drag.onMove(Number(event.dataTransfer.getData(type)), drag.index)
          }}
          onClick={onSelect}
          onDoubleClick={() => onRename && setRenaming(true)}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowUp') onUp?.()
            else if (event.altKey && event.key === 'ArrowDown') onDown?.()
            else if (event.key === 'Delete') onRemove?.()
            else if (event.key === 'F2' && onRename) setRenaming(true)
            else return
            event.preventDefault()
          }}
        >
          {name}
          {note && <span>{note}</span>}
        </button>
      )}
      <RowPress label={words.inspector.named(words.outline.up, name)} onPress={onUp}>
        {icons.up}
      </RowPress>
      <RowPress label={words.inspector.named(words.outline.down, name)} onPress={onDown}>
        {icons.down}
      </RowPress>
      <RowPress label={words.inspector.named(words.outline.remove, name)} onPress={onRemove}>
        {icons.remove}
      </RowPress>
    </li>
  )
}

/** Enter or leaving keeps the name, Escape does not. */
function NameInput({
  name,
  label,
  onEnd,
}: {
  name: string
  label: string
  onEnd(name: string | undefined): void
}) {
  const input = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => input.current?.select(), [])
  const end = (next: string | undefined) => {
    if (ended.current) return
    ended.current = true
    onEnd(next)
  }
  return (
    <input
      ref={input}
      type="text"
      className="pwb-outline-input"
      aria-label={label}
      defaultValue={name}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value)
        else if (event.key === 'Escape') end(undefined)
      }}
    />
  )
}
