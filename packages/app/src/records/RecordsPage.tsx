import { conditionsOf, printedWord, type RecordFilter } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import type { FindQuery } from '../api/finding.ts'
import { StartBatch } from '../batch/StartBatch.tsx'
import { sessionQuery } from '../api/session.ts'
import { WithoutDepartment } from './WithoutDepartment.tsx'
import { formQuery } from '../desk/form-queries.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { CopyLink } from '../controls/CopyLink.tsx'
import { DownloadIcon, PrintIcon } from '../controls/icons.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FilterBar } from './FilterBar.tsx'
import { foundQuery } from '../record-lists/found-query.ts'
import { LIST_WORDS } from './list-words.ts'
import { Paging } from '../controls/Paging.tsx'
import { PAGE_SIZES } from '../controls/page-sizes.ts'
import { readRecordsSearch, type RecordsSearch } from '../record-lists/records-search.ts'
import { groupFilter } from './group-filter.ts'
import { GROUP_WORDS } from './group-words.ts'
import { firstGrouping } from './groupable.ts'
import { noteLastList } from '../record-lists/last-list.ts'
import { keepOwnColumns, readOwnColumns } from './own-columns.ts'
import { NoRecords } from './NoRecords.tsx'
import { PrintNote } from './PrintNote.tsx'
import { RecordsHead } from './RecordsHead.tsx'
import { RecordsTable } from './RecordsTable.tsx'
import { SearchField } from '../controls/SearchField.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SortSelect } from './SortSelect.tsx'
import { useSelection } from './use-selection.ts'
import { ViewMenu } from './ViewMenu.tsx'
import { useListFields } from './use-list-fields.ts'
import { usePrintList } from './use-print-list.ts'
import './records.css'

const GroupPanel = lazy(() => import('./GroupPanel.tsx').then((part) => ({ default: part.GroupPanel })))
const Glance = lazy(() => import('./Glance.tsx').then((part) => ({ default: part.Glance })))

/** The stored records of a form: searched, filtered, sorted, chosen and taken away. */
export function RecordsPage() {
  const { formId } = useParams({ from: '/forms/$formId/records' })
  const search = useSearch({ from: '/forms/$formId/records' })
  const navigate = useNavigate({ from: '/forms/$formId/records' })
  const words = useWords()
  const own = useOwnWords(LIST_WORDS)
  const grouping = useOwnWords(GROUP_WORDS)
  const person = useQuery(sessionQuery).data?.actor?.id ?? ''
  const { locale } = useClock()
  const opened = useSuspenseQuery(formQuery(formId)).data
  const { document: form, mine } = opened
  const [dialog, setDialog] = useState<'columns' | 'export'>()
  const [exported, setExported] = useState<string>()
  usePageTitle(`${printedWord(form, form.title, locale)} ${words.submissions.title}`)

  const fields = useListFields(formId, opened)
  const known = new Set(fields.map(({ field }) => field))
  const filters = (search.filters ?? []).filter((filter) =>
    conditionsOf(filter).every(({ field }) => known.has(field)),
  )
  const sort = (search.sort ?? []).filter(({ field }) => known.has(field))
  const stale = (search.filters?.length ?? 0) - filters.length
  const usual = fields.filter(({ isUsual }) => isUsual)
  const chosenColumns = (search.columns ?? readOwnColumns(person, formId)).flatMap(
    (field) => fields.find((one) => one.field === field && one.isColumn) ?? [],
  )
  const columns = chosenColumns.length > 0 ? chosenColumns : usual
  const query: FindQuery = { search: search.q ?? '', filters, sort }
  const { page = 1, size = PAGE_SIZES[0] } = search
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...foundQuery(formId, query, { page, size }),
    placeholderData: keepPreviousData,
    retry: (count, cause) => !(cause instanceof ApiError) && count < 2,
  })
  const toPrint = { ...query, columns: columns.map(({ field }) => field), locale }
  const paper = usePrintList(formId, toPrint, data?.total ?? 0)
  const { forget } = paper
  const selection = useSelection(JSON.stringify([search.q, filters]))

  useEffect(() => noteLastList(formId, search), [formId, search])

  const go = useCallback(
    (change: Partial<Record<keyof RecordsSearch, unknown>>) => {
      setExported(undefined)
      forget()
      void navigate({ search: (was) => readRecordsSearch({ ...was, page: 1, look: undefined, ...change }) })
    },
    [navigate, forget],
  )
  const look = useCallback(
    (id: string | undefined) =>
      void navigate({
        search: (was) => ({ ...was, look: id }) as RecordsSearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const isNarrowed = query.search !== '' || filters.length > 0
  const clear = () => go({ q: '', filters: [] })
  const number = fields.find(({ field }) => field === 'number')!
  const pageIds = data?.items.map(({ id }) => id) ?? []
  const chosen = selection.isAll
    ? { query, count: data?.total ?? 0 }
    : {
        query: { filters: [{ field: 'id', op: 'anyOf' as const, value: [...selection.ids] }], sort },
        count: selection.ids.size,
      }
  const exportButton = mine.rights.export && (
    <Button icon={<DownloadIcon />} onClick={() => setDialog('export')}>
      {own.export}
    </Button>
  )
  return (
    <>
      <RecordsHead form={form} rights={mine.rights} />
      {error && !data && !(error instanceof ApiError && error.status === 400) ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !data && !error ? (
        <Loading />
      ) : data?.total === 0 && !isNarrowed ? (
        <NoRecords formId={formId} rights={mine.rights} />
      ) : (
        <div className="page records">
          <WithoutDepartment formId={formId} mayMove={mine.rights.edit} />
          <div className="line records-tools">
            <ViewMenu
              formId={formId}
              search={search}
              onChange={(next) => void navigate({ search: { ...next, ...(search.size && { size }) } })}
            />
            <SearchField
              label={own.search}
              hint={own.searchHint}
              value={search.q ?? ''}
              onChange={(q) => go({ q })}
            />
            <span className="end">
              <SortSelect fields={[number, ...columns]} sort={sort} onSort={(next) => go({ sort: next })} />
              <Button
                aria-expanded={search.group !== undefined}
                onClick={() => go({ group: search.group ? undefined : firstGrouping(fields) })}
              >
                {grouping.open}
              </Button>
              <Button onClick={() => setDialog('columns')}>{own.columns}</Button>
              <CopyLink />
              {mine.rights.print && (
                <Button
                  icon={<PrintIcon />}
                  aria-label={own.print}
                  title={own.print}
                  loading={paper.isMaking}
                  onClick={paper.press}
                />
              )}
              {exportButton}
            </span>
          </div>
          <FilterBar
            formId={formId}
            fields={fields}
            filters={filters}
            onChange={(next) => go({ filters: next })}
          />
          {stale > 0 && <p className="quiet records-note">{own.stale(stale)}</p>}
          {exported !== undefined && (
            <p className="quiet records-note" role="status">
              {own.exported(exported)}
            </p>
          )}
          <PrintNote paper={paper} />
          <SelectionBar
            selection={selection}
            total={data?.total ?? 0}
            isPageChosen={pageIds.length > 0 && pageIds.every((id) => selection.ids.has(id))}
          >
            {mine.rights.print && (
              <StartBatch
                formId={formId}
                selection={selection.isAll ? { find: query } : { ids: [...selection.ids] }}
                count={chosen.count}
              />
            )}
            {exportButton}
          </SelectionBar>
          {search.group && data && (
            <Suspense>
              <GroupPanel
                form={form}
                fields={fields}
                query={query}
                group={search.group}
                onChange={(group) => go({ group, page })}
                onFigure={({ row: [key] }) => {
                  const field = fields.find((one) => one.field === search.group?.by)
                  const filter = key && field && groupFilter(key, field)
                  if (filter) go({ filters: [...filters.filter((one) => !isOn(one, filter.field)), filter] })
                }}
              />
            </Suspense>
          )}
          {!data ? (
            <div className="empty">
              <p>{own.refused}</p>
              <p>{own.refusedHint}</p>
              <Button onClick={() => void navigate({ search: {} })}>{own.clearAll}</Button>
            </div>
          ) : data.total === 0 ? (
            <div className="empty">
              <p>{mine.rights.see === 'all' ? own.nothing : own.nothingSeen}</p>
              <p>{own.nothingHint}</p>
              <Button onClick={clear}>{own.clearAll}</Button>
            </div>
          ) : data.items.length === 0 ? (
            <div className="empty">
              <p>{own.beyond}</p>
              <Button onClick={() => go({})}>{own.firstPage}</Button>
            </div>
          ) : (
            <div className="records-body" data-looking={search.look !== undefined || undefined}>
              <div>
                <RecordsTable
                  form={form}
                  sought={search.q ?? ''}
                  looked={search.look}
                  onLook={(id) => look(id === search.look ? undefined : id)}
                  records={data.items}
                  columns={columns}
                  number={number}
                  sort={sort}
                  onSort={(next) => go({ sort: next })}
                  selection={selection}
                  busy={isPlaceholderData}
                />
                <Paging
                  page={page}
                  size={size}
                  shown={data.items.length}
                  total={data.total}
                  onPage={(next) => go({ page: next })}
                  onSize={(next) => go({ size: next })}
                />
              </div>
              {search.look !== undefined && (
                <Suspense>
                  <Glance id={search.look} page={pageIds} onLook={look} />
                </Suspense>
              )}
            </div>
          )}
        </div>
      )}
      {dialog === 'columns' && (
        <ColumnsDialog
          fields={fields.filter(({ isColumn }) => isColumn)}
          shown={columns.map(({ field }) => field)}
          onClose={() => setDialog(undefined)}
          onChoose={(next) => {
            setDialog(undefined)
            keepOwnColumns(person, formId, next)
            go({ columns: next, page })
          }}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog
          form={form}
          found={{ query, count: data?.total ?? 0 }}
          chosen={chosen.count > 0 && !selection.isAll ? chosen : undefined}
          fields={fields}
          columns={columns.map(({ field }) => field)}
          onClose={() => setDialog(undefined)}
          onExported={(name) => {
            setDialog(undefined)
            setExported(name)
          }}
        />
      )}
    </>
  )
}

function isOn(filter: RecordFilter, field: string): boolean {
  return conditionsOf(filter).every((one) => one.field === field)
}
