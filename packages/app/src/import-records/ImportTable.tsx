import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useEffect, useRef, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { checkTable, importTable, startImport, type CheckedTable } from '../api/exchange.ts'
import { findRecords } from '../api/finding.ts'
import { saveFile } from '../records/save-file.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { CheckIcon, DownloadIcon, WarnIcon } from '../controls/icons.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePress } from '../shell/use-press.ts'
import { usePressKeys } from '../shell/use-press-keys.ts'
import { columnLetters } from './column-letters.ts'
import { IMPORT_WORDS, type ImportWords } from './import-words.ts'
import type { Imported } from './ImportResult.tsx'
import { MappingTable } from './MappingTable.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { DepartmentSelect } from '../department/DepartmentSelect.tsx'
import { useDepartment } from '../department/use-department.ts'
import type { FileTable } from '../read-file/file-table.ts'
import { csvFile } from './csv-file.ts'

interface ImportTableProps {
  formId: string
  read: FileTable
  onImported(imported: Imported): void
}

/** A table on its way in: its columns, what is wrong with it, and the last word. */
export function ImportTable({ formId, read, onImported }: ImportTableProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const [table, setTable] = useState(read)
  const [chosen, setChosen] = useState<(string | null)[]>()
  const outcome = useRef<HTMLDivElement>(null)
  const {
    data: start,
    error,
    refetch,
  } = useQuery({
    queryKey: ['forms', formId, 'import', locale, read.heads],
    queryFn: () => startImport(formId, { heads: read.heads, locale }),
    retry: false,
  })
  const mapping = chosen ?? start?.mapping ?? []
  const department = useDepartment()
  const sent = { heads: table.heads, mapping, rows: table.rows, ...department.sent }
  const lacksDepartment = department.offered.length > 0 && department.value === undefined
  const check = useMutation({ mutationFn: () => checkTable(formId, sent, locale) })
  /** One table is stored once, however often it is sent, over a reload as well. */
  const keyOf = usePressKeys()
  const store = usePress({
    mutationFn: async (): Promise<Imported> => {
      const key = keyOf(`import.${formId}.${await hashOf(sent)}`)
      const range = await importTable(formId, sent, key.get())
      const moment = await momentOf(formId, range.first)
      key.end()
      return { range, moment }
    },
    onSuccess: onImported,
  })
  const { reset } = check
  const change = (next: () => void) => {
    next()
    store.reset()
  }
  useEffect(() => {
    if (!check.data) return
    outcome.current?.focus()
  }, [check.data])

  if (error) return <Failure error={error} reset={() => void refetch()} />
  if (!start) return <Loading />
  const targets = mapping.filter((target) => target !== null)
  const isTwice = new Set(targets).size < targets.length
  const missing = start.fields.filter(
    ({ pointer, required, list }) => required && list === null && !targets.includes(pointer),
  )
  const failure = store.error ?? check.error
  return (
    <>
      <section>
        <h3>{words.mapping}</h3>
        <p className="quiet">{words.mappingLead}</p>
        <MappingTable
          table={table}
          fields={start.fields}
          mapping={mapping}
          onChange={(next) =>
            change(() => {
              setChosen(next)
              reset()
            })
          }
        />
        {isTwice && (
          <p role="alert" className="fault import-said">
            {words.twice}
          </p>
        )}
        {missing.length > 0 && (
          <p className="import-said">
            <WarnIcon /> {words.missing(missing.map(({ head }) => head).join('、'))}
          </p>
        )}
        {targets.length === 0 && <p className="import-said">{words.nothingMapped}</p>}
        {!check.data && (
          <Button
            look="primary"
            size="large"
            loading={check.isPending}
            disabled={isTwice || targets.length === 0}
            onClick={() => check.mutate()}
          >
            {check.isPending ? words.checking : words.check}
          </Button>
        )}
      </section>
      {failure && (
        <p role="alert" className="fault import-said">
          {wordFailure(failure, words)}
        </p>
      )}
      {check.data && (
        <section className="callout" data-tone={check.data.problemCount === 0 ? 'good' : 'bad'}>
          <div ref={outcome} tabIndex={-1} role="status">
            <h3>
              {check.data.problemCount === 0 ? <CheckIcon /> : <WarnIcon />}{' '}
              {check.data.problemCount === 0
                ? words.good(check.data.count)
                : words.bad(check.data.problemCount)}
            </h3>
            <p className="quiet">
              {check.data.problemCount === 0 ? words.goodHint : words.badHint}{' '}
              {check.data.problemCount > check.data.problems.length &&
                words.badFirst(check.data.problems.length)}
            </p>
          </div>
          {check.data.problemCount === 0 ? (
            <div className="line">
              <DepartmentSelect choice={department} />
              <Button
                look="primary"
                size="large"
                disabled={lacksDepartment}
                loading={store.isPending}
                onClick={() => store.mutate()}
              >
                {store.isPending ? words.committing : words.commit(check.data.count)}
              </Button>
            </div>
          ) : (
            <>
              <ProblemTable
                table={table}
                problems={check.data.problems}
                onChange={(row, column, value) =>
                  change(() =>
                    setTable((was) => ({
                      ...was,
                      rows: was.rows.with(row, (was.rows[row] ?? []).with(column, value)),
                    })),
                  )
                }
              />
              <div className="line import-actions">
                <Button look="primary" loading={check.isPending} onClick={() => check.mutate()}>
                  {words.recheck}
                </Button>
                <Button
                  icon={<DownloadIcon />}
                  onClick={() => saveFile(words.problemsName, problemFile(check.data, table, words))}
                >
                  {words.downloadProblems}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
    </>
  )
}

function problemFile({ problems }: CheckedTable, table: FileTable, words: ImportWords): Blob {
  return csvFile([
    [words.row, words.place, words.content, words.problem],
    ...problems.map(({ row, column, message }) => [
      table.places[row] ?? row + 2,
      column === null ? words.wholeRow : `${columnLetters(column)} ${table.heads[column] ?? ''}`.trim(),
      column === null ? '' : String(table.rows[row]?.[column] ?? ''),
      message,
    ]),
  ])
}

/** When the records were stored, all in one moment, by which the list finds them; unknown to who may not see them. */
async function momentOf(formId: string, number: string): Promise<string | undefined> {
  const filters = [{ field: 'number', op: 'eq' as const, value: number }]
  const found = await findRecords(formId, { filters }, { page: 1, size: 1 }).catch(() => undefined)
  return found?.items[0]?.createdAt
}

function wordFailure(error: unknown, words: ImportWords): string {
  if (error instanceof OfflineError) return words.offline
  if (!(error instanceof ApiError)) return words.failed
  const isTooMany = error.status === 413 || (error.status === 400 && error.message.includes('at most'))
  if (isTooMany) return words.tooMany
  return error.status < 500 ? words.refused : words.failed
}

/** Tells tables apart. */
async function hashOf(sent: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sent))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
