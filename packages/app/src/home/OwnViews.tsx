import type { LibraryForm } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allViewsQuery } from '../api/home.ts'
import { searchOfView } from '../record-lists/records-search.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { HOME_WORDS } from '../desk/home-words.ts'
import { formTitle } from '../desk/form-title.ts'

const SHOWN = 12

/** The views that one keeps or that are shared, each leading to its list; nothing before the first. */
export function OwnViews({ forms }: { forms: readonly LibraryForm[] }) {
  const home = useOwnWords(HOME_WORDS)
  const { locale } = useSession()
  const { data: views = [] } = useQuery(allViewsQuery(SHOWN))
  const shown = views.flatMap((view) => {
    const form = forms.find(({ id }) => id === view.formId)
    return form ? [{ view, form }] : []
  })
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="own-views">
      <h2 id="own-views">{home.views}</h2>
      <ul className="home-links">
        {shown.map(({ view, form }) => (
          <li key={view.id}>
            <Link
              to="/forms/$formId/records"
              params={{ formId: form.id }}
              search={searchOfView(view.id, view.view)}
            >
              {view.name}
            </Link>
            <span className="quiet">{formTitle(form, locale)}</span>
            {!view.isOwn && <span className="tag">{home.shared}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
