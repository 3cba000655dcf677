import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { declineReportSeed, findReportWork, reportDrafts } from '../../api/report-design.ts'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { useRestore } from '../../versions/use-restore.ts'
import { VersionsBody } from '../../versions/VersionsBody.tsx'
import { useReportForms } from '../design/use-report-forms.ts'
import {
  reportQuery,
  reportSeedQuery,
  reportVersionQuery,
  reportVersionsQuery,
  reportWorkQuery,
} from '../report-queries.ts'
import { ReportHead } from '../ReportHead.tsx'
import { REPORT_VERSIONS_WORDS } from './report-versions-words.ts'
import { ReportComparison } from './ReportComparison.tsx'
import { useWordChanges } from './use-word-changes.ts'

/** The published versions of a report: listed, two of them compared by meaning, an old one taken up again. */
export function ReportVersionsPage() {
  const { reportId } = useParams({ from: '/reports/$reportId/versions' })
  const { from, to } = useSearch({ from: '/reports/$reportId/versions' })
  const { versions: words } = useWords()
  const own = useOwnWords(REPORT_VERSIONS_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/reports/$reportId/versions' })
  const newest = useSuspenseQuery(reportQuery(reportId)).data
  const versions = useSuspenseQuery(reportVersionsQuery(reportId)).data
  const isShipped = versions.some((one) => one.isShipped)
  const { data: seed } = useQuery({ ...reportSeedQuery(reportId), enabled: isShipped })
  const { forms } = useReportForms()
  const wordChanges = useWordChanges(forms)
  const seedChanges = useMemo(
    () => (seed ? wordChanges(seed.document, newest.document) : []),
    [seed, newest, wordChanges],
  )
  usePageTitle(words.title(newest.document.title))

  const restoring = useRestore({
    id: reportId,
    desk: reportDrafts,
    base: newest.version,
    findDraft: async () => (await findReportWork(reportId))?.draft ?? null,
    async onRestored() {
      queries.removeQueries({ queryKey: reportWorkQuery(reportId).queryKey })
      await navigate({ to: '/reports/$reportId/design', params: { reportId } })
    },
  })
  return (
    <div className="versions">
      <ReportHead report={newest.document} />
      <VersionsBody
        lead={own.lead}
        versions={versions}
        compared={to}
        onCompare={(search) => void navigate({ search })}
        getDocument={async (version) =>
          (await queries.fetchQuery(reportVersionQuery(reportId, version))).document
        }
        restoring={restoring}
        seed={seed}
        seedChanges={seedChanges}
        onDecline={async (hash) => {
          await declineReportSeed(reportId, hash)
          await queries.invalidateQueries({ queryKey: reportSeedQuery(reportId).queryKey })
        }}
      >
        {from !== undefined && to !== undefined && (
          <ReportComparison reportId={reportId} from={from} to={to} wordChanges={wordChanges} />
        )}
      </VersionsBody>
    </div>
  )
}
