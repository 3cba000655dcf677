import { useId } from 'react'
import type { ChosenProps } from './SelectInput.tsx'

/** One of few, all of which are seen: arrows go from one to the next. */
export function Segments({ label, choices, value, hint, onSet }: ChosenProps) {
  const id = useId()
  return (
    <fieldset className="pwb-field pwb-segments" role="radiogroup" aria-labelledby={`${id}-label`}>
      <legend id={`${id}-label`}>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={String(choice.value)}>
            <input
              type="radio"
              name={id}
              value={String(choice.value ?? '')}
              checked={choice.value === value}
              onChange={() => onSet(choice.value)}
            />
            <span>{choice.title}</span>
          </label>
        ))}
      </div>
      {hint && <p className="pwb-hint">{hint}</p>}
    </fieldset>
  )
}
