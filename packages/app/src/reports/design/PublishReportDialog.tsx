import { wordReportProblem, type Json, type Report } from '@paperwright/runtime'
import { Button } from 'antd'
import { useState } from 'react'
import { ApiError, OfflineError } from '../../api/api-error.ts'
import { publishReport } from '../../api/report-design.ts'
import { useSession } from '../../session/Session.tsx'
import { useWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'

interface PublishReportDialogProps {
  report: Report
  base: number | null
  flush(): Promise<boolean>
  onClose(): void
  onPublished(): Promise<void>
}

/** The last look before a report is published, with a note for the others. */
export function PublishReportDialog({ report, base, flush, onClose, onPublished }: PublishReportDialogProps) {
  const { design, cancel } = useWords()
  const [note, setNote] = useState('')
  const [state, setState] = useState<{ kind: 'asking' | 'busy' } | { kind: 'failed'; error: unknown }>({
    kind: 'asking',
  })
  const publish = async () => {
    setState({ kind: 'busy' })
    try {
      await flush()
      await publishReport(report.id, {
        document: report as unknown as Json,
        base,
        ...(note.trim() && { note: note.trim() }),
      })
      await onPublished()
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return (
    <Dialog
      title={design.publishTitle(report.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" loading={state.kind === 'busy'} onClick={() => void publish()}>
            {design.publish}
          </Button>
        </>
      }
    >
      <label className="design-note">
        {design.note}
        <textarea
          rows={3}
          value={note}
          placeholder={design.noteHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {state.kind === 'failed' && <Failed error={state.error} />}
    </Dialog>
  )
}

function Failed({ error }: { error: unknown }) {
  const { design, failure } = useWords()
  const { locale } = useSession()
  if (error instanceof ApiError && error.problems.length > 0) {
    return (
      <ul className="design-failed" role="alert">
        {error.problems.map((problem, index) => (
          <li key={index}>{wordReportProblem(problem as never, locale)}</li>
        ))}
      </ul>
    )
  }
  const text =
    error instanceof OfflineError
      ? failure.offline
      : error instanceof ApiError && error.status === 409
        ? design.publishedMeanwhile
        : failure.unknownText
  return (
    <p className="design-failed" role="alert">
      {text}
    </p>
  )
}
