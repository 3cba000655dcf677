import type { ListField } from '@paperwright/runtime/kit'
import { useEffect, useRef } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { KnownWords } from './KnownWords.tsx'
import { LIST_WORDS } from './list-words.ts'
import type { FilterEntry } from './read-filter-entry.ts'
import { SpanChoice } from './SpanChoice.tsx'

interface FilterValueProps {
  formId: string
  field: ListField
  entry: FilterEntry
  /** The id of the words that say what is wrong. */
  fault: string | undefined
  onChange(entry: FilterEntry): void
}

/** What a filter compares with, entered as the field's kind is. */
export function FilterValue({ formId, field, entry, fault, onChange }: FilterValueProps) {
  const words = useOwnWords(LIST_WORDS)
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
  if (entry.op === 'within')
    return (
      <SpanChoice
        value={entry.first}
        monthsOnly={field.moment === 'month'}
        fault={fault}
        onChange={(name) => onChange({ ...entry, first: name })}
      />
    )
  const isMoment = field.kind === 'moment'
  const input = {
    type: isMoment ? field.moment : 'text',
    ...(field.kind === 'number' && { inputMode: 'decimal' as const }),
    'aria-describedby': fault,
    'aria-invalid': fault !== undefined,
  }
  if (entry.op !== 'between')
    return (
      <>
        <input
          {...input}
          ref={first}
          aria-label={words.value}
          value={entry.first}
          onChange={(event) => onChange({ ...entry, first: event.target.value })}
        />
        {field.kind === 'text' && field.field.startsWith('/') && (
          <KnownWords
            formId={formId}
            field={field.field}
            typed={entry.first}
            onPick={(value) => {
              onChange({ ...entry, first: value })
              first.current?.focus()
            }}
          />
        )}
      </>
    )
  return (
    <>
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
