import type { ListField } from '@paperwright/runtime/kit'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LIST_WORDS } from './list-words.ts'

interface ColumnsDialogProps {
  /** Those that may be columns. */
  fields: readonly ListField[]
  shown: readonly string[]
  onClose(): void
  /** Undefined: as usual. */
  onChoose(columns: string[] | undefined): void
}

/** Which columns are shown, and in which order. */
export function ColumnsDialog({ fields, shown, onClose, onChoose }: ColumnsDialogProps) {
  const words = useOwnWords(LIST_WORDS)
  const [chosen, setChosen] = useState([...shown])
  const byField = new Map(fields.map((one) => [one.field, one]))
  const move = (index: number, by: -1 | 1) => {
    const [moved] = chosen.slice(index, index + 1)
    const next = chosen.toSpliced(index, 1)
    setChosen(next.toSpliced(index + by, 0, moved!))
  }
  const rest = fields.filter(({ field }) => !chosen.includes(field))
  return (
    <Dialog
      wide
      title={words.columnsTitle}
      onClose={onClose}
      actions={
        <>
          <Button className="columns-usual" look="text" onClick={() => onChoose(undefined)}>
            {words.usual}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" disabled={chosen.length === 0} onClick={() => onChoose(chosen)}>
            {words.ok}
          </Button>
        </>
      }
    >
      <p>{words.columnsLead}</p>
      <div className="columns-lists">
        <section>
          <h3>{words.shown}</h3>
          <ul>
            {chosen.map((field, index) => {
              const title = byField.get(field)?.title ?? field
              return (
                <li key={field}>
                  <label>
                    <input
                      type="checkbox"
                      checked
                      onChange={() => setChosen(chosen.filter((one) => one !== field))}
                    />
                    {title}
                  </label>
                  <button
                    type="button"
                    aria-label={words.up(title)}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={words.down(title)}
                    disabled={index === chosen.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    ↓
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
        <section>
          <h3>{words.notShown}</h3>
          <ul>
            {rest.map(({ field, title }) => (
              <li key={field}>
                <label>
                  <input type="checkbox" checked={false} onChange={() => setChosen([...chosen, field])} />
                  {title}
                </label>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
