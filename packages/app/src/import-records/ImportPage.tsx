import { printedWord } from '@paperwright/runtime/kit'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { importsQuery, startImport } from '../api/exchange.ts'
import { formQuery } from '../desk/form-queries.ts'
import { saveFile } from '../records/save-file.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { MayNotFill } from '../desk/MayNotFill.tsx'
import { FormHead } from '../shell/FormHead.tsx'
import { DownloadIcon } from '../controls/icons.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import type { Encoding } from '../read-file/decode-text.ts'
import { FileRefused } from '../read-file/read-in-worker.ts'
import { IMPORT_WORDS } from './import-words.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { ImportResult, type Imported } from './ImportResult.tsx'
import { ImportTable } from './ImportTable.tsx'
import { readTableFile, type TableFile } from './read-table-file.ts'
import { FileDrop } from '../controls/FileDrop.tsx'
import { csvFile } from './csv-file.ts'
import './import.css'

/** Takes a table of records in: a file, its columns, a check of every cell, then all of it or nothing. */
export function ImportPage() {
  const { formId } = useParams({ from: '/forms/$formId/import' })
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const { document: form, mine } = useSuspenseQuery(formQuery(formId)).data
  const [file, setFile] = useState<File>()
  const [sheet, setSheet] = useState(0)
  const [imported, setImported] = useState<Imported>()
  const title = printedWord(form, form.title, locale)
  usePageTitle(`${title} ${words.title}`)
  const { data: start } = useQuery({
    queryKey: ['forms', formId, 'import', locale],
    queryFn: () => startImport(formId, { heads: [], locale }),
    enabled: mine.rights.fill,
  })
  const reading = useMutation({
    mutationFn: async ({ chosen, encoding }: { chosen: File; encoding?: Encoding }): Promise<TableFile> => {
      const read = await readTableFile(chosen, { ...words, locale, encoding })
      if (read.tables.length === 0) throw new FileRefused(words.empty)
      return read
    },
  })
  const choose = (chosen: File, encoding?: Encoding) => {
    setFile(chosen)
    setSheet(0)
    setImported(undefined)
    reading.mutate({ chosen, ...(encoding && { encoding }) })
  }
  const restart = () => {
    setFile(undefined)
    setImported(undefined)
    reading.reset()
  }
  const read = file && reading.data
  const table = read?.tables[sheet]
  if (!mine.rights.fill) return <MayNotFill form={form} rights={mine.rights} />
  return (
    <>
      <FormHead form={form} rights={mine.rights} />
      <div className="page import">
        <header className="split import-head">
          <div>
            <h2>{words.title}</h2>
            <p className="quiet">{words.lead}</p>
          </div>
          {start && !imported && (
            <div className="import-sample">
              <Button
                icon={<DownloadIcon />}
                onClick={() =>
                  saveFile(
                    words.sampleName(title),
                    csvFile([
                      start.fields.map(({ list, head }) => (list === null ? head : `${list} / ${head}`)),
                    ]),
                  )
                }
              >
                {words.sample}
              </Button>
              <small>{words.sampleHint}</small>
            </div>
          )}
        </header>
        {imported ? (
          <ImportResult
            formId={formId}
            imported={imported}
            seesRecords={mine.rights.see !== 'none'}
            onMore={restart}
          />
        ) : !read || !table ? (
          <>
            <FileDrop words={words} accept=".csv,.txt,.tsv,.xlsx,.xls" onFile={choose} />
            {reading.isPending && <Loading />}
            {reading.error && (
              <p role="alert" className="fault import-said">
                {reading.error instanceof FileRefused ? reading.error.message : words.unreadable}
              </p>
            )}
          </>
        ) : (
          <>
            <div className="panel line import-file">
              <strong>{read.name}</strong>
              <span>{words.rows(table.rows.length, table.heads.length)}</span>
              {read.tables.length > 1 && (
                <label>
                  {words.sheet}
                  <select value={sheet} onChange={(event) => setSheet(Number(event.target.value))}>
                    {read.tables.map(({ name }, index) => (
                      <option key={name} value={index}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              {read.encoding && (
                <label>
                  {words.encoding}
                  <select
                    value={read.encoding}
                    onChange={(event) => choose(file, event.target.value as Encoding)}
                  >
                    {(Object.keys(words.encodings) as Encoding[]).map((one) => (
                      <option key={one} value={one}>
                        {words.encodings[one]}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <Button onClick={restart}>{words.another}</Button>
            </div>
            <ImportTable
              key={`${read.name} ${sheet} ${reading.submittedAt}`}
              form={form}
              name={read.name}
              read={table}
              mayUpdate={mine.rights.edit && mine.rights.see !== 'none'}
              onImported={(result) => {
                setImported(result)
                void queries.invalidateQueries({ queryKey: ['forms', formId, 'submissions'] })
                void queries.invalidateQueries({ queryKey: importsQuery(formId).queryKey })
              }}
            />
          </>
        )}
        {(imported || !table) && <ImportHistory formId={formId} />}
      </div>
    </>
  )
}
