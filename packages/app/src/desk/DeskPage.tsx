import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useDeferredValue, useState } from 'react'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { BegunDrafts } from './BegunDrafts.tsx'
import { DomainNav } from './DomainNav.tsx'
import { domainWord } from './domain-word.ts'
import { findForms } from './find-forms.ts'
import { formsQuery } from './form-queries.ts'
import { FormRow } from './FormRow.tsx'
import { groupByDomain } from './group-by-domain.ts'
import { RecentForms } from './RecentForms.tsx'
import { SearchBox } from '../controls/SearchBox.tsx'
import { useDrafted } from './use-drafted.ts'
import './desk.css'

/** The library: every form by domain, with search. */
export function DeskPage() {
  const words = useWords()
  const { locale } = useSession()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { q = '', domain } = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const [query, setQuery] = useState(q)
  const sought = useDeferredValue(query)
  const drafted = useDrafted(forms)
  usePageTitle(words.desk.title)

  const search = (next: string) => {
    setQuery(next)
    void navigate({ search: (was) => ({ ...was, q: next === '' ? undefined : next }), replace: true })
  }
  const found = findForms(forms, sought)
  const groups = groupByDomain(found)
  const shown = domain === undefined ? groups : groups.filter((group) => group.domain === domain)

  if (forms.length === 0) {
    return (
      <Note
        title={words.desk.empty}
        actions={
          <LinkButton to="/import" primary>
            {words.nav.adopt}
          </LinkButton>
        }
      >
        <p>{words.desk.emptyHint}</p>
      </Note>
    )
  }
  return (
    <div className="page desk">
      <header className="split desk-head">
        <div>
          <h1>{words.desk.title}</h1>
          <p className="page-lead">{words.desk.lead(forms.length)}</p>
        </div>
        <search className="desk-search">
          <SearchBox
            label={words.desk.search}
            hint={words.desk.searchHint}
            hasKey
            value={query}
            onChange={({ target }) => search(target.value)}
          />
        </search>
      </header>
      <DomainNav to="/" groups={groupByDomain(forms)} chosen={domain} />
      <div className="desk-forms">
        {sought.trim() === '' && domain === undefined && (
          <>
            <BegunDrafts forms={forms} />
            <RecentForms forms={forms} drafted={drafted} />
          </>
        )}
        <p className="visually-hidden" role="status">
          {sought.trim() === '' ? '' : words.desk.found(found.length)}
        </p>
        {shown.map((group) => (
          <section key={group.domain} aria-labelledby={`domain-${group.domain}`}>
            <h2 id={`domain-${group.domain}`}>
              {domainWord(group.domain, words)}
              <span>{words.desk.count(group.forms.length)}</span>
            </h2>
            <ul className="panel desk-list">
              {group.forms.map((form) => (
                <FormRow key={form.id} form={form} locale={locale} drafted={drafted.has(form.id)} />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && (
          <div className="empty">
            <p>{words.desk.nothing(query)}</p>
            <p>{words.desk.nothingHint}</p>
            <Button onClick={() => search('')}>{words.desk.clear}</Button>
            {domain !== undefined && (
              <Link to="/" search={{ q: query }}>
                {words.desk.all}
              </Link>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
