import { useRef, useState } from 'react'
import { nameHoles, placeHoles } from '../settings/holes.ts'
import { readWordsTable, writeWordsTable, type ReadWords, type Unfit } from '../translations/words-table.ts'
import { paneWords, type PaneWords } from './pane-words.ts'
import { saveTable } from './save-table.ts'
import type { WordsWork } from './words-work.ts'

/** Takes the words out as a table, and back in: what was taken and what was not is told. */
export function TableExchange({ work }: { work: WordsWork }) {
  const { locale, rows, holes, title, readTable } = work
  const say = paneWords[locale]
  const file = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState<ReadWords | string>()
  const spelling = {
    name: (words: string) => nameHoles(words, holes),
    read: (words: string) => placeHoles(words, holes),
  }
  const take = async (chosen: File) => {
    try {
      const read = readWordsTable(await readTable!(chosen), rows, spelling)
      if (read && read.taken.length > 0) work.takeSaid(read.taken)
      setTold(read ?? say.noColumns)
    } catch (error) {
      setTold(error instanceof Error ? error.message : String(error))
    }
  }
  const save = () => {
    const table = writeWordsTable(rows, {
      locale,
      name: spelling.name,
      place: ({ places: [first] }) => (first === undefined ? say.nowhere : work.place(first)),
    })
    saveTable(say.fileName(title), table)
  }
  return (
    <>
      <button type="button" disabled={rows.length === 0} onClick={save}>
        {say.download}
      </button>
      {readTable && (
        <>
          <button type="button" onClick={() => file.current?.click()}>
            {say.upload}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.xlsx"
            aria-label={say.upload}
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? []
              // The same file again is a change, too.
              currentTarget.value = ''
              if (chosen) void take(chosen)
            }}
          />
        </>
      )}
      {told !== undefined && (
        <div className="pwb-words-told" role="status">
          {typeof told === 'string' ? <p>{told}</p> : <ToldTable told={told} say={say} />}
          <button type="button" onClick={() => setTold(undefined)}>
            {say.close}
          </button>
        </div>
      )}
    </>
  )
}

function ToldTable({ told: { taken, same, blank, unfit }, say }: { told: ReadWords; say: PaneWords }) {
  const counts = [
    taken.length > 0 ? say.taken(taken.length) : say.nothing,
    ...(same > 0 ? [say.same(same)] : []),
    ...(blank > 0 ? [say.blank(blank)] : []),
    ...(unfit.length > 0 ? [say.unfit(unfit.length)] : []),
  ]
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {unfit.length > 0 && (
        <ul>
          {unfit.map((one, index) => (
            <li key={index}>{reasonOf(one, say)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function reasonOf(unfit: Unfit, { reasons }: PaneWords): string {
  if (unfit.code === 'changed') return reasons.changed(unfit.word, unfit.now)
  if (unfit.code === 'braces') return reasons.braces(unfit.word, unfit.brace)
  return reasons[unfit.code](unfit.word)
}
