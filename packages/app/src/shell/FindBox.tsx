import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { SearchIcon } from './icons.tsx'
import { useSlashKey } from './use-slash-key.ts'
import './find-box.css'

const WORDS = {
  zh: { label: '在所有记录里搜索', hint: '搜索记录' },
  en: { label: 'Search all records', hint: 'Search records' },
}

/** The way to any record, from everywhere: a box, or a link where there is no room for one. */
export function FindBox() {
  const words = useOwnWords(WORDS)
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const { pathname } = useLocation()
  // The library's own search has the key there; the page of this search has a box of its own.
  useSlashKey(input, pathname !== '/' && pathname !== '/find')
  if (pathname === '/find') return null
  return (
    <>
      <search className="find-box">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const q = input.current?.value.trim() ?? ''
            if (input.current) input.current.value = ''
            void navigate({ to: '/find', search: q === '' ? {} : { q } })
          }}
        >
          <SearchIcon />
          <input
            ref={input}
            type="search"
            maxLength={200}
            aria-label={words.label}
            placeholder={words.hint}
          />
          {pathname !== '/' && <kbd aria-hidden="true">/</kbd>}
        </form>
      </search>
      <Link to="/find" className="find-box-link" aria-label={words.label}>
        <SearchIcon />
      </Link>
    </>
  )
}
