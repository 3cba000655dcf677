import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LibraryForm } from '@paperwright/server'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { formTitle } from './form-title.ts'
import { readRecentForms } from './recent-forms.ts'

const SHOWN = 4

interface RecentFormsProps {
  forms: readonly LibraryForm[]
  /** The ids of forms of which one has begun a record. */
  drafted: ReadonlySet<string>
}

/** The forms that this browser opened last; nothing before the first. */
export function RecentForms({ forms, drafted }: RecentFormsProps) {
  const { desk } = useWords()
  const { locale } = useSession()
  const [ids] = useState(readRecentForms)
  const recent = ids
    .flatMap((id) => forms.filter((form) => form.id === id && form.rights.fill))
    .slice(0, SHOWN)
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{desk.recent}</h2>
      <ul className="desk-recent">
        {recent.map((form) => (
          <li key={form.id}>
            <Link to="/forms/$formId" params={{ formId: form.id }} className="panel">
              <span className="code">{form.code}</span>
              <span className="desk-recent-title">{formTitle(form, locale)}</span>
              {drafted.has(form.id) && (
                <span className="tag" data-tone="bad">
                  {desk.draft}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
