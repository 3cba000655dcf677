import { useDeferredValue, useId, useState, type ReactNode } from 'react'
import { SearchBox } from '../controls/SearchBox.tsx'
import { groupByCategory } from '../categories/group-by-category.ts'
import { useCategories } from '../categories/use-categories.ts'
import { CategoryNav } from './CategoryNav.tsx'
import { findForms, type Findable } from './find-forms.ts'
import './desk.css'

export interface LibraryWords {
  title: string
  lead(count: number): string
  search: string
  searchHint: string
  found(count: number): string
  count(count: number): string
  nothing(query: string): string
}

export interface LibraryDeskProps<Listed extends Findable> {
  /** The library's page. */
  to: '/' | '/library' | '/reports'
  documents: readonly Listed[]
  words: LibraryWords
  /** What is searched for, and the category that is shown alone, as the address says. */
  shown: { q?: string; domain?: string }
  onSearch(query: string | undefined): void
  renderRow(document: Listed): ReactNode
  /** Stands beside the search. */
  tools?: ReactNode
  /** Stands above the library while all of it is shown. */
  first?: ReactNode
  /** What to do where nothing is found. */
  renderInstead?(clear: () => void): ReactNode
}

/** The library of one kind: every document by category, with search. */
export function LibraryDesk<Listed extends Findable & { domain?: string }>(props: LibraryDeskProps<Listed>) {
  const { to, documents, words, shown, onSearch, renderRow, tools, first, renderInstead } = props
  const { name, order } = useCategories()
  const id = useId()
  const [query, setQuery] = useState(shown.q ?? '')
  const sought = useDeferredValue(query)

  const search = (next: string) => {
    setQuery(next)
    onSearch(next === '' ? undefined : next)
  }
  const found = findForms(documents, sought)
  const groups = groupByCategory(found, order).filter(
    ({ domain }) => shown.domain === undefined || domain === shown.domain,
  )
  const box = (
    <search className="desk-search">
      <SearchBox
        label={words.search}
        hint={words.searchHint}
        hasKey
        value={query}
        onChange={({ target }) => search(target.value)}
      />
    </search>
  )
  return (
    <div className="page desk">
      <header className="split desk-head">
        <div>
          <h1>{words.title}</h1>
          <p className="page-lead">{words.lead(documents.length)}</p>
        </div>
        {tools === undefined ? (
          box
        ) : (
          <div className="line reports-tools">
            {tools}
            {box}
          </div>
        )}
      </header>
      <CategoryNav to={to} groups={groupByCategory(documents, order)} chosen={shown.domain} />
      <div className="desk-forms">
        {sought.trim() === '' && shown.domain === undefined && first}
        <p className="visually-hidden" role="status">
          {sought.trim() === '' ? '' : words.found(found.length)}
        </p>
        {groups.map((group, index) => (
          <section key={group.domain} aria-labelledby={`${id}-${index}`}>
            <h2 id={`${id}-${index}`}>
              {name(group.domain)}
              <span>{words.count(group.forms.length)}</span>
            </h2>
            <ul className="panel desk-list">{group.forms.map(renderRow)}</ul>
          </section>
        ))}
        {groups.length === 0 && (
          <div className="empty">
            <p>{words.nothing(query)}</p>
            {renderInstead?.(() => search(''))}
          </div>
        )}
      </div>
    </div>
  )
}
