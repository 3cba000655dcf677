import { wordReportProblem, type Report } from '@paperwright/runtime/report'
import { useMutation } from '@tanstack/react-query'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { reportsApi } from '../../api/reports.ts'
import { ExistingFile } from '../../create/ExistingFile.tsx'
import { reportKind } from '../report-kind.ts'
import { CREATE_REPORT_WORDS } from './create-report-words.ts'
import { readReportFile } from './read-report-file.ts'

/** More would not help whoever chose the wrong file. */
const MOST_SHOWN = 5

/** A report that was exported becomes a draft; what is no report is refused with the reason. */
export function ReportFileImport({ onOpen }: { onOpen(report: Report): Promise<void> }) {
  const words = useOwnWords(CREATE_REPORT_WORDS)
  const { locale } = useSession()
  const reading = useMutation({
    async mutationFn(file: File) {
      const read = await readReportFile(file)
      if (!('report' in read)) return read
      if (await reportsApi.findWork(read.report.id)) return { existing: read.report }
      await onOpen(read.report)
      return undefined
    },
  })
  const read = reading.data
  const refused = read && 'fault' in read ? read : undefined
  return (
    <section>
      <h2>{words.file}</h2>
      <p>{words.fileHint}</p>
      <label>
        {words.chooseFile}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) reading.mutate(file)
            // The same file may be chosen again after it was put right.
            event.target.value = ''
          }}
        />
      </label>
      {read && 'existing' in read && (
        <ExistingFile kind={reportKind} document={read.existing} id={read.existing.id} />
      )}
      {(refused || reading.error) && (
        <div role="alert" className="fault create-failed">
          <p>{refused ? words[refused.fault] : words.failed}</p>
          {refused?.fault === 'notReport' && (
            <ul>
              {refused.problems.slice(0, MOST_SHOWN).map((problem) => (
                <li key={`${problem.path} ${problem.code}`}>{wordReportProblem(problem, locale)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
