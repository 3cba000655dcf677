import type { Naming } from './field-input.ts'

export interface ComputedProps {
  id: string
  text: string
  naming: Naming
  /** It is as it was stored, and not this person's to change. */
  isKept?: boolean
  /** It may run over several lines, from the top of its cell. */
  lines?: boolean | undefined
}

/** The result of a formula, or what may only be read: it cannot be typed over. */
export function Computed({ id, text, naming, isKept = false, lines = false }: ComputedProps) {
  return (
    // Totals change with every figure: they are read when the reader comes to them.
    <output
      id={id}
      aria-live="off"
      className={isKept ? 'pw-computed pw-computed--kept' : 'pw-computed'}
      data-lines={lines ? '' : undefined}
      {...naming}
    >
      {text}
    </output>
  )
}
