import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormSummary } from '@paperwright/server'
import { draftKey, readDraft } from '../draft/draft-store.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { formTitle } from './form-title.ts'
import { readRecentForms } from './recent-forms.ts'

const SHOWN = 4

/** The forms that this browser opened last; nothing before the first. */
export function RecentForms({ forms }: { forms: readonly FormSummary[] }) {
  const { desk } = useWords()
  const { locale } = useSession()
  const [ids] = useState(readRecentForms)
  const recent = ids.flatMap((id) => forms.filter((form) => form.id === id)).slice(0, SHOWN)
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{desk.recent}</h2>
      <ul className="desk-recent">
        {recent.map((form) => (
          <li key={form.id}>
            <Link to="/forms/$formId" params={{ formId: form.id }}>
              <span className="code">{form.code}</span>
              <span className="desk-recent-title">{formTitle(form, locale)}</span>
              {readDraft(draftKey.ofForm(form.id)) && <span className="desk-draft">{desk.draft}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
