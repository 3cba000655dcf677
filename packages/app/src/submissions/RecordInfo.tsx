import type { Form } from '@paperwright/runtime'
import { SIGNED_WAYS, VERBS } from '@paperwright/runtime/kit'
import type { Submission, SubmissionEvent } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { placesQuery } from '../api/places-query.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { Button } from '../controls/Button.tsx'
import { MOVE_WORDS } from '../department/move-words.ts'
import { usePart } from '../session/use-part.ts'
import { useSession } from '../session/Session.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { ChangeList } from './ChangeList.tsx'
import { EventSigning } from './EventSigning.tsx'
import { LIFE_WORDS } from './life-words.ts'
import { listChanges } from './list-changes.ts'
import { RelatedRecords } from './RelatedRecords.tsx'
import { StateChip } from './StateChip.tsx'

interface RecordInfoProps {
  submission: Submission
  form: Form
  /** Oldest first; undefined until they are there. */
  events: SubmissionEvent[] | undefined
  /** What stands above it. */
  beside: ReactNode
  /** Asks for another department; missing where that may not be. */
  onMove?(): void
}

/** How a record is filed, and what happened to it. */
export function RecordInfo({ submission, form, events, beside, onMove }: RecordInfoProps) {
  const words = useWords()
  const life = useOwnWords(LIFE_WORDS)
  const clock = useClock()
  const department = useOwnWords(MOVE_WORDS)
  const { data: places } = useQuery(placesQuery)
  const nameOf = (id: string | null) =>
    id === null ? department.unset : (places?.departments.find((one) => one.id === id)?.[clock.locale] ?? id)
  const readsLog = usePart('log')
  return (
    <aside className="record-info">
      {beside}
      <h2>{words.submissions.info}</h2>
      <dl className="record-filing">
        <div>
          <dt>{words.submissions.number}</dt>
          <dd className="code">{submission.number}</dd>
        </div>
        <div>
          <dt>{words.submissions.state}</dt>
          <dd>
            <StateChip state={submission.state} />
          </dd>
        </div>
        <div>
          <dt>{words.submissions.createdAt}</dt>
          <dd>{wordMomentInFull(submission.createdAt, clock)}</dd>
        </div>
        <div>
          <dt>{words.submissions.savedAt}</dt>
          <dd>{wordMomentInFull(submission.updatedAt, clock)}</dd>
        </div>
        <div>
          <dt>{department.department}</dt>
          <dd>
            {nameOf(submission.department)}
            {onMove && (
              <Button size="small" look="text" onClick={onMove}>
                {department.move.button}
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.submissions.version}</dt>
          <dd>{words.fill.version(submission.formVersion)}</dd>
        </div>
      </dl>
      <Attachments form={form} record={submission.record} />
      <RelatedRecords id={submission.id} />
      {events && events.length > 0 && (
        <>
          <h2>{words.submissions.history}</h2>
          <ol className="record-history">
            {events.toReversed().map((event, index, newestFirst) => (
              <li key={event.id} data-kind={event.kind}>
                <p className="line record-event">
                  <strong>{VERBS[event.kind].words[clock.locale]}</strong>
                  <span>{event.by ?? life.nobody}</span>
                  {event.signing?.way && <span>{SIGNED_WAYS[event.signing.way][clock.locale]}</span>}
                </p>
                <time dateTime={event.at}>{wordMomentInFull(event.at, clock)}</time>
                {event.moved && (
                  <p>
                    {nameOf(event.moved.from)} → {nameOf(event.moved.to)}
                  </p>
                )}
                {event.signing ? (
                  <EventSigning form={form} event={event} />
                ) : (
                  event.reason && <q>{event.reason}</q>
                )}
                {event.kind === 'corrected' && (
                  <EventChanges form={form} event={event} before={newestFirst[index + 1]} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {readsLog && (
        <Link to="/admin/audit" search={{ record: submission.id }}>
          {life.audit}
        </Link>
      )}
    </aside>
  )
}

interface EventChangesProps {
  form: Form
  event: SubmissionEvent
  before: SubmissionEvent | undefined
}

/** What a correction changed, as far as one may know. */
function EventChanges({ form, event, before }: EventChangesProps) {
  const words = useOwnWords(LIFE_WORDS)
  const { locale } = useSession()
  const changes = useMemo(
    () => (before ? listChanges(form, [before.record, event.record], locale, words) : []),
    [form, event, before, locale, words],
  )
  if (changes.length === 0) return <p className="record-unseen">{words.noShownChanges}</p>
  return <ChangeList changes={changes} />
}
