import { useEffect, useRef } from 'react'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import type { ListField } from './list-fields.ts'
import { LIST_WORDS } from './list-words.ts'
import type { FilterEntry } from './read-filter-entry.ts'
import { usualSpan, type UsualSpan } from './usual-spans.ts'

interface FilterValueProps {
  field: ListField
  entry: FilterEntry
  /** The id of the words that say what is wrong. */
  fault: string | undefined
  onChange(entry: FilterEntry): void
}

/** What a filter compares with, entered as the field's kind is. */
export function FilterValue({ field, entry, fault, onChange }: FilterValueProps) {
  const words = useOwnWords(LIST_WORDS)
  const { zone } = useClock()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  if (entry.op === 'empty' || entry.op === 'notEmpty') return null
  if (field.kind === 'option' || field.kind === 'answer') {
    const options =
      field.kind === 'answer'
        ? [
            { value: true, title: words.yes },
            { value: false, title: words.no },
          ]
        : field.options
    const toggle = (value: string | number | boolean) => {
      if (field.kind === 'answer') return onChange({ ...entry, chosen: [value] })
      const without = entry.chosen.filter((one) => one !== value)
      onChange({
        ...entry,
        chosen: without.length < entry.chosen.length ? without : [...entry.chosen, value],
      })
    }
    return (
      <fieldset className="filter-options" aria-describedby={fault}>
        <legend className="visually-hidden">{words.value}</legend>
        {options.map(({ value, title }, index) => (
          <label key={String(value)}>
            <input
              ref={index === 0 ? first : undefined}
              type={field.kind === 'answer' ? 'radio' : 'checkbox'}
              name="filter-option"
              checked={entry.chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {title}
          </label>
        ))}
      </fieldset>
    )
  }
  const isMoment = field.kind === 'moment'
  const input = {
    type: isMoment ? field.moment : 'text',
    ...(field.kind === 'number' && { inputMode: 'decimal' as const }),
    'aria-describedby': fault,
    'aria-invalid': fault !== undefined,
  }
  if (entry.op !== 'between')
    return (
      <input
        {...input}
        ref={first}
        aria-label={words.value}
        value={entry.first}
        onChange={(event) => onChange({ ...entry, first: event.target.value })}
      />
    )
  return (
    <>
      {isMoment && field.moment === 'date' && (
        <div className="line filter-spans" role="group" aria-label={words.quick}>
          {(Object.keys(words.spans) as UsualSpan[]).map((span) => (
            <button
              key={span}
              type="button"
              className="chip"
              onClick={() => {
                const [from, to] = usualSpan(span, { at: new Date(), zone })
                onChange({ ...entry, first: from, second: to })
              }}
            >
              {words.spans[span]}
            </button>
          ))}
        </div>
      )}
      <div className="form filter-span">
        <label>
          {words.from}
          <input
            {...input}
            ref={first}
            value={entry.first}
            onChange={(event) => onChange({ ...entry, first: event.target.value })}
          />
        </label>
        <label>
          {words.to}
          <input
            {...input}
            value={entry.second}
            onChange={(event) => onChange({ ...entry, second: event.target.value })}
          />
        </label>
      </div>
    </>
  )
}
