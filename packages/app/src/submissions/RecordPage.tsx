import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formVersionQuery } from '../desk/form-queries.ts'
import { printPages } from '../print/print-pages.ts'
import { PrintTools } from '../print/PrintTools.tsx'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { EditIcon } from '../shell/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { printedWord } from '../shell/printed-word.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { stillRecord, useSetSheet } from '../sheet/use-set-sheet.ts'
import { RecordInfo } from './RecordInfo.tsx'
import { StoredNotice } from './StoredNotice.tsx'
import { submissionQuery } from './submission-queries.ts'
import './record.css'

/** A stored record as it stands on paper, with its printing, its filing and its history. */
export function RecordPage() {
  const { submissionId } = useParams({ from: '/records/$submissionId' })
  const { stored } = useSearch({ from: '/records/$submissionId' })
  const words = useWords()
  const { locale } = useSession()
  const { data: submission } = useSuspenseQuery(submissionQuery(submissionId))
  const { document: form } = useSuspenseQuery(
    formVersionQuery(submission.formId, submission.formVersion),
  ).data
  const source = useMemo(() => stillRecord(submission.record), [submission.record])
  const { set, failed } = useSetSheet(form, source, locale)
  const title = printedWord(form, form.title, locale)
  usePageTitle(`${submission.number} ${title}`)

  const page = set?.pages[0]
  return (
    <>
      <FormHead form={form} note={submission.number}>
        <LinkButton to="/records/$submissionId/edit" params={{ submissionId }} icon={<EditIcon />}>
          {words.submissions.edit}
        </LinkButton>
        <PrintTools submissionId={submissionId} onPrint={page && (() => printPages(page))} />
      </FormHead>
      <div className="record">
        <section className="record-pages" aria-label={words.submissions.pages}>
          {stored && <StoredNotice kind={stored} submission={submission} />}
          {set && <PaperPages pages={set.pages} zoom="fit" />}
          {!set && <p role="status">{failed ? words.preview.failed : words.preview.composing}</p>}
        </section>
        <RecordInfo submission={submission} form={form} />
      </div>
    </>
  )
}
