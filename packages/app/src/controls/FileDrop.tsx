import { useId, useState } from 'react'
import { PaperIcon } from './icons.tsx'
import './file-drop.css'

interface FileDropProps {
  words: { drop: string; choose: string; limit: string }
  /** Kinds of files, as an input takes them. */
  accept: string
  onFile(file: File): void
}

/** A place to drop a file on, or to choose one. */
export function FileDrop({ words, accept, onFile }: FileDropProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
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
            accept={accept}
            onChange={({ target }) => {
              take(target.files)
              // The same file may be chosen again after it was put right.
              target.value = ''
            }}
          />
        </label>
      </p>
      <p className="quiet">{words.limit}</p>
    </div>
  )
}
