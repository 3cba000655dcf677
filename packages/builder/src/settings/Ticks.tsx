import type { Json } from '@paperwright/runtime'
import type { SettingChoice } from './setting.ts'

/** Any of several, in their order. */
export function Ticks({
  label,
  choices,
  value,
  onSet,
}: {
  label: string
  choices: readonly SettingChoice[]
  value: readonly Json[]
  onSet(value: Json[]): unknown
}) {
  const values = choices.flatMap((one) => (one.value === undefined ? [] : [one.value]))
  return (
    <fieldset className="pwb-ticks">
      <legend>{label}</legend>
      {choices.map(({ value: own, title }) => (
        <label key={String(own)}>
          <input
            type="checkbox"
            onChange={({ target }) =>
              onSet(values.filter((one) => (one === own ? target.checked : value.includes(one))))
            }
            checked={own !== undefined && value.includes(own)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
