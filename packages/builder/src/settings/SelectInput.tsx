import type { Json } from '@paperwright/runtime'
import { useId } from 'react'
import type { SettingChoice } from './setting.ts'

export interface ChosenProps {
  label: string
  choices: readonly SettingChoice[]
  value: Json | undefined
  hint?: string | undefined
  onSet(value: Json | undefined): unknown
}

/** One of several. */
export function SelectInput({ label, choices, value, hint, onSet }: ChosenProps) {
  const id = useId()
  const isKnown = choices.some((choice) => choice.value === value)
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={keyOf(value)}
        onChange={(event) =>
          onSet(choices.find((choice) => keyOf(choice.value) === event.target.value)?.value)
        }
      >
        {/* What is not offered is shown as it is, rather than the first choice in its place. */}
        {!isKnown && (
          <option data-unknown value={keyOf(value)}>
            {keyOf(value)}
          </option>
        )}
        {choices.map((choice) => (
          <option key={keyOf(choice.value)} value={keyOf(choice.value)}>
            {choice.title}
          </option>
        ))}
      </select>
      {hint && <p className="pwb-hint">{hint}</p>}
    </div>
  )
}

function keyOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}
