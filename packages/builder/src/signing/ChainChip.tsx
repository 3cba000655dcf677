import { useBuilder } from '../state/use-builder.ts'
import { icons } from '../toolbar/icons.tsx'
import { RowPress } from '../toolbar/RowPress.tsx'
import { CHAIN_MIME } from './chain-mime.ts'
import { signingWords } from './signing-words.ts'

/** A slot in the chain: chosen by a click, moved by its buttons, by Alt with an arrow key, or dragged. */
export function ChainChip({
  slotKey,
  label,
  isSelected,
  onSelect,
  onUp,
  onDown,
  onJoin,
}: {
  slotKey: string
  label: string
  isSelected: boolean
  onSelect(): void
  /** Undefined where it cannot go there. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onJoin: (() => void) | undefined
}) {
  const say = signingWords[useBuilder().locale]
  return (
    <span className="pwb-chain-chip" data-chain={slotKey} data-selected={isSelected || undefined}>
      <button
        type="button"
        className="pwb-outline-name"
        data-by="name"
        aria-current={isSelected}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(CHAIN_MIME, slotKey)}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowUp') onUp?.()
          else if (event.altKey && event.key === 'ArrowDown') onDown?.()
          else return
          event.preventDefault()
        }}
      >
        {label}
      </button>
      <RowPress by="up" label={say.earlier(label)} onPress={onUp}>
        {icons.up}
      </RowPress>
      <RowPress by="down" label={say.later(label)} onPress={onDown}>
        {icons.down}
      </RowPress>
      <RowPress by="join" label={say.joinUp(label)} isWord onPress={onJoin}>
        {say.beside}
      </RowPress>
    </span>
  )
}
