import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { FavouriteForms } from './FavouriteForms.tsx'
import { formsQuery } from './form-queries.ts'
import { FormLibrary } from './FormLibrary.tsx'
import { RecentForms } from './RecentForms.tsx'

/** The library of forms alone: favourites first, then what was opened last. */
export function LibraryPage() {
  const desk = useOwnWords(DESK_WORDS)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const shown = useSearch({ from: '/library' })
  const navigate = useNavigate({ from: '/library' })
  usePageTitle(desk.title)
  return (
    <FormLibrary
      to="/library"
      forms={forms}
      words={desk}
      shown={shown}
      onSearch={(q) => void navigate({ search: (was) => ({ ...was, q }), replace: true })}
      first={
        <>
          <FavouriteForms forms={forms} />
          <RecentForms forms={forms} />
        </>
      }
    />
  )
}
