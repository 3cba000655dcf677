import {
  conditionsOf,
  type ListField,
  RECORD_OWN_FIELDS,
  RECORD_STATES,
  type RecordFilter,
  recordStates,
  wordRecordFilter,
} from '@paperwright/runtime/kit'
import { useState } from 'react'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { PlusIcon } from '../controls/icons.tsx'
import { FilterEditor } from './FilterEditor.tsx'
import { LIST_WORDS } from './list-words.ts'
import { Popover } from '../controls/Popover.tsx'
import './filters.css'

interface FilterBarProps {
  formId: string
  fields: readonly ListField[]
  filters: readonly RecordFilter[]
  onChange(filters: RecordFilter[]): void
}

/** The conditions that records must meet, each to be changed or taken away, and the states as buttons. */
export function FilterBar({ formId, fields, filters, onChange }: FilterBarProps) {
  const words = useOwnWords(LIST_WORDS)
  const { locale, zone } = useClock()
  /** The filter that is being edited, or `new`. */
  const [open, setOpen] = useState<number | 'new'>()
  const states = filters.find(
    (filter) => 'field' in filter && filter.field === 'state' && filter.op === 'anyOf',
  )
  const chosen = states && 'field' in states && Array.isArray(states.value) ? states.value : []
  const toggleState = (state: string) => {
    const next = chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state]
    const others = filters.filter((filter) => filter !== states)
    onChange(next.length === 0 ? others : [...others, { field: 'state', op: 'anyOf', value: next }])
  }
  const close = (isOpen: boolean) => {
    if (!isOpen) setOpen(undefined)
  }
  const shown = filters.flatMap((filter, index) => {
    const said = filter === states ? undefined : wordRecordFilter(filter, fields, { zone, locale })
    return said === undefined ? [] : [{ filter, said, index }]
  })
  return (
    <div className="line filter-bar">
      <div className="segmented" role="group" aria-label={RECORD_OWN_FIELDS.state.title[locale]}>
        {recordStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={chosen.includes(state)}
            onClick={() => toggleState(state)}
          >
            {RECORD_STATES[state].words[locale]}
          </button>
        ))}
      </div>
      {shown.map(({ filter, said, index }) => {
        return (
          <span key={`${index} ${said}`} className="filter-chip">
            <Popover
              label={said}
              title={said}
              open={open === index}
              onOpen={(isOpen) => (isOpen ? setOpen(index) : close(false))}
            >
              <FilterEditor
                formId={formId}
                fields={fields}
                conditions={conditionsOf(filter)}
                onApply={(next) => {
                  setOpen(undefined)
                  onChange(filters.map((one, at) => (at === index ? next : one)))
                }}
                onRemove={() => {
                  setOpen(undefined)
                  onChange(filters.filter((_, at) => at !== index))
                }}
              />
            </Popover>
            <button
              type="button"
              className="filter-remove"
              aria-label={words.removeNamed(said)}
              onClick={() => onChange(filters.filter((_, at) => at !== index))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        )
      })}
      <Popover
        label={words.filter}
        title={words.filterBy}
        icon={<PlusIcon />}
        className="filter-add"
        open={open === 'new'}
        onOpen={(isOpen) => (isOpen ? setOpen('new') : close(false))}
      >
        <FilterEditor
          formId={formId}
          fields={fields}
          conditions={[]}
          onApply={(filter) => {
            setOpen(undefined)
            onChange([...filters, filter])
          }}
        />
      </Popover>
    </div>
  )
}
