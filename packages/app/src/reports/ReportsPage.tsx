import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { DomainNav } from '../desk/DomainNav.tsx'
import { domainWord } from '../desk/domain-word.ts'
import { findForms } from '../desk/find-forms.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { groupByDomain } from '../desk/group-by-domain.ts'
import { SearchBox } from '../controls/SearchBox.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { reportsQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { ReportRow } from './ReportRow.tsx'
import '../desk/desk.css'
import './reports.css'

/** Every report that one may read, by domain, with search. */
export function ReportsPage() {
  const words = useWords()
  const own = useOwnWords(REPORT_PAGE_WORDS)
  const { data: reports } = useSuspenseQuery(reportsQuery)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const isAdmin = useQuery(sessionQuery).data?.actor?.isAdmin ?? false
  const { q = '', domain } = useSearch({ from: '/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const [query, setQuery] = useState(q)
  const sought = useDeferredValue(query)
  usePageTitle(own.title)

  const search = (next: string) => {
    setQuery(next)
    void navigate({ search: (was) => ({ ...was, q: next === '' ? undefined : next }), replace: true })
  }
  const found = findForms(reports, sought)
  const groups = groupByDomain(found)
  const shown = domain === undefined ? groups : groups.filter((group) => group.domain === domain)

  if (reports.length === 0) {
    return (
      <Note
        title={own.none}
        actions={
          <>
            {isAdmin && <LinkButton to="/reports/new">{own.newReport}</LinkButton>}
            <LinkButton to="/">{words.nav.home}</LinkButton>
          </>
        }
      >
        <p>{own.noneHint}</p>
      </Note>
    )
  }
  return (
    <div className="page desk">
      <header className="split desk-head">
        <div>
          <h1>{own.title}</h1>
          <p className="page-lead">{own.lead(reports.length)}</p>
        </div>
        <div className="line reports-tools">
          {isAdmin && <LinkButton to="/reports/new">{own.newReport}</LinkButton>}
          <search className="desk-search">
            <SearchBox
              label={own.search}
              hint={own.searchHint}
              hasKey
              value={query}
              onChange={({ target }) => search(target.value)}
            />
          </search>
        </div>
      </header>
      <DomainNav to="/reports" groups={groupByDomain(reports)} chosen={domain} />
      <div className="desk-forms">
        <p className="visually-hidden" role="status">
          {sought.trim() === '' ? '' : own.found(found.length)}
        </p>
        {shown.map((group) => (
          <section key={group.domain} aria-labelledby={`domain-${group.domain}`}>
            <h2 id={`domain-${group.domain}`}>
              {domainWord(group.domain, words)}
              <span>{own.count(group.forms.length)}</span>
            </h2>
            <ul className="panel desk-list">
              {group.forms.map((report) => (
                <ReportRow key={report.id} report={report} forms={forms} />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && (
          <div className="empty">
            <p>{own.nothing(query)}</p>
          </div>
        )}
      </div>
    </div>
  )
}
