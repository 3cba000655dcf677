import { EVERY_FORM } from '@paperwright/runtime/kit'
import { useEffect, useRef, useState } from 'react'
import { useReport } from '../state/use-report.ts'
import { SourceUse } from './SourceUse.tsx'

/** A form to take rows from, found by its title or number; then what of it is a row and how it is used. */
export function SourcePicker() {
  const { formList, words, shape } = useReport()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<{ id: string; title: string }>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  if (chosen) return <SourceUse chosen={chosen} onBack={() => setChosen(undefined)} />
  const wanted = search.trim().toLowerCase()
  const found = formList.filter(({ title, code = '' }) => `${code} ${title}`.toLowerCase().includes(wanted))
  return (
    <div className="pwr-picker">
      {!shape && <p className="pwb-hint">{words.sources.start}</p>}
      <input
        ref={input}
        type="search"
        aria-label={words.sources.search}
        placeholder={words.sources.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found.length === 1) setChosen(found[0])
        }}
      />
      <ul className="pwr-forms">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => setChosen(one)}>
              {one.code !== undefined && <small>{one.code}</small>} {one.title}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => setChosen({ id: EVERY_FORM, title: words.sources.everyForm })}>
            {words.sources.everyForm}
          </button>
        </li>
      </ul>
      {found.length === 0 && <p className="pwb-hint">{words.sources.nothing}</p>}
    </div>
  )
}
