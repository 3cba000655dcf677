import { ReportBuilder } from '@paperwright/builder/report'
import type { Json, Report } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from '../../controls/Button.tsx'
import { useState } from 'react'
import {
  checkReportDocument,
  declineReportSeed,
  reportDrafts,
  runReportDocument,
} from '../../api/report-design.ts'
import { useBuilderChecker } from '../../check/use-builder-checker.ts'
import { DesignConflict } from '../../design/DesignConflict.tsx'
import { DesignMenu } from '../../design/DesignMenu.tsx'
import { placesQuery } from '../../admin/access/access-queries.ts'
import { SeedNotice } from '../../design/SeedNotice.tsx'
import { useDocumentDraft } from '../../design/use-document-draft.ts'
import { saveFile } from '../../records/save-file.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { newReportsQuery, reportSeedQuery, reportWorkQuery } from '../report-queries.ts'
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
  const { locale, zone } = useClock()
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What was there when the page opened: from then on the keeper knows better.
  const [{ published, draft, newerSeed }] = useState(useSuspenseQuery(reportWorkQuery(reportId)).data!)
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
  const { data: seed } = useQuery({ ...reportSeedQuery(reportId), enabled: newerSeed })
  const { data: places } = useQuery(placesQuery)
  const [publishing, setPublishing] = useState(false)
  const checkerOf = useBuilderChecker()
  usePageTitle(words.design.title(report.title))

  const forget = () => {
    queries.removeQueries({ queryKey: reportWorkQuery(reportId).queryKey })
    queries.removeQueries({ queryKey: newReportsQuery.queryKey })
    return queries.invalidateQueries({ queryKey: ['reports'] })
  }
  const decline = async (hash: string) => {
    await declineReportSeed(reportId, hash)
    await queries.invalidateQueries({ queryKey: reportSeedQuery(reportId).queryKey })
  }
  return (
    <div className="design">
      <ReportHead report={report} note={words.design.saving[keeper.saving]} isNew={published === null}>
        <DesignMenu
          isNew={published === null}
          onExport={() => saveReportFile(report)}
          onDiscard={async () => {
            await keeper.discard()
            await forget()
            if (published === null) await navigate({ to: '/reports' })
          }}
        />
        <Button
          look="primary"
          disabled={keeper.conflict !== undefined || (keeper.saving === 'untouched' && published !== null)}
          onClick={() => setPublishing(true)}
        >
          {words.design.publish}
        </Button>
      </ReportHead>
      <DesignConflict keeper={keeper} />
      {seed?.isNewer && (
        <SeedNotice
          onTake={() => keeper.change(structuredClone(seed.document))}
          onDecline={() => void decline(seed.hash)}
        />
      )}
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
          findProblems={findProblems}
          checkerOf={checkerOf}
          {...(places && { posts: places.posts })}
          locale={locale}
          zone={zone}
        />
      </div>
      {publishing && keeper.conflict === undefined && (
        <PublishReportDialog
          report={report}
          base={keeper.base}
          before={published?.document}
          forms={forms}
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

const findProblems = (report: Report) => checkReportDocument(report as unknown as Json)

/** The report as a file; imported again it is the same report. */
function saveReportFile(report: Report): void {
  saveFile(
    `${report.id}.report.json`,
    new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }),
  )
}
