import type { RecordFilter } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from '../desk/desk-words.ts'
import { HOME_WORDS } from '../desk/home-words.ts'
import { formTitle } from '../desk/form-title.ts'
import { useFormCounts } from '../desk/use-form-counts.ts'

const NO_DEPARTMENT: RecordFilter[] = [{ field: 'department', op: 'empty' }]

/** What waits for someone: records that are due, and for admins those that belong to no department. */
export function Waiting({ forms }: { forms: readonly LibraryForm[] }) {
  const home = useOwnWords(HOME_WORDS)
  const desk = useOwnWords(DESK_WORDS)
  const { locale } = useSession()
  const counts = useFormCounts()
  const due = forms.flatMap((form) => {
    const own = counts.get(form.id)?.due
    return own && own.count > 0 ? [{ form, due: own }] : []
  })
  const homeless = forms.flatMap((form) => {
    const count = counts.get(form.id)?.homeless ?? 0
    return count > 0 ? [{ form, count }] : []
  })
  if (due.length === 0 && homeless.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{home.waiting}</h2>
      <ul className="home-links">
        {due.map(({ form, due: own }) => (
          <li key={form.id}>
            <Link to="/forms/$formId/records" params={{ formId: form.id }} search={{ filters: own.filters }}>
              {formTitle(form, locale)}
            </Link>
            <span className="tag" data-tone="bad">
              {desk.due(own)}
            </span>
          </li>
        ))}
        {homeless.map(({ form, count }) => (
          <li key={form.id}>
            <Link
              to="/forms/$formId/records"
              params={{ formId: form.id }}
              search={{ filters: NO_DEPARTMENT }}
            >
              {formTitle(form, locale)}
            </Link>
            <span className="tag">{home.homeless(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
