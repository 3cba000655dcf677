import type { ReactNode } from 'react'

interface RowPressProps {
  /** What it does, as it is read out. */
  label: string
  /** Tells it from the others of its row. */
  by?: string
  /** A word is set as one; an icon stands in its square. */
  isWord?: boolean
  /** Undefined where it cannot be done: there is no press. */
  onPress: (() => void) | undefined
  children: ReactNode
}

/** A small press at the end of a row: moves it, or takes it away. */
export function RowPress({ label, by, isWord = false, onPress, children }: RowPressProps) {
  if (!onPress) return null
  return (
    <button
      type="button"
      className={isWord ? 'pwb-chain-join' : 'pwb-icon'}
      data-by={by}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
