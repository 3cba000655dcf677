import type { Sort, Submission } from '@paperwright/server'
import type { Form } from '@paperwright/runtime'
import type { ListField } from '@paperwright/runtime/kit'
import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment, type MouseEvent } from 'react'
import { excerptOf, markWords, type Excerpt } from '../find/excerpt-of.ts'
import { Marked } from '../find/Marked.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { SearchIcon } from '../controls/icons.tsx'
import { StateChip } from '../submissions/StateChip.tsx'
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
  form: Form
  /** The words that were looked for. */
  sought: string
  /** The record that is looked at beside the list. */
  looked: string | undefined
  onLook(id: string): void
  /** Another page is on its way. */
  busy: boolean
}

/**
 * Records with the chosen columns; a click in a row opens it, one on a head sorts, and words can be marked. Where what was
 * looked for stands in no column, a line below tells where.
 */
export function RecordsTable(props: RecordsTableProps) {
  const { records, columns, number, sort, onSort, selection, form, sought, looked, onLook, busy } = props
  const navigate = useNavigate()
  const { locale } = useSession()
  const words = useOwnWords(LIST_WORDS)
  const { submissions } = useWords()
  const page = records.map(({ id }) => id)
  const wanted = sought.split(/\s+/).filter(Boolean)
  const pointers = columns.map(({ field }) => field)
  const open = (event: MouseEvent, submissionId: string) => {
    if (event.target instanceof Element && event.target.closest('a, button, label')) return
    // Words were marked, to be copied.
    if (getSelection()?.isCollapsed === false) return
    if (event.ctrlKey || event.metaKey) window.open(`/records/${submissionId}`, '_blank', 'noopener')
    else void navigate({ to: '/records/$submissionId', params: { submissionId } })
  }
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
            <Fragment key={submission.id}>
              <tr
                data-state={submission.state}
                data-chosen={isChosen(submission.id) || undefined}
                data-looked={submission.id === looked || undefined}
                onClick={(event) => open(event, submission.id)}
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
                  <button
                    type="button"
                    className="records-look"
                    aria-label={words.look(submission.number)}
                    title={words.look(submission.number)}
                    aria-pressed={submission.id === looked}
                    onClick={() => onLook(submission.id)}
                  >
                    <SearchIcon />
                  </button>
                  {submission.state !== 'submitted' && <StateChip state={submission.state} />}
                </th>
                {columns.map((field) => (
                  <td
                    key={field.field}
                    data-head={field.shortTitle}
                    className={field.numeric ? 'records-numeric' : undefined}
                  >
                    <span className={field.field.startsWith('/') ? 'records-value' : 'records-own'}>
                      <Found text={field.text(submission)} wanted={wanted} empty={submissions.empty} />
                    </span>
                  </td>
                ))}
              </tr>
              <FoundElsewhere
                excerpt={
                  wanted.length > 0 ? excerptOf(form, submission.record, sought, locale, pointers) : []
                }
                span={columns.length + 2}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A value, the words that were looked for marked in it. */
function Found({ text, wanted, empty }: { text: string; wanted: readonly string[]; empty: string }) {
  const parts = wanted.length > 0 ? markWords(text, wanted) : undefined
  if (parts) return <Marked parts={parts} />
  return text || empty
}

/** Where words stand that no column shows. */
function FoundElsewhere({ excerpt, span }: { excerpt: Excerpt[]; span: number }) {
  const words = useOwnWords(LIST_WORDS)
  if (excerpt.length === 0) return null
  return (
    <tr className="records-excerpt">
      <td colSpan={span}>
        <span className="quiet">{words.foundIn}</span>
        {excerpt.map(({ title, parts }, at) => (
          <span key={at}>
            {title}：<Marked parts={parts} />
          </span>
        ))}
      </td>
    </tr>
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
