import { relativeSpans, wordSpan } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { valuesEverywhere } from '../api/finding.ts'
import { formTitle } from '../desk/form-title.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { findFilters, type FindSearch } from './find-search.ts'
import { FIND_WORDS } from './find-words.ts'

const SPANS = [...relativeSpans, 'last-7-days', 'last-30-days', 'last-90-days']

interface FindNarrowProps {
  search: FindSearch
  forms: readonly LibraryForm[]
  onChange(change: Partial<FindSearch>): void
}

/** Narrows what is found: to a form, a time, a person, each with how many there are. */
export function FindNarrow({ search, forms, onChange }: FindNarrowProps) {
  const words = useOwnWords(FIND_WORDS)
  const { locale } = useSession()
  const ofForms = useKnown('form', search)
  const people = useKnown('createdBy', search)
  const titleOf = (id: string) => {
    const form = forms.find((one) => one.id === id)
    return form ? formTitle(form, locale) : id
  }
  return (
    <div className="line find-narrow">
      <select
        aria-label={words.form}
        value={search.form ?? ''}
        onChange={({ target }) => onChange({ form: target.value })}
      >
        <option value="">{words.anyForm}</option>
        {ofForms.map(({ value, count }) => (
          <option key={value} value={value}>
            {words.counted(titleOf(value), count)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.when}
        value={search.when ?? ''}
        onChange={({ target }) => onChange({ when: target.value })}
      >
        <option value="">{words.anyTime}</option>
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {wordSpan(span, locale)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.who}
        value={search.who ?? ''}
        onChange={({ target }) => onChange({ who: target.value })}
      >
        <option value="">{words.anyone}</option>
        {people.map(({ value, title, count }) => (
          <option key={value} value={value}>
            {words.counted(title?.[locale] ?? value, count)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What there is to narrow to; what is chosen stays to be seen though nothing of it is found. */
function useKnown(field: 'form' | 'createdBy', search: FindSearch) {
  const key = field === 'form' ? 'form' : 'who'
  const filters = findFilters(search, key)
  const { data = [] } = useQuery({
    queryKey: ['find', 'values', field, search.q ?? '', filters],
    queryFn: () => valuesEverywhere(field, { search: search.q ?? '', filters }),
    enabled: search.q !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const chosen = search[key]
  const isThere = chosen === undefined || data.some(({ value }) => value === chosen)
  return isThere ? data : [...data, { value: chosen, count: 0 } as (typeof data)[number]]
}
