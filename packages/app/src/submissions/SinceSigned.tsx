import type { Form } from '@paperwright/runtime'
import type { SubmissionEvent } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { ChangeList } from './ChangeList.tsx'
import { lastSigned } from './last-signed.ts'
import { LIFE_WORDS } from './life-words.ts'
import { listChanges } from './list-changes.ts'

/** What was changed since the reader signed a record, or else since anyone did; nothing where nothing was. */
export function SinceSigned({ form, events }: { form: Form; events: readonly SubmissionEvent[] }) {
  const words = useOwnWords(LIFE_WORDS)
  const { locale } = useSession()
  const me = useQuery(sessionQuery).data?.actor?.name
  const since = useMemo(() => {
    const last = lastSigned(events, me)
    const now = events.at(-1)?.record
    return last && now && { ...last, changes: listChanges(form, [last.record, now], locale, words) }
  }, [form, events, me, locale, words])
  if (!since || since.changes.length === 0) return null
  return (
    <details className="callout since-signed">
      <summary>
        {words.sinceSigned(since.isMine ? null : (since.by ?? words.nobody), since.changes.length)}
      </summary>
      <ChangeList changes={since.changes} />
    </details>
  )
}
