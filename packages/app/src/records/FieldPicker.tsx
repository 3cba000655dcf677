import type { ListField } from '@paperwright/runtime/kit'
import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'

/** The fields that there are, narrowed by what is typed. */
export function FieldPicker({
  fields,
  onPick,
}: {
  fields: readonly ListField[]
  onPick(field: ListField): void
}) {
  const words = useOwnWords(LIST_WORDS)
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const found = fields.filter(({ title }) => title.toLowerCase().includes(wanted))
  const groups = [
    [words.fieldsOfForm, found.filter(({ field }) => field.startsWith('/'))],
    [words.fieldsOfRecord, found.filter(({ field }) => !field.startsWith('/'))],
  ] as const
  return (
    <div className="field-picker">
      <input
        type="search"
        value={sought}
        aria-label={words.findField}
        placeholder={words.findField}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The key is done with: what is shown next must not be sent by it.
          event.preventDefault()
          if (found[0] && wanted !== '') onPick(found[0])
        }}
      />
      <div className="field-picker-fields">
        {found.length === 0 && <p>{words.noField}</p>}
        {groups.map(
          ([title, some]) =>
            some.length > 0 && (
              <section key={title}>
                <h3>{title}</h3>
                {some.map((field) => (
                  <button key={field.field} type="button" onClick={() => onPick(field)}>
                    {field.title}
                  </button>
                ))}
              </section>
            ),
        )}
      </div>
    </div>
  )
}
