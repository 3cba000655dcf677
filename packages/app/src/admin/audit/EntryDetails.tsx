import { OTHERS } from '@paperwright/runtime/kit'
import type { AuditItem } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import type { Places } from '../../api/access.ts'
import { formQuery } from '../../desk/form-queries.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { ChangeList } from '../../submissions/ChangeList.tsx'
import { AUDIT_WORDS } from './audit-words.ts'
import { EntryParts } from './EntryParts.tsx'
import { wordDetails } from './word-details.ts'

interface EntryDetailsProps {
  entry: AuditItem
  people: ReadonlyMap<string, string>
  places: Places
}

/** All that an entry says, in words; the form is asked for the names of its fields. */
export function EntryDetails({ entry, people, places }: EntryDetailsProps) {
  const words = useOwnWords(AUDIT_WORDS)
  const { locale } = useSession()
  const formId = entry.formId === OTHERS ? null : entry.formId
  const { data } = useQuery({ ...formQuery(formId ?? ''), enabled: formId !== null })
  const details = wordDetails(entry, { locale, words, places, people, form: data?.document })
  return (
    <dl>
      {details.map(({ label, text, lines, changes }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {text}
            {lines && (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {changes && <ChangeList changes={changes} />}
          </dd>
        </div>
      ))}
      {partsOf(entry) !== undefined && <EntryParts whole={partsOf(entry)!} />}
    </dl>
  )
}

/** What the parts of an entry go by: a batch or an import, which did something to many records. */
function partsOf({ submissionId, details }: AuditItem): string | undefined {
  const whole = details.batch ?? details.import
  return submissionId === null && typeof whole === 'string' ? whole : undefined
}
