import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useOwnWords } from '../session/use-words.ts'
import { SearchBox } from '../controls/SearchBox.tsx'
import { SearchIcon } from '../controls/icons.tsx'
import './find-box.css'

const WORDS = {
  zh: { label: '在所有记录里搜索', hint: '搜索记录' },
  en: { label: 'Search all records', hint: 'Search records' },
}

/** The way to any record, from everywhere: a box, or a link where there is no room for one. */
export function FindBox() {
  const words = useOwnWords(WORDS)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  if (pathname === '/find') return null
  return (
    <>
      <search className="find-box">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const q = String(new FormData(event.currentTarget).get('q')).trim()
            event.currentTarget.reset()
            void navigate({ to: '/find', search: q === '' ? {} : { q } })
          }}
        >
          {/* A library's own search has the key there. */}
          <SearchBox
            name="q"
            label={words.label}
            hint={words.hint}
            hasKey={pathname !== '/' && pathname !== '/reports'}
          />
        </form>
      </search>
      <Link to="/find" className="find-box-link" aria-label={words.label}>
        <SearchIcon />
      </Link>
    </>
  )
}
