import type { Guess } from '@paperwright/builder/import'
import type { Form } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { Button } from '../../controls/Button.tsx'
import { useState } from 'react'
import { FileRefused, readFileForms, type GuessedSheet } from '../../read-file/read-in-worker.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { CREATE_FORM_WORDS } from './create-form-words.ts'

interface Workbook {
  sheets: GuessedSheet[]
  chosen: number
}

/** An Excel sheet becomes a form; what was guessed is shown before it is opened. */
export function ExcelImport({ onOpen }: { onOpen(form: Form): Promise<void> }) {
  const create = useOwnWords(CREATE_FORM_WORDS)
  const { locale } = useSession()
  const [workbook, setWorkbook] = useState<Workbook>()
  const [fault, setFault] = useState<string>()
  const [isReading, setReading] = useState(false)
  const guessed = workbook?.sheets[workbook.chosen]

  const read = async (file: File) => {
    setWorkbook(undefined)
    setFault(undefined)
    setReading(true)
    try {
      const sheets = await readFileForms(file, locale)
      setWorkbook({ sheets, chosen: 0 })
    } catch (error) {
      setFault(error instanceof FileRefused ? error.message : create.unreadable)
    } finally {
      setReading(false)
    }
  }
  return (
    <section>
      <h2>{create.excel}</h2>
      <p>{create.excelHint}</p>
      <label>
        {create.chooseFile}
        <input
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void read(file)
          }}
        />
      </label>
      {isReading && <p role="status">{create.reading}</p>}
      {fault && <p role="alert">{fault}</p>}
      {workbook && workbook.sheets.length > 1 && (
        <label>
          {create.sheet}
          <select
            value={workbook.chosen}
            onChange={(event) => setWorkbook({ ...workbook, chosen: Number(event.target.value) })}
          >
            {workbook.sheets.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {guessed && workbook && (
        <>
          <h3>{create.guesses}</h3>
          <ul className="create-guesses">
            {guessed.guesses.map((guess) => (
              <li key={guess.id}>
                <span>
                  <span className="code">{guess.address}</span> {guess.text}
                </span>
                <span>{wordGuess(guess)}</span>
              </li>
            ))}
          </ul>
          <Button look="primary" onClick={() => void onOpen(guessed.form)}>
            {create.open}
          </Button>
        </>
      )}
    </section>
  )

  function wordGuess({ kind, type }: Guess): string {
    if (type !== undefined) return requireFieldType({ 'x-field': type }).words[locale].name
    return create.kinds[kind]
  }
}
