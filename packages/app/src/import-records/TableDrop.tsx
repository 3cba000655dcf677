import { useId, useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { PaperIcon } from '../shell/icons.tsx'
import { IMPORT_WORDS } from './import-words.ts'

/** A place to drop a table on, or to choose one. */
export function TableDrop({ onFile }: { onFile(file: File): void }) {
  const words = useOwnWords(IMPORT_WORDS)
  const [over, setOver] = useState(false)
  const id = useId()
  return (
    <div
      className="import-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <PaperIcon />
      <p>
        {words.drop}{' '}
        <label htmlFor={id}>
          {words.choose}
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,.xls"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) onFile(file)
              // The same file may be chosen again after it was mended.
              event.target.value = ''
            }}
          />
        </label>
      </p>
      <p className="import-quiet">{words.limit}</p>
    </div>
  )
}
