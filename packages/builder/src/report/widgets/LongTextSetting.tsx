import { useId } from 'react'
import { useTyped } from './use-typed.ts'

/** Words of several lines; taken over when the input is left. */
export function LongTextSetting({
  label,
  value,
  onSet,
}: {
  label: string
  value: string
  onSet(value: string): void
}) {
  const typed = useTyped(value, onSet)
  const id = useId()
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={() => typed.keep()}
      />
    </div>
  )
}
