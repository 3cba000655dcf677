import type { Locale } from '@paperwright/runtime'
import { useState } from 'react'
import { FunctionList } from './FunctionList.tsx'
import type { HelpField } from './help-field.ts'
import { helpWords } from './help-words.ts'
import {
  READY_FORMULAS,
  optionsOf,
  type FormulaPlace,
  type Gives,
  type ReadyFormula,
} from './ready-formulas.ts'
import './formula-help.css'

/** Beside an expression's box: usual ones to be written with the form's own fields, and the list of functions. */
export function FormulaHelp({
  locale,
  place = 'form',
  fields = [],
  gives = [],
  functions,
  onWrite,
}: {
  locale: Locale
  place?: FormulaPlace
  fields?: readonly HelpField[]
  /** What the expression may give; nothing where none is written here. */
  gives?: readonly Gives[]
  /** Those that it may call; left out: all. */
  functions?: readonly string[]
  onWrite?(expression: string, ready: ReadyFormula): unknown
}) {
  const say = helpWords[locale]
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="pwb-formula-help" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.title}</summary>
      {isOpen && (
        <>
          {onWrite && (
            <ReadyChoice locale={locale} place={place} fields={fields} gives={gives} onWrite={onWrite} />
          )}
          <FunctionList locale={locale} among={functions} />
        </>
      )}
    </details>
  )
}

interface ReadyProps {
  locale: Locale
  place: FormulaPlace
  fields: readonly HelpField[]
  gives: readonly Gives[]
  onWrite(expression: string, ready: ReadyFormula): unknown
}

function ReadyChoice({ locale, place, fields, gives, onWrite }: ReadyProps) {
  const say = helpWords[locale]
  const [key, setKey] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const offered = READY_FORMULAS.filter((one) => one.in.includes(place) && gives.includes(one.gives))
  const ready = offered.find((one) => one.key === key)
  const chosen = ready?.slots.map((_, index) => fields.find(({ name }) => name === picked[index])) ?? []
  const options = ready?.hasOption ? optionsOf(chosen[0]) : []
  const option = options.find(({ value }) => JSON.stringify(value) === picked[ready!.slots.length])
  const whole = chosen.flatMap((field) => field ?? [])
  const isWhole = ready && whole.length === ready.slots.length && (!ready.hasOption || option !== undefined)
  const pick = (index: number, name: string) =>
    // An option of one field is none of another's.
    setPicked((now) =>
      index === 0 && ready?.hasOption ? [name] : Object.assign([...now], { [index]: name }),
    )
  return (
    <>
      <label className="pwb-field">
        <span>{say.ready}</span>
        <select
          value={key}
          onChange={({ target }) => {
            setKey(target.value)
            setPicked([])
          }}
        >
          <option value="">{say.choose}</option>
          {offered.map((one) => (
            <option key={one.key} value={one.key}>
              {say.keys[one.key].title}
            </option>
          ))}
        </select>
      </label>
      {place === 'form' && gives.includes('number') && key === '' && (
        <p className="pwb-hint">{say.amountWords}</p>
      )}
      {ready?.slots.map((fits, index) => {
        const fitting = fields.filter(fits)
        return (
          <label key={`${key} ${index}`} className="pwb-field">
            <span>{say.keys[ready.key].slots[index]}</span>
            <select value={picked[index] ?? ''} onChange={({ target }) => pick(index, target.value)}>
              <option value="">{fitting.length > 0 ? say.choose : say.noFields[place]}</option>
              {fitting.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )
      })}
      {ready?.hasOption && (
        <label className="pwb-field">
          <span>{say.option}</span>
          <select
            value={picked[ready.slots.length] ?? ''}
            onChange={({ target }) => pick(ready.slots.length, target.value)}
          >
            <option value="">{say.choose}</option>
            {options.map(({ value, title }) => (
              <option key={JSON.stringify(value)} value={JSON.stringify(value)}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {ready && (
        <div className="pwb-buttons">
          <button
            type="button"
            disabled={!isWhole}
            onClick={() =>
              isWhole &&
              onWrite(ready.write(whole, { place, option: option && JSON.stringify(option.value) }), ready)
            }
          >
            {say.write}
          </button>
        </div>
      )}
    </>
  )
}
