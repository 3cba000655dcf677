import type { JsonObject } from '@paperwright/runtime'
import { isPartial, type WordSetting } from '@paperwright/runtime/kit'
import type { ReportResult } from '@paperwright/runtime/report'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { findBehind, type FigureBehind } from '../api/reports.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { formTitle } from '../desk/form-title.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { wordFigure } from './word-figure.ts'
import { wordRefusal } from './word-refusal.ts'
import './behind.css'

const SIZE = 50

interface BehindPanelProps {
  reportId: string
  parameters: JsonObject
  /** The answer that the figure stands in. */
  result: ReportResult
  setting: WordSetting
  figure: FigureBehind
  /** The figure as it stands in the table. */
  text: string
  onClose(): void
}

/** The records that a figure counts, beside the report. */
export function BehindPanel(props: BehindPanelProps) {
  const { reportId, parameters, result, setting, figure, text, onClose } = props
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const { locale } = clock
  const [page, setPage] = useState(1)
  const { data: forms } = useQuery(formsQuery)
  const { data, error } = useQuery({
    queryKey: ['reports', reportId, 'behind', parameters, figure, page],
    queryFn: () => findBehind(reportId, { parameters, figure, page, size: SIZE }),
    placeholderData: keepPreviousData,
  })
  const table = result.tables[figure.query]
  const pages = Math.ceil((data?.total ?? 0) / SIZE)
  return (
    <Dialog
      aside
      title={words.behind}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p className="behind-figure">{text}</p>
      {table?.kind === 'cross' && <p>{wordFigure(table, figure, setting).join(' · ')}</p>}
      {error && <p role="alert">{wordRefusal(error, words)}</p>}
      {!data && !error && <p role="status">{words.running}</p>}
      {data && (
        <>
          <p role="status">
            {data.total === 0
              ? isPartial(result)
                ? words.behindNone
                : words.behindNothing
              : words.behindTotal(data.total)}
          </p>
          <ul className="behind-records">
            {data.items.map(({ id, formId, number, createdAt }) => {
              const form = forms?.find((one) => one.id === formId)
              return (
                <li key={id}>
                  <Link to="/records/$submissionId" params={{ submissionId: id }} className="code">
                    {number}
                  </Link>
                  <span>{form ? formTitle(form, locale) : formId}</span>
                  <time dateTime={createdAt}>{wordMoment(createdAt, clock)}</time>
                </li>
              )
            })}
          </ul>
          {pages > 1 && (
            <div className="line report-paging">
              <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
                {words.previous}
              </Button>
              <span>{words.page(page, pages)}</span>
              <Button disabled={page === pages} onClick={() => setPage(page + 1)}>
                {words.next}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
