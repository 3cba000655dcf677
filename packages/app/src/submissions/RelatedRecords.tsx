import type { Related } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formsQuery } from '../desk/form-queries.ts'
import { formTitle } from '../desk/form-title.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { relatedQuery } from './submission-queries.ts'

const WORDS = {
  zh: {
    title: '相关记录',
    by: (value: string) => `“${value}”的其他记录`,
    byNumber: '按编号提到的',
    more: (count: number) => `还有 ${count} 份`,
  },
  en: {
    title: 'Related records',
    by: (value: string) => `Other records for “${value}”`,
    byNumber: 'Linked by number',
    more: (count: number) => `${count} more`,
  },
}

/** Of each form so many are shown; the others are a list away. */
const SHOWN = 5

/** What else hangs together with a record: the customer's others, what names its number; nothing where none does. */
export function RelatedRecords({ id }: { id: string }) {
  const words = useOwnWords(WORDS)
  const { data: related = [] } = useQuery(relatedQuery(id))
  if (related.length === 0) return null
  return (
    <section className="record-related" aria-labelledby="related">
      <h2 id="related">{words.title}</h2>
      {related.map(({ value, records }) => (
        <div key={value ?? ''}>
          <h3>{value === undefined ? words.byNumber : words.by(value)}</h3>
          {[...new Set(records.map(({ formId }) => formId))].map((formId) => (
            <OfForm
              key={formId}
              formId={formId}
              records={records.filter((one) => one.formId === formId)}
              value={value}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

interface OfFormProps {
  formId: string
  records: Related['records']
  value: string | undefined
}

function OfForm({ formId, records, value }: OfFormProps) {
  const words = useOwnWords(WORDS)
  const clock = useClock()
  const { data: forms = [] } = useQuery(formsQuery)
  const form = forms.find((one) => one.id === formId)
  const left = records.length - SHOWN
  return (
    <>
      <p className="quiet">{form ? formTitle(form, clock.locale) : formId}</p>
      <ul>
        {records.slice(0, SHOWN).map(({ id, number, createdAt }) => (
          <li key={id} className="line">
            <Link to="/records/$submissionId" params={{ submissionId: id }} className="code">
              {number}
            </Link>
            <time dateTime={createdAt}>{wordMoment(createdAt, clock)}</time>
          </li>
        ))}
        {left > 0 && (
          <li>
            <Link
              to="/forms/$formId/records"
              params={{ formId }}
              search={value === undefined ? {} : { q: value }}
            >
              {words.more(left)}
            </Link>
          </li>
        )}
      </ul>
    </>
  )
}
