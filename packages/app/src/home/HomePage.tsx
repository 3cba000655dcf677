import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { homeQuery } from '../api/home.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from '../desk/desk-words.ts'
import { HOME_WORDS } from '../desk/home-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { BegunDrafts } from '../desk/BegunDrafts.tsx'
import { FavouriteForms } from '../desk/FavouriteForms.tsx'
import { formsQuery } from '../desk/form-queries.ts'
import { FormLibrary } from '../desk/FormLibrary.tsx'
import { OwnViews } from './OwnViews.tsx'
import { readRecentForms } from '../desk/recent-forms.ts'
import { RecentForms } from '../desk/RecentForms.tsx'
import { Waiting } from './Waiting.tsx'
import './home.css'

/** Charts and tables weigh more than the page; most first pages have none. */
const HomeTiles = lazy(() => import('./HomeTiles.tsx').then((part) => ({ default: part.HomeTiles })))

/** One's own first page: what was begun, what waits, what one keeps; the whole library stands below. */
export function HomePage() {
  const home = useOwnWords(HOME_WORDS)
  const desk = useOwnWords(DESK_WORDS)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: kept } = useQuery(homeQuery)
  const shown = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  usePageTitle(home.title)
  const isNew = kept?.favourites.length === 0 && readRecentForms().length === 0
  return (
    <FormLibrary
      to="/"
      forms={forms}
      words={{ ...desk, title: home.title, lead: () => home.lead }}
      shown={shown}
      onSearch={(q) => void navigate({ search: (was) => ({ ...was, q }), replace: true })}
      first={
        <>
          {isNew && <p className="callout">{home.hint}</p>}
          <BegunDrafts forms={forms} />
          <Waiting forms={forms} />
          <FavouriteForms forms={forms} />
          <RecentForms forms={forms} />
          <OwnViews forms={forms} />
          {kept && kept.tiles.length > 0 && (
            <Suspense>
              <HomeTiles tiles={kept.tiles} />
            </Suspense>
          )}
          <h2 className="home-library">{desk.title}</h2>
        </>
      }
    />
  )
}
