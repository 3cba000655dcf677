import { conditionsOf, printedWord } from '@paperwright/runtime/kit'
import type { ListTile } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiError } from '../api/api-error.ts'
import { viewsQuery } from '../api/views.ts'
import { formQuery } from '../desk/form-queries.ts'
import { searchOfView } from '../record-lists/records-search.ts'
import { foundQuery } from '../record-lists/found-query.ts'
import { useListFields } from '../records/use-list-fields.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'

/** The first records of a saved view as whoever looks may see them, with its columns; the rest is in the form's list. */
export function ListTileView({ tile, refreshMs }: { tile: ListTile; refreshMs: number }) {
  const { form: formId, view: id } = tile.list
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useClock()
  const form = useQuery(formQuery(formId))
  const views = useQuery(viewsQuery(formId))
  const view = views.data?.find((one) => one.id === id)
  const fields = useListFields(formId, form.data)
  const known = new Set(fields.map(({ field }) => field))
  const { search = '', filters = [], sort = [], columns: chosen = [] } = view?.view ?? {}
  const query = {
    search,
    filters: filters.filter((filter) => conditionsOf(filter).every(({ field }) => known.has(field))),
    sort: sort.filter(({ field }) => known.has(field)),
  }
  const found = useQuery({
    ...foundQuery(formId, query, { page: 1, size: tile.rows }),
    enabled: view !== undefined && fields.length > 0,
    refetchInterval: refreshMs,
  })
  const error = form.error ?? views.error ?? found.error
  if (error)
    return (
      <p className="quiet" role="alert">
        {wordListRefusal(error, words)}
      </p>
    )
  if (views.data && !view) return <p className="quiet">{words.viewGone}</p>
  if (!view || !form.data || !found.data) return <p className="quiet">{words.loading}</p>
  const picked = chosen.flatMap((field) => fields.find((one) => one.field === field && one.isColumn) ?? [])
  const columns = picked.length > 0 ? picked : fields.filter(({ isUsual }) => isUsual)
  const { items, total } = found.data
  const isPartial = form.data.mine.rights.see !== 'all'
  return (
    <>
      <h2>
        <Link to="/forms/$formId/records" params={{ formId }} search={searchOfView(id, view.view)}>
          {view.name}
        </Link>
      </h2>
      <p className="quiet tile-asked">
        {printedWord(form.data.document, form.data.document.title, locale)} ·{' '}
        {words.rows(items.length, total)}
      </p>
      {items.length === 0 ? (
        <p className="quiet">{isPartial ? words.noRowsSeen : words.noRows}</p>
      ) : (
        <div className="table tile-list" tabIndex={0} role="region" aria-label={view.name}>
          <table>
            <thead>
              <tr>
                <th scope="col">{fields.find(({ field }) => field === 'number')?.shortTitle}</th>
                {columns.map(({ field, shortTitle }) => (
                  <th key={field} scope="col">
                    {shortTitle}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to="/records/$submissionId" params={{ submissionId: one.id }}>
                      {one.number}
                    </Link>
                  </td>
                  {columns.map(({ field, text, numeric }) => (
                    <td key={field} data-numeric={numeric || undefined}>
                      {text(one)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function wordListRefusal(error: unknown, words: (typeof DASHBOARD_WORDS)['zh']): string {
  if (!(error instanceof ApiError)) return words.listFailed
  if (error.status === 403) return words.keptList
  return error.status === 404 ? words.viewGone : words.listFailed
}
