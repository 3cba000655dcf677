import { useId, useState } from 'react'
import { useWords } from '../session/use-words.ts'
import { PaperIcon } from '../shell/icons.tsx'

/** A place to drop a file on, or to choose one. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const { adopt } = useWords()
  const [over, setOver] = useState(false)
  const inputId = useId()
  return (
    <div
      className="adopt-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <PaperIcon />
      <p>
        {adopt.drop}{' '}
        <label htmlFor={inputId} className="adopt-choose">
          {adopt.choose}
          <input
            id={inputId}
            className="visually-hidden"
            type="file"
            accept=".json,application/json,application/schema+json"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) onFile(file)
              // The same file may be chosen again after it was put right.
              event.target.value = ''
            }}
          />
        </label>
      </p>
      <p className="adopt-limit">{adopt.limit}</p>
    </div>
  )
}
