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
  onStart(id: string): void
}

/** A new document that starts as another of the library is. */
export function CopyWay({ words, sources, onStart }: CopyWayProps) {
  const [chosen, setChosen] = useState<string>()
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
      <Button look="primary" type="submit" disabled={source === ''}>
        {words.start}
      </Button>
    </form>
  )
}
