import { Button } from '../controls/Button.tsx'
import { useState } from 'react'

export interface BlankWords {
  blank: string
  blankHint: string
  name: string
  start: string
}

interface BlankWayProps {
  words: BlankWords
  /** The title, empty where none was given. */
  onStart(title: string): void
}

/** A new document from nothing but its title. */
export function BlankWay({ words, onStart }: BlankWayProps) {
  const [title, setTitle] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onStart(title.trim())
      }}
    >
      <h2>{words.blank}</h2>
      <p>{words.blankHint}</p>
      <label>
        {words.name}
        <input type="text" value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <Button look="primary" type="submit">
        {words.start}
      </Button>
    </form>
  )
}
