import type { AuditAction, LibraryForm } from '@paperwright/server'
import { Button } from '../../controls/Button.tsx'
import { useId } from 'react'
import type { Named } from '../../api/audit.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { ACTION_GROUPS } from './action-groups.ts'
import type { AuditSearch } from './audit-search.ts'
import { AUDIT_WORDS, type AuditWords } from './audit-words.ts'

interface AuditFiltersProps {
  search: AuditSearch
  people: readonly Named[]
  forms: readonly LibraryForm[]
  /** The number of the one record that is looked at. */
  record: string | undefined
  onChange(search: AuditSearch): void
}

const GROUPS = Object.entries(ACTION_GROUPS) as [keyof AuditWords['groups'], readonly AuditAction[]][]

/** When, who, what and where. */
export function AuditFilters({ search, people, forms, record, onChange }: AuditFiltersProps) {
  const words = useOwnWords(AUDIT_WORDS)
  const { locale } = useSession()
  const id = useId()
  const set = (key: keyof AuditSearch, value: string) => {
    const { [key]: _, ...others } = search
    onChange(value === '' ? others : { ...others, [key]: value })
  }
  return (
    <search className="line audit-filters">
      <label htmlFor={`${id}-from`}>
        {words.from}
        <input
          id={`${id}-from`}
          type="date"
          value={search.from ?? ''}
          max={search.to}
          onChange={(event) => set('from', event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-to`}>
        {words.to}
        <input
          id={`${id}-to`}
          type="date"
          value={search.to ?? ''}
          min={search.from}
          onChange={(event) => set('to', event.target.value)}
        />
      </label>
      <select
        value={search.actor ?? ''}
        aria-label={words.who}
        onChange={(event) => set('actor', event.target.value)}
      >
        <option value="">{words.anyone}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
      <select
        value={search.action ?? ''}
        aria-label={words.what}
        onChange={(event) => set('action', event.target.value)}
      >
        <option value="">{words.anything}</option>
        {GROUPS.map(([group, actions]) => (
          <optgroup key={group} label={words.groups[group]}>
            {actions.length > 1 && <option value={group}>{words.allOf(words.groups[group])}</option>}
            {actions.map((action) => (
              <option key={action} value={action}>
                {words.actions[action]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        value={search.form ?? ''}
        aria-label={words.form}
        onChange={(event) => set('form', event.target.value)}
      >
        <option value="">{words.anyForm}</option>
        {forms.map((form) => (
          <option key={form.id} value={form.id}>
            {form.code} {formTitle(form, locale)}
          </option>
        ))}
      </select>
      {record !== undefined && (
        <button type="button" className="chip" data-chosen="" onClick={() => set('record', '')}>
          {words.record(record)} <span aria-hidden="true">×</span>
        </button>
      )}
      {Object.keys(search).length > 0 && (
        <Button look="text" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
