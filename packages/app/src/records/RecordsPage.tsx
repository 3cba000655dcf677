import { conditionsOf } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useCallback, useMemo, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import type { FindQuery } from '../api/finding.ts'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { BlankSheets } from '../batch/BlankSheets.tsx'
import { StartBatch } from '../batch/StartBatch.tsx'
import { formQuery } from '../desk/form-queries.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { FormHead } from '../shell/FormHead.tsx'
import { DownloadIcon, PaperIcon, PlusIcon } from '../controls/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Loading } from '../shell/Loading.tsx'
import { Note } from '../shell/Note.tsx'
import { printedWord } from '../shell/printed-word.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FilterBar } from './FilterBar.tsx'
import { foundQuery } from './found-query.ts'
import { listFields } from './list-fields.ts'
import { LIST_WORDS } from './list-words.ts'
import { Paging } from '../controls/Paging.tsx'
import { PAGE_SIZES } from '../controls/page-sizes.ts'
import { readRecordsSearch, type RecordsSearch } from './records-search.ts'
import { RecordsTable } from './RecordsTable.tsx'
import { SearchField } from '../controls/SearchField.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SortSelect } from './SortSelect.tsx'
import { useSelection } from './use-selection.ts'
import { ViewMenu } from './ViewMenu.tsx'
import { useNamed } from './use-named.ts'
import './records.css'

/** The stored records of a form: searched, filtered, sorted, chosen and taken away. */
export function RecordsPage() {
  const { formId } = useParams({ from: '/forms/$formId/records' })
  const search = useSearch({ from: '/forms/$formId/records' })
  const navigate = useNavigate({ from: '/forms/$formId/records' })
  const words = useWords()
  const own = useOwnWords(LIST_WORDS)
  const { locale, zone } = useClock()
  const { document: form, mine } = useSuspenseQuery(formQuery(formId)).data
  const people = useNamed(formId, 'createdBy')
  const departments = useNamed(formId, 'department')
  const [dialog, setDialog] = useState<'columns' | 'export'>()
  const [exported, setExported] = useState<string>()
  usePageTitle(`${printedWord(form, form.title, locale)} ${words.submissions.title}`)

  const fields = useMemo(
    () =>
      listFields(form, {
        locale,
        zone,
        hidden: mine.limits.hidden,
        words: own,
        people,
        departments,
      }).filter(
        ({ field, kind, options }) => kind !== 'option' || options.length > 0 || !field.startsWith('/'),
      ),
    [form, locale, zone, mine, own, people, departments],
  )
  const known = new Set(fields.map(({ field }) => field))
  const filters = (search.filters ?? []).filter((filter) =>
    conditionsOf(filter).every(({ field }) => known.has(field)),
  )
  const sort = (search.sort ?? []).filter(({ field }) => known.has(field))
  const stale = (search.filters?.length ?? 0) - filters.length
  const usual = fields.filter(({ isUsual }) => isUsual)
  const chosenColumns = (search.columns ?? []).flatMap(
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
  const selection = useSelection(JSON.stringify([search.q, filters]))

  const go = useCallback(
    (change: Partial<Record<keyof RecordsSearch, unknown>>) => {
      setExported(undefined)
      void navigate({ search: (was) => readRecordsSearch({ ...was, page: 1, ...change }) })
    },
    [navigate],
  )
  const seesAll = mine.rights.see === 'all'
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
      <FormHead form={form} rights={mine.rights}>
        <Button
          href={sheetPdfUrl.ofForm(formId, { locale })}
          target="_blank"
          rel="noreferrer"
          icon={<PaperIcon />}
        >
          {words.fill.blankPdf}
        </Button>
        {mine.rights.fill && (
          <>
            <BlankSheets formId={formId} />
            <LinkButton to="/forms/$formId/import" params={{ formId }}>
              {own.import}
            </LinkButton>
            <LinkButton to="/forms/$formId" params={{ formId }} primary icon={<PlusIcon />}>
              {words.fill.newRecord}
            </LinkButton>
          </>
        )}
      </FormHead>
      {error && !data && !(error instanceof ApiError && error.status === 400) ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !data && !error ? (
        <Loading />
      ) : data?.total === 0 && !isNarrowed ? (
        <Note
          title={seesAll ? words.submissions.none : words.submissions.noneSeen}
          actions={
            mine.rights.fill && (
              <>
                <LinkButton to="/forms/$formId" params={{ formId }} primary>
                  {words.submissions.first}
                </LinkButton>
                <LinkButton to="/forms/$formId/import" params={{ formId }}>
                  {own.import}
                </LinkButton>
              </>
            )
          }
        >
          <p>{seesAll ? words.submissions.noneHint : words.submissions.noneSeenHint}</p>
        </Note>
      ) : (
        <div className="page records">
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
              <Button onClick={() => setDialog('columns')}>{own.columns}</Button>
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
          {!data ? (
            <div className="empty">
              <p>{own.refused}</p>
              <p>{own.refusedHint}</p>
              <Button onClick={() => void navigate({ search: {} })}>{own.clearAll}</Button>
            </div>
          ) : data.total === 0 ? (
            <div className="empty">
              <p>{seesAll ? own.nothing : own.nothingSeen}</p>
              <p>{own.nothingHint}</p>
              <Button onClick={clear}>{own.clearAll}</Button>
            </div>
          ) : data.items.length === 0 ? (
            <div className="empty">
              <p>{own.beyond}</p>
              <Button onClick={() => go({})}>{own.firstPage}</Button>
            </div>
          ) : (
            <>
              <RecordsTable
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
            </>
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
