import { Button } from '../controls/Button.tsx'
import { useState } from 'react'

export interface CopyWords {
  copy: string
  copyHint: string
  source: string
  start: string
}

interface CopyWayProps {
  words: CopyWords
  sources: readonly { id: string; code?: string | undefined; title: string }[]
  /** The one that is wanted, where that was said before: one press starts it. */
  from?: string | undefined
  onStart(id: string): void
}

const focus = (button: HTMLButtonElement | null) => button?.focus()

/** A new document that starts as another of the library is. */
export function CopyWay({ words, sources, from, onStart }: CopyWayProps) {
  const [chosen, setChosen] = useState(() => sources.find(({ id }) => id === from)?.id)
  const isWanted = from !== undefined && chosen === from
  const source = chosen ?? sources[0]?.id ?? ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onStart(source)
      }}
    >
      <h2>{words.copy}</h2>
      <p>{words.copyHint}</p>
      <label>
        {words.source}
        <select value={source} onChange={(event) => setChosen(event.target.value)}>
          {sources.map(({ id, code, title }) => (
            <option key={id} value={id}>
              {[code, title].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <Button ref={isWanted ? focus : undefined} look="primary" type="submit" disabled={source === ''}>
        {words.start}
      </Button>
    </form>
  )
}
