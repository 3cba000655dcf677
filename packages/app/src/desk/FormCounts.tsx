import type { RecordFilter } from '@paperwright/runtime/kit'
import type { FormCount } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'

/** Handed in today, as the list of the form finds them. */
const TODAY: RecordFilter[] = [{ field: 'createdAt', op: 'within', value: 'today' }]

/** What came today and what is due of a form, each leading to its records; nothing of what there is none of. */
export function FormCounts({ count, title }: { count: FormCount | undefined; title: string }) {
  const desk = useOwnWords(DESK_WORDS)
  if (!count) return null
  const { form, today, due } = count
  const listed = (filters: RecordFilter[], words: string, tone?: 'bad') => (
    <Link
      to="/forms/$formId/records"
      params={{ formId: form }}
      search={{ filters }}
      aria-label={`${title} ${words}`}
      data-tone={tone}
    >
      {words}
    </Link>
  )
  return (
    <>
      {today > 0 && listed(TODAY, desk.today(today))}
      {due !== undefined && due.count > 0 && listed(due.filters, desk.due(due), 'bad')}
    </>
  )
}
