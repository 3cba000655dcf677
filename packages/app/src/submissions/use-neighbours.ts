import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PAGE_SIZES } from '../controls/page-sizes.ts'
import { noteLastList, readLastList } from '../record-lists/last-list.ts'
import { foundQuery } from '../record-lists/found-query.ts'

export interface Neighbours {
  /** Go to the record before or after, in the order of the list; missing where there is none. */
  previous?: () => void
  next?: () => void
}

/** The records beside one in the list of its form as it was looked at last; none where it does not stand there. */
export function useNeighbours(formId: string, id: string, isListed: boolean): Neighbours {
  const navigate = useNavigate()
  const search = readLastList(formId)
  const { page = 1, size = PAGE_SIZES[0] } = search
  const query = { search: search.q ?? '', filters: search.filters ?? [], sort: search.sort ?? [] }
  const onPage = (wanted: number) => foundQuery(formId, query, { page: wanted, size })
  const here = useQuery({ ...onPage(page), enabled: isListed, retry: false }).data
  const at = here?.items.findIndex((item) => item.id === id) ?? -1
  const isFirst = at === 0
  const isLast = here !== undefined && at === here.items.length - 1
  const before = useQuery({ ...onPage(page - 1), enabled: isFirst && page > 1, retry: false }).data
  const after = useQuery({
    ...onPage(page + 1),
    enabled: isLast && here.total > page * size,
    retry: false,
  }).data
  if (!here || at < 0) return {}
  const go = (item: { id: string } | undefined, to = page) =>
    item && {
      go: () => {
        // The way back leads to the page of the list that it stands on.
        noteLastList(formId, { ...search, page: to })
        void navigate({ to: '/records/$submissionId', params: { submissionId: item.id } })
      },
    }
  const previous = isFirst ? go(before?.items.at(-1), page - 1) : go(here.items[at - 1])
  const next = isLast ? go(after?.items[0], page + 1) : go(here.items[at + 1])
  return { ...(previous && { previous: previous.go }), ...(next && { next: next.go }) }
}
