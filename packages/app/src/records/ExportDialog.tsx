import { walkFields, type Form } from '@paperwright/runtime'
import { type ListField, wordSize } from '@paperwright/runtime/kit'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { exportRecords, MOST_EXPORTED, type ExportFormat } from '../api/exchange.ts'
import type { FindQuery } from '../api/finding.ts'
import type { TakenFile } from '../api/take-file.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LIST_WORDS, type ListWords } from './list-words.ts'
import { findSpoilt } from './find-spoilt.ts'
import { saveFile } from './save-file.ts'

interface ExportDialogProps {
  form: Form
  /** Everything that matches. */
  found: { query: FindQuery; count: number }
  /** The records chosen in the list, if any are. */
  chosen: { query: FindQuery; count: number } | undefined
  fields: readonly ListField[]
  /** The columns of the list. */
  columns: readonly string[]
  onClose(): void
  onExported(name: string): void
}

const FORMATS = ['xlsx', 'csv', 'json'] as const satisfies ExportFormat[]

/** Takes records away as a file: which ones, in which format, with which columns. */
export function ExportDialog({
  form,
  found,
  chosen,
  fields,
  columns,
  onClose,
  onExported,
}: ExportDialogProps) {
  const words = useOwnWords(LIST_WORDS)
  const { locale } = useSession()
  const [which, setWhich] = useState(chosen ? 'chosen' : 'found')
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [isAll, setAll] = useState(false)
  const [list, setList] = useState('')
  const [bytes, setBytes] = useState(0)
  /** A CSV that is not saved yet: Excel would spoil it. */
  const [spoilt, setSpoilt] = useState<{ count: number; first: string; file: TakenFile }>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])
  const id = useId()
  const lists = useMemo(() => listsOf(form, fields), [form, fields])
  const { query, count } = which === 'chosen' && chosen ? chosen : found
  const isFiltered = Boolean(found.query.search) || (found.query.filters?.length ?? 0) > 0
  const exporting = useMutation({
    mutationFn: async (format: ExportFormat) => {
      setBytes(0)
      setSpoilt(undefined)
      abort.current = new AbortController()
      const wanted = isAll || list !== '' || format === 'json' ? {} : { columns: ['number', ...columns] }
      const file = await exportRecords(
        form['x-form'].id,
        { ...query, format, locale, ...wanted, ...(format === 'csv' && list !== '' && { list }) },
        { signal: abort.current.signal, onBytes: setBytes },
      )
      return { ...file, spoilt: format === 'csv' ? findSpoilt(await file.blob.text()) : undefined }
    },
    onSuccess: ({ spoilt: found, ...file }) => {
      if (found && found.count > 0) setSpoilt({ ...found, file })
      else save(file)
    },
  })
  const save = ({ name, blob }: TakenFile) => {
    saveFile(name, blob)
    onExported(name)
  }
  const isTooMany = count > MOST_EXPORTED
  const failure = isTooMany
    ? words.exportTooMany(MOST_EXPORTED)
    : exporting.error && !abort.current?.signal.aborted
      ? wordFailure(exporting.error, words)
      : undefined
  return (
    <Dialog
      wide
      title={words.exportTitle}
      onClose={onClose}
      actions={
        <>
          {exporting.isPending ? (
            <Button onClick={() => abort.current?.abort()}>{words.stop}</Button>
          ) : (
            <Button onClick={onClose}>{words.cancel}</Button>
          )}
          <Button
            look="primary"
            type="submit"
            form={id}
            loading={exporting.isPending}
            disabled={isTooMany || count === 0 || spoilt !== undefined}
          >
            {words.download}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="form"
        // What was warned of was another file.
        onChange={() => setSpoilt(undefined)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!exporting.isPending) exporting.mutate(format)
        }}
      >
        <Choices
          title={words.what}
          value={which}
          onChange={setWhich}
          options={[
            ...(chosen ? [{ value: 'chosen', title: words.exportChosen(chosen.count) }] : []),
            {
              value: 'found',
              title: isFiltered ? words.exportFound(found.count) : words.exportEvery(found.count),
            },
          ]}
        />
        <Choices<ExportFormat>
          title={words.format}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, title: words.formats[value] }))}
        />
        {format === 'csv' && lists.length > 0 && (
          <Choices
            title={words.rows}
            value={list}
            onChange={setList}
            options={[
              { value: '', title: words.rowPerRecord },
              ...lists.map(({ field, title }) => ({ value: field, title: words.rowPerEntry(title) })),
            ]}
          />
        )}
        {format !== 'json' && (format !== 'csv' || list === '') && (
          <Choices
            title={words.whichColumns}
            value={isAll ? 'all' : 'shown'}
            onChange={(value) => setAll(value === 'all')}
            options={[
              { value: 'shown', title: words.columnsShown },
              { value: 'all', title: words.columnsAll },
            ]}
          />
        )}
      </form>
      <p role="status" className="export-progress">
        {exporting.isPending && (bytes > 0 ? words.received(wordSize(bytes)) : words.exporting)}
      </p>
      {spoilt && (
        <div className="callout export-spoilt" role="alert">
          <p>{words.spoilt(spoilt.count, spoilt.first)}</p>
          <div className="line">
            <Button
              look="primary"
              onClick={() => {
                setFormat('xlsx')
                exporting.mutate('xlsx')
              }}
            >
              {words.asWorkbook}
            </Button>
            <Button onClick={() => save(spoilt.file)}>{words.asCsv}</Button>
          </div>
        </div>
      )}
      {failure && (
        <p className="dialog-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

function Choices<Value extends string>({
  title,
  value,
  options,
  onChange,
}: {
  title: string
  value: Value
  options: readonly { value: Value; title: string }[]
  onChange(value: Value): void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.title}
        </label>
      ))}
    </fieldset>
  )
}

/** The lists that one may know of, which a CSV can tell row by row. */
function listsOf(form: Form, fields: readonly ListField[]): ListField[] {
  const lists = new Set(
    walkFields(form).flatMap(({ pointer }) =>
      pointer.includes('/*') ? [pointer.slice(0, pointer.indexOf('/*'))] : [],
    ),
  )
  return fields.filter(({ field }) => lists.has(field))
}

function wordFailure(error: unknown, words: ListWords): string {
  if (error instanceof OfflineError) return words.offline
  return error instanceof ApiError && error.status === 403 ? words.exportMayNot : words.exportFailed
}
