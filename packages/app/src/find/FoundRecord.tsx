import type { LibraryForm, Submission } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formVersionQuery } from '../desk/form-queries.ts'
import { formTitle } from '../desk/form-title.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { StateChip } from '../submissions/StateChip.tsx'
import { excerptOf, markWords } from './excerpt-of.ts'
import { FIND_WORDS } from './find-words.ts'
import { Marked } from './Marked.tsx'

interface FoundRecordProps {
  submission: Submission
  /** Its form in the library. */
  form: LibraryForm | undefined
  query: string
}

/** A record that was found: of which form, and where the words stand in it. */
export function FoundRecord({ submission, form, query }: FoundRecordProps) {
  const words = useOwnWords(FIND_WORDS)
  const clock = useClock()
  const { locale } = clock
  const { formId, formVersion, number, record, state, updatedAt } = submission
  const { data: version } = useQuery(formVersionQuery(formId, formVersion))
  const title = form ? formTitle(form, locale) : (version?.document.title ?? '')
  const excerpt = version ? excerptOf(version.document, record, query, locale) : []
  return (
    <li className="panel find-record" data-state={state}>
      <div className="line find-record-head">
        <Link to="/records/$submissionId" params={{ submissionId: submission.id }} className="code">
          <Marked
            parts={
              markWords(number, query.split(/\s+/).filter(Boolean)) ?? [{ text: number, isMatch: false }]
            }
          />
        </Link>
        {state !== 'submitted' && <StateChip state={state} />}
        <Link
          to="/forms/$formId/records"
          params={{ formId }}
          search={{ q: query }}
          className="find-form"
          title={words.inForm(title)}
        >
          {form?.code} {title}
        </Link>
        <time dateTime={updatedAt}>{wordMoment(updatedAt, clock)}</time>
      </div>
      <dl>
        {excerpt.map(({ title: name, parts }, index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>
              <Marked parts={parts} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
