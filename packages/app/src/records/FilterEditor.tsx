import { filterOps, type Filter, type FilterOp } from '@paperwright/runtime/kit'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { FilterValue } from './FilterValue.tsx'
import type { ListField } from './list-fields.ts'
import { LIST_WORDS } from './list-words.ts'
import { readFilterEntry, toFilterEntry, type FilterEntry, type FilterFault } from './read-filter-entry.ts'

interface FilterEditorProps {
  fields: readonly ListField[]
  /** The filter that is changed; left out where one is added. */
  filter?: Filter
  onApply(filter: Filter): void
  onRemove?(): void
}

const FIRST_OPS: Partial<Record<ListField['kind'], FilterOp>> = { number: 'between', moment: 'between' }

/** A condition: on which field, how it compares, with what. */
export function FilterEditor({ fields, filter, onApply, onRemove }: FilterEditorProps) {
  const words = useOwnWords(LIST_WORDS)
  const [field, setField] = useState(() => fields.find((one) => one.field === filter?.field))
  const [entry, setEntry] = useState<FilterEntry>(() =>
    filter && field ? toFilterEntry(filter, field) : { op: 'contains', first: '', second: '', chosen: [] },
  )
  const [fault, setFault] = useState<FilterFault>()
  const id = useId()

  if (!field)
    return (
      <FieldPicker
        fields={fields}
        onPick={(picked) => {
          setField(picked)
          const op = FIRST_OPS[picked.kind] ?? filterOps[picked.kind][0]!
          setEntry({ op, first: '', second: '', chosen: [] })
        }}
      />
    )
  return (
    <form
      className="form filter-editor"
      onSubmit={(event) => {
        event.preventDefault()
        const read = readFilterEntry(field, entry)
        if (typeof read === 'string') setFault(read)
        else onApply(read)
      }}
    >
      <p className="line filter-editor-field">
        <strong>{field.title}</strong>
        {!filter && (
          <button type="button" className="text-button" onClick={() => setField(undefined)}>
            {words.back}
          </button>
        )}
      </p>
      <select
        aria-label={words.comparison}
        value={entry.op}
        onChange={(event) => setEntry({ ...entry, op: event.target.value as FilterOp })}
      >
        {filterOps[field.kind].map((op) => (
          <option key={op} value={op}>
            {words.ops[op]}
          </option>
        ))}
      </select>
      <FilterValue
        field={field}
        entry={entry}
        fault={fault && `${id}-fault`}
        onChange={(next) => {
          setFault(undefined)
          setEntry(next)
        }}
      />
      {fault && (
        <p id={`${id}-fault`} role="alert" className="fault">
          {words[fault]}
        </p>
      )}
      <div className="line filter-editor-actions">
        {onRemove && (
          <Button look="text" danger onClick={onRemove}>
            {words.remove}
          </Button>
        )}
        <Button look="primary" type="submit">
          {words.apply}
        </Button>
      </div>
    </form>
  )
}
