import { ReportBuilder } from '@paperwright/builder/report'
import type { Report } from '@paperwright/runtime'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { checkReportDocument, reportDrafts, runReportDocument } from '../../api/report-design.ts'
import { useBuilderChecker } from '../../check/use-builder-checker.ts'
import { ConflictDialog } from '../../design/ConflictDialog.tsx'
import { posts } from '../../design/posts.ts'
import { useDocumentDraft } from '../../design/use-document-draft.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { reportWorkQuery } from '../report-queries.ts'
import { REPORT_PAGE_WORDS } from '../report-words.ts'
import { ReportHead } from '../ReportHead.tsx'
import { wordRefusal } from '../word-refusal.ts'
import { PublishReportDialog } from './PublishReportDialog.tsx'
import { useReportForms } from './use-report-forms.ts'
import '../../design/design.css'

/** A report on the drawing board. */
export function ReportDesignPage() {
  const { reportId } = useParams({ from: '/reports/$reportId/design' })
  return <Design key={reportId} reportId={reportId} />
}

function Design({ reportId }: { reportId: string }) {
  const words = useWords()
  const pageWords = useOwnWords(REPORT_PAGE_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What was there when the page opened: from then on the keeper knows better.
  const [{ published, draft }] = useState(useSuspenseQuery(reportWorkQuery(reportId)).data!)
  const keeper = useDocumentDraft<Report>({
    id: reportId,
    place: `report:${reportId}`,
    desk: reportDrafts,
    published: published?.document ?? (draft!.document as unknown as Report),
    version: published?.version ?? null,
    draft,
  })
  const { document: report } = keeper
  const { forms, formList } = useReportForms()
  const [publishing, setPublishing] = useState(false)
  const checkerOf = useBuilderChecker()
  usePageTitle(words.design.title(report.title))

  const forget = () => {
    queries.removeQueries({ queryKey: reportWorkQuery(reportId).queryKey })
    return queries.invalidateQueries({ queryKey: ['reports'] })
  }
  return (
    <div className="design">
      <ReportHead report={report} note={words.design.saving[keeper.saving]}>
        <Button
          type="primary"
          disabled={keeper.saving === 'untouched' && published !== null}
          onClick={() => setPublishing(true)}
        >
          {words.design.publish}
        </Button>
      </ReportHead>
      <div className="design-board">
        <ReportBuilder
          report={report}
          onChange={keeper.change}
          forms={forms}
          formList={formList}
          run={(document, parameters) =>
            runReportDocument(document, parameters).catch((error: unknown) => {
              throw new Error(wordRefusal(error, pageWords))
            })
          }
          findProblems={checkReportDocument}
          checkerOf={checkerOf}
          posts={posts}
          locale={locale}
        />
      </div>
      {keeper.conflict !== undefined && <ConflictDialog other={keeper.conflict} onChoose={keeper.resolve} />}
      {publishing && (
        <PublishReportDialog
          report={report}
          base={keeper.base}
          flush={keeper.flush}
          onClose={() => setPublishing(false)}
          onPublished={async () => {
            await forget()
            await navigate({ to: '/reports/$reportId', params: { reportId } })
          }}
        />
      )}
    </div>
  )
}
