import type { Sort, Submission } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { StateChip } from '../submissions/StateChip.tsx'
import type { ListField } from './list-fields.ts'
import { LIST_WORDS } from './list-words.ts'
import { nextSort } from './next-sort.ts'
import type { Selection } from './use-selection.ts'
import './records-table.css'

interface RecordsTableProps {
  records: readonly Submission[]
  columns: readonly ListField[]
  number: ListField
  sort: readonly Sort[]
  onSort(sort: Sort[]): void
  selection: Selection
  /** Another page is on its way. */
  busy: boolean
}

/** Records with the chosen columns; a click anywhere in a row opens it, one on a head sorts. */
export function RecordsTable({ records, columns, number, sort, onSort, selection, busy }: RecordsTableProps) {
  const words = useOwnWords(LIST_WORDS)
  const { submissions } = useWords()
  const page = records.map(({ id }) => id)
  const isChosen = (id: string) => selection.isAll || selection.ids.has(id)
  const chosenHere = page.filter(isChosen).length
  const head = (field: ListField) => <SortHead key={field.field} field={field} sort={sort} onSort={onSort} />
  return (
    <div className="table records-table" tabIndex={0} role="region" aria-label={submissions.title}>
      <table aria-busy={busy}>
        <thead>
          <tr>
            <td className="records-check">
              <label>
                <input
                  type="checkbox"
                  aria-label={words.selectPage}
                  checked={chosenHere === page.length}
                  ref={(input) => {
                    if (input) input.indeterminate = chosenHere > 0 && chosenHere < page.length
                  }}
                  onChange={() => (selection.isAll ? selection.clear() : selection.togglePage(page))}
                />
              </label>
            </td>
            {head(number)}
            {columns.map(head)}
          </tr>
        </thead>
        <tbody>
          {records.map((submission) => (
            <tr
              key={submission.id}
              data-state={submission.state}
              data-chosen={isChosen(submission.id) || undefined}
            >
              <td className="records-check">
                <label>
                  <input
                    type="checkbox"
                    aria-label={words.select(submission.number)}
                    checked={isChosen(submission.id)}
                    disabled={selection.isAll}
                    onChange={() => selection.toggle(submission.id)}
                  />
                </label>
              </td>
              <th scope="row">
                <Link className="code" to="/records/$submissionId" params={{ submissionId: submission.id }}>
                  {submission.number}
                </Link>
                {submission.state !== 'submitted' && <StateChip state={submission.state} />}
              </th>
              {columns.map((field) => (
                <td
                  key={field.field}
                  data-head={field.shortTitle}
                  className={field.numeric ? 'records-numeric' : undefined}
                >
                  <span className={field.field.startsWith('/') ? 'records-value' : 'records-own'}>
                    {field.text(submission) || submissions.empty}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortHeadProps {
  field: ListField
  sort: readonly Sort[]
  onSort(sort: Sort[]): void
}

/** A column's head; with Shift it sorts among what ties by the others. */
function SortHead({ field, sort, onSort }: SortHeadProps) {
  const words = useOwnWords(LIST_WORDS)
  const place = sort.findIndex((one) => one.field === field.field)
  const direction = sort[place]?.direction
  return (
    <th
      scope="col"
      className={field.numeric ? 'records-numeric' : undefined}
      {...(direction && { 'aria-sort': direction === 'asc' ? 'ascending' : 'descending' })}
    >
      {field.sortable ? (
        <button
          type="button"
          title={words.sortBy(field.title)}
          data-direction={direction}
          onClick={(event) => onSort(nextSort(sort, field.field, event.shiftKey))}
        >
          {field.shortTitle}
          <span className="records-arrow" aria-hidden="true">
            {direction === 'desc' ? '↓' : '↑'}
            {sort.length > 1 && place >= 0 && <sub>{place + 1}</sub>}
          </span>
        </button>
      ) : (
        field.shortTitle
      )}
    </th>
  )
}
