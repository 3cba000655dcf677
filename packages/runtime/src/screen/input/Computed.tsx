import type { CSSProperties } from 'react'
import type { FieldContext } from '../../fields/field-type.ts'
import type { Naming } from './field-input.ts'
import { figureEm, isFigure } from './figure-em.ts'

export interface ComputedProps {
  id: string
  text: string
  field: FieldContext
  naming: Naming
  /** It is as it was stored, and not this person's to change. */
  isKept?: boolean
  /** It may run over several lines, from the top of its cell. */
  lines?: boolean | undefined
}

/** The result of a formula, or what may only be read: it cannot be typed over. */
export function Computed({ id, text, field, naming, isKept = false, lines = false }: ComputedProps) {
  const figures = isFigure(field.schema)
  return (
    // Totals change with every figure: they are read when the reader comes to them.
    <output
      id={id}
      aria-live="off"
      className={`pw-computed ${isKept ? 'pw-computed--kept' : ''} ${figures ? 'pw-figures' : ''}`}
      style={figures ? ({ '--pw-words': figureEm(text, field) } as CSSProperties) : undefined}
      data-lines={lines ? '' : undefined}
      {...naming}
    >
      {text}
    </output>
  )
}
