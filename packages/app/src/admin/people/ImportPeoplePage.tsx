import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { FileDrop } from '../../controls/FileDrop.tsx'
import { DownloadIcon } from '../../controls/icons.tsx'
import { csvFile } from '../../import-records/csv-file.ts'
import { readTableFile } from '../../import-records/read-table-file.ts'
import { FileRefused } from '../../read-file/read-in-worker.ts'
import { saveFile } from '../../records/save-file.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Loading } from '../../shell/Loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { IMPORT_PEOPLE_WORDS } from './import-people-words.ts'
import { PeopleRows } from './PeopleRows.tsx'
import { PeopleSlips, type Slip } from './PeopleSlips.tsx'
import { COLUMNS, findColumns, HEADS } from './people-table.ts'
import './import-people.css'

/** Takes many people in from a table: each row is looked at first, and each gets a first password to be handed over. */
export function ImportPeoplePage() {
  const words = useOwnWords(IMPORT_PEOPLE_WORDS)
  const { locale } = useSession()
  const [slips, setSlips] = useState<{ made: Slip[]; wanted: number }>()
  usePageTitle(words.title)
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const { tables } = await readTableFile(file, { ...words, locale })
      const table = tables.find((one) => findColumns(one).name !== undefined) ?? tables[0]
      if (!table) throw new FileRefused(words.empty)
      if (findColumns(table).name === undefined) throw new FileRefused(words.noName)
      return { table, name: file.name }
    },
  })
  const heads = COLUMNS.map((column) => HEADS[column][locale][0]!)
  return (
    <div className="page people-import">
      <header className="split">
        <div>
          <Link to="/admin/people">‹ {words.back}</Link>
          <h1>{words.title}</h1>
          <p className="quiet">{words.lead}</p>
        </div>
        {!slips && (
          <Button icon={<DownloadIcon />} onClick={() => saveFile(words.templateName, csvFile([heads]))}>
            {words.template}
          </Button>
        )}
      </header>
      {slips ? (
        <PeopleSlips slips={slips.made} wanted={slips.wanted} />
      ) : reading.data ? (
        <PeopleRows
          table={reading.data.table}
          file={reading.data.name}
          onOther={() => reading.reset()}
          onAdded={(made, wanted) => setSlips({ made, wanted })}
        />
      ) : (
        <>
          <FileDrop words={words} accept=".csv,.txt,.tsv,.xlsx" onFile={(file) => reading.mutate(file)} />
          {reading.isPending && <Loading />}
          {reading.error && (
            <p role="alert" className="fault">
              {reading.error instanceof FileRefused ? reading.error.message : words.unreadable}
            </p>
          )}
        </>
      )}
    </div>
  )
}
