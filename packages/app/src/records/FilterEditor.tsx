import {
  type Filter,
  type FilterOp,
  type ListField,
  listOps,
  type RecordFilter,
  wordFilter,
} from '@paperwright/runtime/kit'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { FilterValue } from './FilterValue.tsx'
import { LIST_WORDS } from './list-words.ts'
import { readFilterEntry, toFilterEntry, type FilterEntry, type FilterFault } from './read-filter-entry.ts'

interface FilterEditorProps {
  formId: string
  fields: readonly ListField[]
  /** The conditions that are changed, of which one is enough; none where one is added. */
  conditions: readonly Filter[]
  onApply(filter: RecordFilter): void
  onRemove?(): void
}

/** How values of a field can be compared; times of the clock lie in no span of days. */
function opsOf({ kind, moment }: ListField): readonly FilterOp[] {
  return listOps[kind].filter((op) => op !== 'within' || moment !== 'time')
}

function firstOp(field: ListField): FilterOp {
  return field.kind === 'number' ? 'between' : opsOf(field)[0]!
}

/** A condition: on which field, how it compares, with what; and those beside it of which one is enough. */
export function FilterEditor({ formId, fields, conditions, onApply, onRemove }: FilterEditorProps) {
  const words = useOwnWords(LIST_WORDS)
  const { locale, zone } = useClock()
  const fieldOf = (filter: Filter | undefined) => fields.find((one) => one.field === filter?.field)
  const last = conditions.at(-1)
  /** The alternatives beside the one that is entered. */
  const [others, setOthers] = useState<readonly Filter[]>(conditions.slice(0, -1))
  const [field, setField] = useState(() => fieldOf(last))
  const [entry, setEntry] = useState<FilterEntry>(() =>
    last && field ? toFilterEntry(last, field) : { op: 'contains', first: '', second: '', chosen: [] },
  )
  const [fault, setFault] = useState<FilterFault>()
  const id = useId()

  const read = (then: (filter: Filter) => void) => {
    if (!field) return
    const filter = readFilterEntry(field, entry)
    if (typeof filter === 'string') setFault(filter)
    else then(filter)
  }
  const apply = (all: readonly Filter[]) => onApply(all.length === 1 ? all[0]! : { any: [...all] })
  const alternatives = others.length > 0 && (
    <section className="filter-others" aria-label={words.alternatives}>
      <h3>{words.alternatives}</h3>
      <ul>
        {others.map((other, index) => {
          const said = wordFilter(other, fieldOf(other)!, { zone, locale })
          return (
            <li key={`${index} ${said}`} className="line">
              <span>{said}</span>
              <button
                type="button"
                className="filter-remove"
                aria-label={words.removeNamed(said)}
                onClick={() => setOthers(others.toSpliced(index, 1))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )

  if (!field)
    return (
      <>
        {alternatives}
        <FieldPicker
          fields={fields}
          onPick={(picked) => {
            setField(picked)
            setEntry({ op: firstOp(picked), first: '', second: '', chosen: [] })
          }}
        />
        {others.length > 0 && (
          <div className="line filter-editor-actions">
            <Button look="primary" onClick={() => apply(others)}>
              {words.apply}
            </Button>
          </div>
        )}
      </>
    )
  return (
    <form
      className="form filter-editor"
      onSubmit={(event) => {
        event.preventDefault()
        read((filter) => apply([...others, filter]))
      }}
    >
      {alternatives}
      <p className="line filter-editor-field">
        <strong>{field.title}</strong>
        {conditions.length === 0 && (
          <button type="button" className="text-button" onClick={() => setField(undefined)}>
            {words.back}
          </button>
        )}
      </p>
      <select
        aria-label={words.comparison}
        value={entry.op}
        onChange={(event) => {
          const op = event.target.value as FilterOp
          // The name of a span is no day, and a day no name of a span.
          const isOther = (op === 'within') !== (entry.op === 'within')
          setFault(undefined)
          setEntry({ ...entry, op, ...(isOther && { first: '', second: '' }) })
        }}
      >
        {opsOf(field).map((op) => (
          <option key={op} value={op}>
            {words.ops[op]}
          </option>
        ))}
      </select>
      <FilterValue
        formId={formId}
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
      <button
        type="button"
        className="text-button filter-alternative"
        onClick={() =>
          read((filter) => {
            setOthers([...others, filter])
            setField(undefined)
          })
        }
      >
        + {words.alternative}
      </button>
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
