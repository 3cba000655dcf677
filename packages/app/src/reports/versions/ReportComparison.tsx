import { useQuery } from '@tanstack/react-query'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { ChangeSentences } from '../../versions/ChangeSentences.tsx'
import { reportVersionQuery } from '../report-queries.ts'
import { REPORT_VERSIONS_WORDS } from './report-versions-words.ts'
import { ReportVersionSheet } from './ReportVersionSheet.tsx'
import type { WordReportChanges } from './use-word-changes.ts'

interface ReportComparisonProps {
  reportId: string
  from: number
  to: number
  wordChanges: WordReportChanges
}

/** Two versions of a report: what is different, and their sheets side by side. */
export function ReportComparison({ reportId, from, to, wordChanges }: ReportComparisonProps) {
  const { versions: words } = useWords()
  const own = useOwnWords(REPORT_VERSIONS_WORDS)
  const before = useQuery(reportVersionQuery(reportId, from)).data
  const after = useQuery(reportVersionQuery(reportId, to)).data
  if (!before || !after) return null
  return (
    <section className="versions-compare">
      <h2>{words.compareTwo(from, to)}</h2>
      <ChangeSentences sentences={wordChanges(before.document, after.document)} />
      <h3>{words.sheets}</h3>
      <p>{own.countedNow}</p>
      <div className="versions-sheets">
        {[before, after].map(({ document, version }) => (
          <ReportVersionSheet
            key={version}
            report={document}
            version={version}
            label={words.version(version)}
          />
        ))}
      </div>
    </section>
  )
}
