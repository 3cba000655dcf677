import { useId } from 'react'

export interface SettingChoice {
  value: string
  title: string
}

/** One of several, all of which are known. */
export function ChoiceSetting({
  label,
  value,
  choices,
  onSet,
}: {
  label: string
  value: string
  choices: readonly SettingChoice[]
  onSet(value: string): void
}) {
  const id = useId()
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onSet(event.target.value)}>
        {/* What is not offered is shown as it is, rather than the first choice in its place. */}
        {!choices.some((choice) => choice.value === value) && (
          <option data-unknown value={value}>
            {value}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Choices of words by their values, as the words list them. */
export function choicesOf(words: Readonly<Record<string, string>>): SettingChoice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }))
}
