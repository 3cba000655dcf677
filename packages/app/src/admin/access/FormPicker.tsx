import { OTHERS } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { domainWord } from '../../desk/domain-word.ts'
import { findForms } from '../../desk/find-forms.ts'
import { formTitle } from '../../desk/form-title.ts'
import { groupByDomain } from '../../desk/group-by-domain.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { ACCESS_WORDS } from './access-words.ts'

interface FormPickerProps {
  forms: readonly LibraryForm[]
  /** The form whose rights are shown; undefined where those of a domain are set together. */
  chosen: string | undefined
  domain: string | undefined
}

/** The forms by domain, with search; first of all the default of those without rules of their own. */
export function FormPicker({ forms, chosen, domain: shown }: FormPickerProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const appWords = useWords()
  const { locale } = useSession()
  const [query, setQuery] = useState('')
  const groups = groupByDomain(findForms(forms, query))
  const current = (id: string) => (chosen === id ? 'page' : undefined)
  return (
    <nav className="panel access-forms" aria-label={words.title}>
      <input
        type="search"
        value={query}
        aria-label={words.search}
        placeholder={words.search}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="access-scroll">
        <Link
          to="/admin/access"
          search={{ form: OTHERS }}
          aria-current={current(OTHERS)}
          className="access-all"
        >
          {words.all}
          <small>{words.allHint}</small>
        </Link>
        {groups.map(({ domain, forms: inDomain }) => (
          <section key={domain} aria-labelledby={`access-${domain}`}>
            <div className="access-domain">
              <h2 id={`access-${domain}`}>{domainWord(domain, appWords)}</h2>
              <Link
                to="/admin/access"
                search={{ domain }}
                aria-current={shown === domain ? 'page' : undefined}
                aria-label={words.category.title(domainWord(domain, appWords))}
              >
                {words.category.open}
              </Link>
            </div>
            <ul>
              {inDomain.map((form) => (
                <li key={form.id}>
                  <Link to="/admin/access" search={{ form: form.id }} aria-current={current(form.id)}>
                    <span className="code">{form.code}</span>
                    {formTitle(form, locale)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className="quiet">{words.none}</p>}
      </div>
    </nav>
  )
}
