import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { formQuery } from '../desk/form-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { FormHead } from '../shell/FormHead.tsx'
import { PaperIcon, PlusIcon } from '../shell/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Loading } from '../shell/Loading.tsx'
import { Note } from '../shell/Note.tsx'
import { printedWord } from '../shell/printed-word.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { recordColumns } from './record-columns.ts'
import { RecordsTable } from './RecordsTable.tsx'
import { PAGE_SIZE, submissionsQuery } from './submission-queries.ts'
import './records.css'

/** The stored records of a form, newest first. */
export function RecordsPage() {
  const { formId } = useParams({ from: '/forms/$formId/records' })
  const words = useWords()
  const { locale } = useSession()
  const { document: form, mine } = useSuspenseQuery(formQuery(formId)).data
  /** The cursors of the pages walked so far; the first page has none. */
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...submissionsQuery(formId, cursors.at(-1)),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(() => recordColumns(form, locale), [form, locale])
  usePageTitle(`${printedWord(form, form.title, locale)} ${words.submissions.title}`)

  const from = (cursors.length - 1) * PAGE_SIZE + 1
  return (
    <>
      <FormHead form={form} rights={mine.rights}>
        <Button
          href={sheetPdfUrl.ofForm(formId, { locale })}
          target="_blank"
          rel="noreferrer"
          icon={<PaperIcon />}
        >
          {words.fill.blankPdf}
        </Button>
        {mine.rights.fill && (
          <LinkButton to="/forms/$formId" params={{ formId }} primary icon={<PlusIcon />}>
            {words.fill.newRecord}
          </LinkButton>
        )}
      </FormHead>
      {error && !data ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.total === 0 ? (
        <Note
          title={words.submissions.none}
          actions={
            mine.rights.fill && (
              <LinkButton to="/forms/$formId" params={{ formId }} primary>
                {words.submissions.first}
              </LinkButton>
            )
          }
        >
          <p>{words.submissions.noneHint}</p>
        </Note>
      ) : (
        <div className="records">
          <RecordsTable records={data.items} columns={columns} busy={isPlaceholderData} />
          <nav className="records-paging" aria-label={words.submissions.title}>
            <span>{words.submissions.range(from, from + data.items.length - 1, data.total)}</span>
            {data.total > PAGE_SIZE && (
              <>
                <Button disabled={cursors.length === 1} onClick={() => setCursors((was) => was.slice(0, -1))}>
                  {words.submissions.newer}
                </Button>
                <Button
                  disabled={!data.next || isPlaceholderData}
                  onClick={() => setCursors((was) => [...was, data.next ?? undefined])}
                >
                  {words.submissions.older}
                </Button>
              </>
            )}
          </nav>
        </div>
      )}
    </>
  )
}
