import type { Form } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import type { Submission } from '@paperwright/server'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { changedFields } from './changed-fields.ts'
import { eventsQuery } from './submission-queries.ts'

/** How a record is filed, and what happened to it. */
export function RecordInfo({ submission, form }: { submission: Submission; form: Form }) {
  const words = useWords()
  const { locale } = useSession()
  const { data: events } = useQuery(eventsQuery(submission.id, submission.revision))
  return (
    <aside className="record-info">
      <h2>{words.submissions.info}</h2>
      <dl>
        <div>
          <dt>{words.submissions.number}</dt>
          <dd className="code">{submission.number}</dd>
        </div>
        <div>
          <dt>{words.submissions.createdAt}</dt>
          <dd>{wordMomentInFull(submission.createdAt, locale)}</dd>
        </div>
        <div>
          <dt>{words.submissions.savedAt}</dt>
          <dd>{wordMomentInFull(submission.updatedAt, locale)}</dd>
        </div>
        <div>
          <dt>{words.submissions.version}</dt>
          <dd>{words.fill.version(submission.formVersion)}</dd>
        </div>
      </dl>
      {events && events.length > 0 && (
        <>
          <h2>{words.submissions.history}</h2>
          <ol className="record-history">
            {events.toReversed().map((event, index, newestFirst) => {
              const before = newestFirst[index + 1]
              const changed = before ? changedFields(form, before.record, event.record, locale) : []
              return (
                <li key={event.id}>
                  <strong>{words.submissions.events[event.kind]}</strong>
                  <time dateTime={event.at}>{wordMomentInFull(event.at, locale)}</time>
                  {event.revision !== undefined && (
                    <span>{words.submissions.revisionOf(event.revision)}</span>
                  )}
                  {changed.length > 0 && <span>{words.submissions.changed(changed)}</span>}
                </li>
              )
            })}
          </ol>
        </>
      )}
    </aside>
  )
}
