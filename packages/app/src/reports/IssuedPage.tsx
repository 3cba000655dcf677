import { reportWording } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { reportUrl } from '../api/reports.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { wordAsked } from './asked-words.ts'
import { issuedListQuery, reportQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { ReportHead } from './ReportHead.tsx'
import './reports.css'
import './issued.css'

const SIZE = 50

/** What was issued of a report, newest first. */
export function IssuedPage() {
  const { reportId } = useParams({ from: '/reports/$reportId/issued' })
  const { page = 1 } = useSearch({ from: '/reports/$reportId/issued' })
  const navigate = useNavigate({ from: '/reports/$reportId/issued' })
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const { locale } = clock
  const { document: report } = useSuspenseQuery(reportQuery(reportId)).data
  const setting = reportWording(report, locale)
  const { data, error, refetch } = useQuery({
    ...issuedListQuery(reportId, page, SIZE),
    placeholderData: keepPreviousData,
  })
  const pages = Math.ceil((data?.total ?? 0) / SIZE)
  const go = (to: number) => void navigate({ search: to > 1 ? { page: to } : {} })
  usePageTitle(words.issuedTitle(setting.word(report.title)))
  return (
    <>
      <ReportHead report={report} />
      <div className="page report">
        {!data && error ? (
          <Failure error={error} reset={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : data.total === 0 ? (
          <div role="status" className="empty">
            <p>{data.isAll ? words.issuedNone : words.issuedNoneSeen}</p>
            <p>{data.isAll ? words.issuedNoneHint : words.issuedNoneSeenHint}</p>
          </div>
        ) : (
          <ul className="panel issued-list">
            {data.items.map((issued) => (
              <li key={issued.id} data-void={issued.voided !== null || undefined}>
                <Link to="/reports/issued/$issuedId" params={{ issuedId: issued.id }} className="code">
                  {issued.number}
                </Link>
                <span>
                  {wordAsked(report, issued.parameters, setting).join('　')}
                  {issued.voided && (
                    <span className="tag" data-tone="bad">
                      {words.voidedOne(issued.voided.reason)}
                    </span>
                  )}
                </span>
                <span>
                  {issued.issuedBy ?? words.noPerson}
                  {issued.isScheduled && ` · ${words.byPlan}`}
                </span>
                <time dateTime={issued.issuedAt}>{wordMomentInFull(issued.issuedAt, clock)}</time>
                <a
                  href={reportUrl.issuedPdf(issued.id)}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${words.pdf} ${issued.number}`}
                >
                  {words.pdf}
                </a>
              </li>
            ))}
          </ul>
        )}
        {pages > 1 && (
          <div className="line report-paging">
            <Button disabled={page === 1} onClick={() => go(page - 1)}>
              {words.previous}
            </Button>
            <span>{words.page(page, pages)}</span>
            <Button disabled={page >= pages} onClick={() => go(page + 1)}>
              {words.next}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
