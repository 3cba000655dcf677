import { useId, useState } from 'react'

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
  const [typed, setTyped] = useState<string>()
  const id = useId()
  const keep = () => {
    if (typed !== undefined && typed !== value) onSet(typed)
    setTyped(undefined)
  }
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
      />
    </div>
  )
}
