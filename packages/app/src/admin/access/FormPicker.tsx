import { OTHERS } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { groupByCategory } from '../../categories/group-by-category.ts'
import { useCategories } from '../../categories/use-categories.ts'
import { findForms } from '../../desk/find-forms.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { ACCESS_WORDS } from './access-words.ts'

interface FormPickerProps {
  forms: readonly LibraryForm[]
  /** The form whose rights are shown; undefined where those of a category are set together. */
  chosen: string | undefined
  domain: string | undefined
}

/** The forms by category, with search; first of all the default of those without rules of their own. */
export function FormPicker({ forms, chosen, domain: shown }: FormPickerProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { name, order } = useCategories()
  const id = useId()
  const { locale } = useSession()
  const [query, setQuery] = useState('')
  const groups = groupByCategory(findForms(forms, query), order)
  const current = (form: string) => (chosen === form ? 'page' : undefined)
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
        {groups.map(({ domain, forms: filed }, index) => (
          <section key={domain} aria-labelledby={`${id}-${index}`}>
            <div className="access-domain">
              <h2 id={`${id}-${index}`}>{name(domain)}</h2>
              <Link
                to="/admin/access"
                search={{ domain }}
                aria-current={shown === domain ? 'page' : undefined}
                aria-label={words.category.title(name(domain))}
              >
                {words.category.open}
              </Link>
            </div>
            <ul>
              {filed.map((form) => (
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
