import { useState } from 'react'
import type { FieldChoice } from './reference-draft.ts'

/** One of several choices; where it is not known what there is, the choice is typed, and taken over when it is finished. */
export function ChoiceInput({
  label,
  value,
  choices,
  placeholder,
  onChange,
}: {
  label?: string
  value: string
  choices: readonly FieldChoice[] | undefined
  placeholder?: string
  onChange(value: string): void
}) {
  const [typed, setTyped] = useState<string>()
  if (!choices)
    return (
      <input
        type="text"
        spellCheck={false}
        aria-label={label}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined && typed.trim() !== value) onChange(typed.trim())
          setTyped(undefined)
        }}
      />
    )
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">—</option>
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  )
}
