import { useId } from 'react'
import { useTyped } from './use-typed.ts'

/** Words; they are taken over when they are finished, as one step back. */
export function TextSetting({
  label,
  value,
  type = 'text',
  placeholder,
  onSet,
}: {
  label: string
  value: string
  type?: 'text' | 'date' | 'month' | 'time'
  placeholder?: string
  onSet(value: string): void
}) {
  const typed = useTyped(value, onSet)
  const id = useId()
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        spellCheck={false}
        placeholder={placeholder}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={() => typed.keep()}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && typed.keep()}
      />
    </div>
  )
}
