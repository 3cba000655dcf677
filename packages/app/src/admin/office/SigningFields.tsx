import type { OfficeSigning } from '@paperwright/runtime'
import { useId } from 'react'
import { useOwnWords } from '../../session/use-words.ts'
import { OFFICE_WORDS } from './office-words.ts'

type Signing = Required<OfficeSigning>

const modes = ['both', 'screen', 'hand', 'none'] as const
const begins = ['submitting', 'asking'] as const

/** How forms are signed that do not say so themselves. */
export function SigningFields({ value, onChange }: { value: Signing; onChange(value: Signing): void }) {
  const words = useOwnWords(OFFICE_WORDS)
  const id = useId()
  const isAsked = value.mode === 'both' || value.mode === 'screen'
  return (
    <fieldset className="office-signing" aria-describedby={`${id}-lead`}>
      <legend>{words.signing}</legend>
      <p id={`${id}-lead`}>{words.signingLead}</p>
      <label htmlFor={`${id}-mode`}>{words.mode}</label>
      <select
        id={`${id}-mode`}
        aria-describedby={`${id}-about`}
        value={value.mode}
        onChange={({ target }) => onChange({ ...value, mode: modes.find((one) => one === target.value)! })}
      >
        {modes.map((mode) => (
          <option key={mode} value={mode}>
            {words.modes[mode]}
          </option>
        ))}
      </select>
      <p id={`${id}-about`}>{words.aboutModes[value.mode]}</p>
      {isAsked && (
        <>
          <label htmlFor={`${id}-begin`}>{words.begin}</label>
          <select
            id={`${id}-begin`}
            value={value.begin}
            onChange={({ target }) =>
              onChange({ ...value, begin: begins.find((one) => one === target.value)! })
            }
          >
            {begins.map((begin) => (
              <option key={begin} value={begin}>
                {words.begins[begin]}
              </option>
            ))}
          </select>
        </>
      )}
      {value.mode !== 'none' && (
        <label className="office-record">
          <input
            type="checkbox"
            checked={value.record}
            onChange={({ target }) => onChange({ ...value, record: target.checked })}
          />
          {words.record}
        </label>
      )}
      {isAsked && (
        <>
          <label className="office-record">
            <input
              type="checkbox"
              checked={value.kept}
              onChange={({ target }) => onChange({ ...value, kept: target.checked })}
            />
            {words.kept}
          </label>
          <label className="office-record">
            <input
              type="checkbox"
              checked={value.confirm === 'password'}
              aria-describedby={`${id}-confirm`}
              onChange={({ target }) => onChange({ ...value, confirm: target.checked ? 'password' : 'none' })}
            />
            {words.confirmSigning}
          </label>
          <p id={`${id}-confirm`}>{words.aboutConfirm}</p>
        </>
      )}
    </fieldset>
  )
}
