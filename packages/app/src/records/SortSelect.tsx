import type { ListField } from '@paperwright/runtime/kit'
import type { Sort } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'

interface SortSelectProps {
  fields: readonly ListField[]
  sort: readonly Sort[]
  onSort(sort: Sort[]): void
}

/** The order, where the list has no heads: on a phone. */
export function SortSelect({ fields, sort, onSort }: SortSelectProps) {
  const words = useOwnWords(LIST_WORDS)
  const [first] = sort
  return (
    <select
      className="sort-select"
      aria-label={words.sort}
      value={first ? `${first.direction} ${first.field}` : ''}
      onChange={({ target: { value } }) => {
        const [direction, field] = value.split(/ (.*)/s)
        onSort(value === '' ? [] : [{ field: field!, direction: direction === 'desc' ? 'desc' : 'asc' }])
      }}
    >
      <option value="">{words.newest}</option>
      {fields
        .filter(({ sortable }) => sortable)
        .flatMap(({ field, shortTitle }) =>
          (['asc', 'desc'] as const).map((direction) => (
            <option key={`${direction} ${field}`} value={`${direction} ${field}`}>
              {shortTitle} {direction === 'asc' ? '↑' : '↓'} {words[direction]}
            </option>
          )),
        )}
    </select>
  )
}
