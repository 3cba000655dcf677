import type { Naming } from './field-input.ts'

/** The result of a formula: it follows the record and cannot be typed over. */
export function Computed({ id, text, naming }: { id: string; text: string; naming: Naming }) {
  return (
    // Totals change with every figure: they are read when the reader comes to them.
    <output id={id} aria-live="off" className="pw-computed" {...naming}>
      {text}
    </output>
  )
}
