import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ApiError } from '../api/api-error.ts'
import { findEverywhere } from '../api/finding.ts'
import { sessionQuery } from '../api/session.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { Paging } from '../controls/Paging.tsx'
import { SearchField } from '../controls/SearchField.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { findFilters, readFindSearch } from './find-search.ts'
import { FIND_WORDS } from './find-words.ts'
import { FindNarrow } from './FindNarrow.tsx'
import { FoundRecord } from './FoundRecord.tsx'
import './find.css'

const SIZE = 20

/** Looks through all the records that one may see, of whatever form. */
export function FindPage() {
  const words = useOwnWords(FIND_WORDS)
  const shown = useSearch({ from: '/find' })
  const { q = '', page = 1 } = shown
  const filters = findFilters(shown)
  const navigate = useNavigate({ from: '/find' })
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['find', q, filters, page],
    queryFn: () => findEverywhere({ search: q, filters }, { page, size: SIZE }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: (count, cause) => !(cause instanceof ApiError) && count < 2,
    staleTime: 0,
  })
  // Forms of which one sees nothing are not listed.
  const isAdmin = useQuery(sessionQuery).data?.actor?.isAdmin ?? false
  const seesAll = isAdmin || forms.every(({ rights }) => rights.see === 'all')
  const search = useCallback(
    (next: string) => void navigate({ search: (was) => readFindSearch({ ...was, q: next, page: 1 }) }),
    [navigate],
  )
  usePageTitle(q === '' ? words.title : `${q} ${words.title}`)
  const isRefused = error instanceof ApiError && error.status === 400
  return (
    <div className="page find">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
        <SearchField label={words.label} hint={words.hint} value={q} onChange={search} isMain />
        {q !== '' && (
          <FindNarrow
            search={shown}
            forms={forms}
            onChange={(change) =>
              void navigate({ search: (was) => readFindSearch({ ...was, ...change, page: 1 }) })
            }
          />
        )}
      </header>
      {q === '' ? null : isRefused ? (
        <p role="alert">{words.tooMany}</p>
      ) : error ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.total === 0 ? (
        <div className="empty" role="status">
          <p>{seesAll ? words.none(q) : words.noneSeen(q)}</p>
          <p>{seesAll ? words.noneHint : words.noneSeenHint}</p>
        </div>
      ) : (
        <>
          <p className="quiet find-count" role="status">
            {words.found(data.total)}
          </p>
          <ul className="find-list" aria-busy={isPlaceholderData}>
            {data.items.map((submission) => (
              <FoundRecord
                key={submission.id}
                submission={submission}
                form={forms.find(({ id }) => id === submission.formId)}
                query={q}
              />
            ))}
          </ul>
          {data.total > SIZE && (
            <Paging
              page={page}
              size={SIZE}
              shown={data.items.length}
              total={data.total}
              onPage={(next) => void navigate({ search: { ...shown, page: next } })}
            />
          )}
        </>
      )}
    </div>
  )
}
