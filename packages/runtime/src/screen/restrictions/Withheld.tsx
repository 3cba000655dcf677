import { useScreenScope } from '../screen-scope.ts'
import type { InputPlace } from '../input/field-input.ts'

/** Stands in place of what the person may not see: the sheet keeps its shape. */
export function Withheld({ id, place }: { id?: string; place: InputPlace }) {
  const { words } = useScreenScope()
  return (
    <span
      {...(id !== undefined && { id })}
      className={`pw-field pw-field--${place} pw-withheld`}
      title={words.withheld}
      tabIndex={-1}
    >
      <span className="pw-withheld__word">{words.withheld}</span>
    </span>
  )
}
