import { useEffect, useRef, useState } from 'react'
import { stateOf, type WordRow } from '../translations/word-rows.ts'
import { paneWords } from './pane-words.ts'
import { TableExchange } from './TableExchange.tsx'
import { TranslationRow } from './TranslationRow.tsx'
import type { WordsWork } from './words-work.ts'

const FILTERS = ['all', 'missing', 'stale'] as const

type Filter = (typeof FILTERS)[number]

const fits = (filter: Filter) => (row: WordRow) => filter === 'all' || stateOf(row) === filter

/** Each word of a document with its English, to be filled in one after the other. */
export function TranslationList({ work }: { work: WordsWork }) {
  const { rows, locale } = work
  const say = paneWords[locale]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    element?.addEventListener('keydown', toNext)
    return () => element?.removeEventListener('keydown', toNext)
  }, [])
  const [filter, setFilter] = useState<Filter>('all')
  // What has just been filled in stays where it is until another filter is chosen.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const fitting = rows.filter(fits(filter))
  const fresh = fitting.filter(({ word }) => !seen.has(word))
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ word }) => word)]))
  const shown = rows.filter((row) => seen.has(row.word) || fits(filter)(row))
  const choose = (next: Filter) => {
    setFilter(next)
    setSeen(new Set())
  }
  return (
    <>
      <div className="pwb-words-tools">
        <span role="group" aria-label={say.show}>
          {FILTERS.map((one) => (
            <button key={one} type="button" aria-pressed={filter === one} onClick={() => choose(one)}>
              {say.filters[one](rows.filter(fits(one)).length)}
            </button>
          ))}
        </span>
        <TableExchange work={work} />
      </div>
      <div ref={list} className="pwb-words-list">
        {shown.length === 0 ? (
          <p className="pwb-hint">{say.none[filter]}</p>
        ) : (
          <>
            <p className="pwb-hint">{say.hint}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.place}</th>
                  <th scope="col">{say.word}</th>
                  <th scope="col">{say.said}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <TranslationRow key={row.word} row={row} work={work} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </>
  )
}

/** As in a spreadsheet, Enter goes to the row below. */
function toNext(event: KeyboardEvent) {
  const { target, currentTarget } = event
  const isInput = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !isInput) return
  event.preventDefault()
  const inputs = [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>('td :is(input, textarea)')]
  inputs[inputs.indexOf(target) + 1]?.focus()
}
