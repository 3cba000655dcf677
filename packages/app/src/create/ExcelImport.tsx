import type { ExcelSheet, Guess } from '@paperwright/builder/excel'
import { requireFieldType, type Form } from '@paperwright/runtime'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'

/** The reader of workbooks is fetched when a file is chosen: most visits never need it. */
const loadReader = () => import('@paperwright/builder/excel')
type Reader = Awaited<ReturnType<typeof loadReader>>

interface Workbook {
  reader: Reader
  sheets: ExcelSheet[]
  chosen: number
}

/** An Excel sheet becomes a form; what was guessed is shown before it is opened. */
export function ExcelImport({ onOpen }: { onOpen(form: Form): Promise<void> }) {
  const { create } = useWords()
  const { locale } = useSession()
  const [workbook, setWorkbook] = useState<Workbook>()
  const [fault, setFault] = useState<string>()
  const sheet = workbook?.sheets[workbook.chosen]
  const guessed = useMemo(
    () => (workbook && sheet ? workbook.reader.guessForm(sheet, { id: 'new-form' }) : undefined),
    [workbook, sheet],
  )

  const read = async (file: File) => {
    setWorkbook(undefined)
    setFault(undefined)
    const reader = await loadReader()
    try {
      const sheets = await reader.readWorkbook(new Uint8Array(await file.arrayBuffer()))
      setWorkbook({ reader, sheets, chosen: 0 })
    } catch (error) {
      if (!(error instanceof reader.ExcelRefused)) throw error
      setFault(reader.wordExcelRefusal(error, locale))
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
                  <span className="code">{workbook.reader.cellAddress(guess.where)}</span> {guess.text}
                </span>
                <span>{wordGuess(guess)}</span>
              </li>
            ))}
          </ul>
          <Button type="primary" onClick={() => void onOpen(guessed.form)}>
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
