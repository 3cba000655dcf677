import type { Form } from '@paperwright/runtime'
import { type Allowed, printedWord } from '@paperwright/runtime/kit'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { readLastList } from '../record-lists/last-list.ts'
import { useSession } from '../session/Session.tsx'
import { usePart } from '../session/use-part.ts'
import { useWords } from '../session/use-words.ts'
import './form-head.css'

interface FormHeadProps {
  form: Form
  /** What one may do with the form's records; left out on pages of those who may do everything. */
  rights?: Allowed
  note?: string
  /** Stands beside the note. */
  chip?: ReactNode
  children?: ReactNode
}

/** The line over everything that belongs to one form: its code and title, filling and records, and the page's own tools. */
export function FormHead({ form, rights, note, chip, children }: FormHeadProps) {
  const words = useWords()
  const { locale } = useSession()
  const { id, code } = form['x-form']
  const designs = usePart('forms')
  return (
    <header className="form-head">
      <div className="form-head-name">
        {code && <span className="code">{code}</span>}
        <h1>{printedWord(form, form.title, locale)}</h1>
        {note && <span className="form-head-note">{note}</span>}
        {chip}
      </div>
      <nav className="form-head-tabs" aria-label={form.title}>
        {rights?.fill !== false && (
          <Link
            to="/forms/$formId"
            params={{ formId: id }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {words.fill.tabFill}
          </Link>
        )}
        {rights?.see !== 'none' && (
          <Link
            to="/forms/$formId/records"
            params={{ formId: id }}
            search={readLastList(id)}
            activeOptions={{ includeSearch: false }}
          >
            {words.fill.tabRecords}
          </Link>
        )}
        {designs && (
          <Link to="/forms/$formId/design" params={{ formId: id }}>
            {words.nav.design}
          </Link>
        )}
      </nav>
      <div className="form-head-tools">{children}</div>
    </header>
  )
}
