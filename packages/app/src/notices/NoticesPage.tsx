import { wordNotice } from '@paperwright/runtime/kit'
import type { Notice } from '@paperwright/server'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { tellRead, toldQuery } from '../api/notices.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMoment, wordMomentInFull } from '../shell/word-moment.ts'
import { noticesQuery } from './notice-queries.ts'
import { NOTICE_WORDS } from './notice-words.ts'
import './notices.css'

/** What one was told, the newest first. */
export function NoticesPage() {
  const words = useOwnWords(NOTICE_WORDS)
  const { locale } = useClock()
  const { data: counts } = useQuery(toldQuery)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery(locale))
  const queries = useQueryClient()
  const notices = data?.pages.flatMap(({ items }) => items) ?? []
  const readAll = useMutation({
    mutationFn: () => tellRead({ upTo: notices[0]!.id }),
    onSuccess: () =>
      Promise.all(
        [toldQuery.queryKey, ['notices']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
  usePageTitle(words.title)
  return (
    <div className="page notices">
      <div className="notices-head">
        <h1>{words.title}</h1>
        {counts !== undefined && counts.unread > 0 && notices.length > 0 && (
          <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {words.readAll}
          </Button>
        )}
      </div>
      <p className="quiet">{words.lead}</p>
      {data && notices.length === 0 && <p role="status">{words.empty}</p>}
      <ul className="notices-list">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

function NoticeRow({ notice }: { notice: Notice }) {
  const { unread } = useOwnWords(NOTICE_WORDS)
  const clock = useClock()
  return (
    <li data-unread={!notice.isRead}>
      <span className="notices-said">
        {!notice.isRead && <span className="notices-dot" role="img" aria-label={unread} />}
        {wordNotice(notice, clock.locale)}
      </span>
      <Link to="/records/$submissionId" params={{ submissionId: notice.submissionId }}>
        <span>{notice.title}</span> <span className="code">{notice.number}</span>
      </Link>
      <small title={wordMomentInFull(notice.at, clock)}>{wordMoment(notice.at, clock)}</small>
    </li>
  )
}
