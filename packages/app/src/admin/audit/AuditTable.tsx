import { OTHERS } from '@paperwright/runtime/kit'
import type { AuditItem, LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Places } from '../../api/access.ts'
import type { Named } from '../../api/audit.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { wordMomentInFull } from '../../shell/word-moment.ts'
import { ACCESS_WORDS } from '../access/access-words.ts'
import { AUDIT_WORDS } from './audit-words.ts'
import { EntryDetails } from './EntryDetails.tsx'

interface AuditTableProps {
  entries: readonly AuditItem[]
  people: readonly Named[]
  places: Places
  forms: readonly LibraryForm[]
}

/** Entries of the log, each with what more it says. */
export function AuditTable({ entries, people, places, forms }: AuditTableProps) {
  const words = useOwnWords(AUDIT_WORDS)
  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people])
  return (
    <div className="table audit-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} people={names} places={places} forms={forms} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface EntryProps extends Pick<AuditTableProps, 'places' | 'forms'> {
  entry: AuditItem
  people: ReadonlyMap<string, string>
}

function Entry({ entry, people, places, forms }: EntryProps) {
  const words = useOwnWords(AUDIT_WORDS)
  const clock = useClock()
  const [isOpen, setOpen] = useState(false)
  const { seq, at, actor, action } = entry
  return (
    <>
      <tr data-open={isOpen ? '' : undefined}>
        <td className="audit-time">
          <time dateTime={at}>{wordMomentInFull(at, clock)}</time>
        </td>
        <td className="audit-who">
          {actor?.name ?? words.program}
          {actor?.by === 'key' && <small>{words.byKey}</small>}
        </td>
        <td className="audit-what">
          <strong>{words.actions[action]}</strong>
          <About entry={entry} forms={forms} people={people} />
        </td>
        <td className="audit-toggle">
          <button
            type="button"
            className="text-button"
            aria-expanded={isOpen}
            aria-label={`${words.details} ${words.at(seq)}`}
            onClick={() => setOpen(!isOpen)}
          >
            {words.details}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="audit-details">
          <td colSpan={4}>
            <EntryDetails entry={entry} people={people} places={places} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What an entry is about: a record, a form, a person; the reason where one was given. */
function About({ entry, forms, people }: Pick<EntryProps, 'entry' | 'forms' | 'people'>) {
  const access = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const { formId, submissionId, number, details } = entry
  const form = forms.find(({ id }) => id === formId)
  const person = typeof details.person === 'string' ? people.get(details.person) : undefined
  const name = person ?? (typeof details.name === 'string' ? details.name : undefined)
  return (
    <>
      {submissionId !== null && (
        <Link to="/records/$submissionId" params={{ submissionId }} className="code">
          {number ?? submissionId}
        </Link>
      )}
      {formId !== null && (
        <span>{formId === OTHERS ? access.all : form ? formTitle(form, locale) : formId}</span>
      )}
      {formId === null && name !== undefined && <span>{name}</span>}
      {typeof details.reason === 'string' && <q>{details.reason}</q>}
    </>
  )
}
