import type { Form } from '@paperwright/runtime'
import { hasRight, hiddenAmong, type OwnRights } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { wordField } from '../../shell/word-value.ts'
import { formReportsQuery } from './access-queries.ts'
import { ACCESS_WORDS } from './access-words.ts'

/** The reports that someone with these rights cannot open, and for which field: a hidden one would make their figures wrong. */
export function LostReports({ form, mine: { rights, limits } }: { form: Form; mine: OwnRights }) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const { data: reports = [] } = useQuery(formReportsQuery(form['x-form'].id))
  const seesNone = !hasRight(rights, 'see')
  const lost = reports.flatMap(({ id, title, fields }) => {
    const field = seesNone ? undefined : hiddenAmong(form, limits.hidden, fields)
    if (seesNone) return [{ id, text: title }]
    return field === undefined ? [] : [{ id, text: words.lostFor(title, wordField(form, field, locale)) }]
  })
  if (reports.length === 0) return null
  if (lost.length === 0) return <p>{words.lostNone(reports.length)}</p>
  return (
    <>
      <p>{words.lost(lost.length, reports.length)}</p>
      <ul className="access-lost">
        {lost.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}
