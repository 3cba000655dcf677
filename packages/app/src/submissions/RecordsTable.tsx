import { Link } from '@tanstack/react-router'
import type { Submission } from '@paperwright/server'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { StateChip } from './StateChip.tsx'
import type { RecordColumn } from './record-columns.ts'

interface RecordsTableProps {
  records: Submission[]
  columns: RecordColumn[]
  /** Another page is on its way. */
  busy: boolean
}

/** Records with a few of their fields; a click anywhere in a row opens it. */
export function RecordsTable({ records, columns, busy }: RecordsTableProps) {
  const { submissions } = useWords()
  const { locale } = useSession()
  return (
    <div className="records-scroll" tabIndex={0} role="region" aria-label={submissions.title}>
      <table aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">{submissions.number}</th>
            {columns.map(({ pointer, title, numeric }) => (
              <th key={pointer} scope="col" className={numeric ? 'records-numeric' : undefined}>
                {title}
              </th>
            ))}
            <th scope="col" className="records-numeric">
              {submissions.savedAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, number, record, state, updatedAt }) => (
            <tr key={id} data-state={state}>
              <th scope="row">
                <Link className="code" to="/records/$submissionId" params={{ submissionId: id }}>
                  {number}
                </Link>
                {state !== 'submitted' && <StateChip state={state} />}
              </th>
              {columns.map(({ pointer, numeric, text }) => (
                <td key={pointer} className={numeric ? 'records-numeric' : undefined}>
                  <span className="records-value">{text(record) || submissions.empty}</span>
                </td>
              ))}
              <td className="records-numeric">
                <time dateTime={updatedAt}>{wordMoment(updatedAt, locale)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
