import { useId, useState } from 'react'

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
  const [typed, setTyped] = useState<string>()
  const id = useId()
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined && typed !== value) onSet(typed)
          setTyped(undefined)
        }}
      />
    </div>
  )
}
