import type { Form } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { recordWords } from '../draft/record-words.ts'
import { useClock } from '../session/use-clock.ts'
import { useWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'

const SHOWN = 3

/** Over an empty sheet: the records of this form that one has begun already, to go on with. */
export function BegunRecords({ form }: { form: Form }) {
  const { fill } = useWords()
  const clock = useClock()
  const { locale } = clock
  const { id: formId } = form['x-form']
  const begun = useQuery(recordDraftsQuery).data?.filter((draft) => draft.formId === formId) ?? []
  if (begun.length === 0) return null
  return (
    <div className="callout line fill-notice fill-begun" role="status">
      <strong>{fill.begun(begun.length)}</strong>
      <ul>
        {begun.slice(0, SHOWN).map(({ id, record, updatedAt }) => (
          <li key={id}>
            <Link to="/forms/$formId" params={{ formId }} search={{ draft: id }}>
              {recordWords(form, record, locale) || fill.begunEmpty}
            </Link>
            <time dateTime={updatedAt}>{wordMoment(updatedAt, clock)}</time>
          </li>
        ))}
      </ul>
      {begun.length > SHOWN && <Link to="/">{fill.begunAll}</Link>}
    </div>
  )
}
