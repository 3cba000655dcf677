import type { RecordFilter } from '@paperwright/runtime/kit'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import type { ListField } from './list-fields.ts'
import { LIST_WORDS } from './list-words.ts'
import { wordRecordFilter } from './word-filter.ts'

interface PrintedHeadProps {
  title: string
  total: number
  search: string
  filters: readonly RecordFilter[]
  fields: readonly ListField[]
  /** When the records were read, in ISO 8601. */
  at: string
}

/** What a printed list says above its table: of what it is, how it was narrowed, when it was printed. */
export function PrintedHead({ title, total, search, filters, fields, at }: PrintedHeadProps) {
  const words = useOwnWords(LIST_WORDS)
  const clock = useClock()
  const said = filters.map((filter) => wordRecordFilter(filter, fields, { words, ...clock }))
  return (
    <header className="records-printed">
      <h2>{title}</h2>
      <p>
        {[search && `“${search}”`, ...said, words.total(total), words.printed(wordMomentInFull(at, clock))]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  )
}
