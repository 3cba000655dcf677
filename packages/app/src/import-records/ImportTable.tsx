import { useMutation, useQuery } from '@tanstack/react-query'
import type { Form } from '@paperwright/runtime'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import {
  checkTable,
  importTable,
  startImport,
  type CheckedTable,
  type ImportUpdate,
} from '../api/exchange.ts'
import { findRecords } from '../api/finding.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { WarnIcon } from '../controls/icons.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePress } from '../shell/use-press.ts'
import { usePressKeys } from '../shell/use-press-keys.ts'
import { useDepartment } from '../department/use-department.ts'
import type { FileTable } from '../read-file/file-table.ts'
import { CheckOutcome } from './CheckOutcome.tsx'
import { IMPORT_WORDS, type ImportWords } from './import-words.ts'
import type { Imported } from './ImportResult.tsx'
import { MappingTable } from './MappingTable.tsx'
import { UpdateChoice } from './UpdateChoice.tsx'

interface ImportTableProps {
  form: Form
  /** What the file is called. */
  name: string
  read: FileTable
  /** Whether one may correct records that are there. */
  mayUpdate: boolean
  onImported(imported: Imported): void
}

/** Rows that the server looks at to match columns by what stands in them. */
const SAMPLES = 50

/** A table on its way in: its columns, whether it makes or corrects records, what is wrong with it, and the last word. */
export function ImportTable({ form, name, read, mayUpdate, onImported }: ImportTableProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const formId = form['x-form'].id
  const [table, setTable] = useState(read)
  const [chosen, setChosen] = useState<(string | null)[]>()
  const [update, setUpdate] = useState<ImportUpdate>()
  const {
    data: start,
    error,
    refetch,
  } = useQuery({
    queryKey: ['forms', formId, 'import', locale, read.heads, read.rows.slice(0, SAMPLES)],
    queryFn: () => startImport(formId, { heads: read.heads, samples: read.rows.slice(0, SAMPLES), locale }),
    retry: false,
  })
  const mapping = chosen ?? start?.mapping ?? []
  const department = useDepartment()
  const sent = { heads: table.heads, mapping, rows: table.rows }
  const check = useMutation({
    mutationFn: () => checkTable(formId, { ...sent, ...(update && { update }) }, locale),
  })
  /** One table is stored once, however often it is sent, over a reload as well. */
  const keyOf = usePressKeys()
  const store = usePress({
    mutationFn: async (reason: string): Promise<Imported> => {
      const seen = seenOf(check.data)
      const whole = {
        ...sent,
        ...department.sent,
        file: name,
        ...(update && { update: { ...update, reason, seen } }),
      }
      const key = keyOf(`import.${formId}.${await hashOf(whole)}`)
      const stored = await importTable(formId, whole, key.get())
      const moment = stored.first === null ? undefined : await momentOf(formId, stored.first)
      key.end()
      return { stored, moment }
    },
    onSuccess: onImported,
  })
  const { reset } = check
  const change = (next: () => void) => {
    next()
    store.reset()
    reset()
  }

  if (error) return <Failure error={error} reset={() => void refetch()} />
  if (!start) return <Loading />
  const targets = mapping.filter((target) => target !== null)
  const isTwice = new Set(targets).size < targets.length
  const missing = start.fields.filter(
    ({ pointer, required, list }) => required && list === null && !targets.includes(pointer),
  )
  const lacksKey = update !== undefined && !update.key.some((key) => targets.includes(key))
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
          guessed={start.guessed.filter((column) => mapping[column] === start.mapping[column])}
          takesNumbers={update !== undefined}
          onChange={(next) =>
            change(() => {
              setChosen(next)
              setUpdate((was) => was && { ...was, key: was.key.filter((key) => next.includes(key)) })
            })
          }
        />
        {isTwice && (
          <p role="alert" className="fault import-said">
            {words.twice}
          </p>
        )}
        {missing.length > 0 && (!update || update.others === 'add') && (
          <p className="import-said">
            <WarnIcon /> {words.missing(missing.map(({ head }) => head).join('、'))}
          </p>
        )}
        {targets.length === 0 && <p className="import-said">{words.nothingMapped}</p>}
      </section>
      {mayUpdate && (
        <UpdateChoice
          fields={start.fields}
          mapping={mapping}
          update={update}
          onChange={(next) => change(() => setUpdate(next))}
        />
      )}
      {!check.data && (
        <section>
          {lacksKey && <p className="import-said">{words.lacksKey}</p>}
          <Button
            look="primary"
            size="large"
            loading={check.isPending}
            disabled={isTwice || targets.length === 0 || lacksKey}
            onClick={() => check.mutate()}
          >
            {check.isPending ? words.checking : words.check}
          </Button>
        </section>
      )}
      {failure && (
        <p role="alert" className="fault import-said">
          {wordFailure(failure, words)}
        </p>
      )}
      {check.data && (
        <CheckOutcome
          form={form}
          table={table}
          checked={check.data}
          isUpdate={update !== undefined}
          department={department}
          isChecking={check.isPending}
          isStoring={store.isPending}
          onMend={(row, column, value) => {
            setTable((was) => ({
              ...was,
              rows: was.rows.with(row, (was.rows[row] ?? []).with(column, value)),
            }))
            store.reset()
          }}
          onCheck={() => check.mutate()}
          onStore={(reason) => store.mutate(reason)}
        />
      )}
    </>
  )
}

/** The rows that found a record, with the revision that they were checked against. */
function seenOf(checked: CheckedTable | undefined): [number, string, number][] {
  return (checked?.rows ?? []).flatMap(({ row, id, revision }): [number, string, number][] =>
    id !== undefined && revision !== undefined ? [[row, id, revision]] : [],
  )
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
  if (error.status === 422) return words.outdated
  return error.status < 500 ? words.refused : words.failed
}

/** Tells tables apart. */
async function hashOf(sent: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sent))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
