import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { endStandIn, standInsQuery } from '../api/stand-ins.ts'
import { Button } from '../controls/Button.tsx'
import { formsQuery } from '../desk/form-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { StandInForm } from './StandInForm.tsx'
import { STAND_IN_WORDS } from './stand-in-words.ts'
import './stand-ins.css'

/** Who signs in one's place while one is away, and in whose place one signs; admins see and arrange everybody's. */
export function StandInsPage() {
  const words = useOwnWords(STAND_IN_WORDS)
  const { locale } = useSession()
  const { actor } = useSuspenseQuery(sessionQuery).data
  const isAdmin = actor?.isAdmin ?? false
  const { data: standIns } = useSuspenseQuery(standInsQuery(isAdmin))
  const { data: forms } = useSuspenseQuery(formsQuery)
  const queries = useQueryClient()
  const [shown, setShown] = useState(0)
  usePageTitle(words.title)
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['stand-ins'] }),
      queries.invalidateQueries({ queryKey: ['signing'] }),
    ])
  const end = useMutation({ mutationFn: endStandIn, onSuccess: refresh })
  const titleOf = (id: string) => {
    const form = forms.find((one) => one.id === id)
    return (locale === 'en' && form?.titleEn) || form?.title || id
  }
  return (
    <div className="page stand-ins">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <StandInForm
        key={shown}
        forms={forms
          .filter(({ signatures }) => signatures.length > 0)
          .map(({ id }) => ({ id, title: titleOf(id) }))}
        mayArrange={isAdmin}
        onSaved={async () => {
          await refresh()
          setShown(shown + 1)
        }}
      />
      <h2>{isAdmin ? words.everyone : words.mine}</h2>
      {shown > 0 && <p role="status">{words.saved}</p>}
      {standIns.length === 0 && <p>{words.none}</p>}
      <ul className="stand-ins-list">
        {standIns.map((one) => (
          <li key={one.id} data-state={one.state}>
            <strong>{words.line(one.person.name, one.standIn.name)}</strong>
            <span>{words.days(one.from, one.until)}</span>
            <span>
              {one.forms ? one.forms.map(titleOf).join(locale === 'zh' ? '、' : ', ') : words.allForms}
            </span>
            <span className="tag" data-tone={one.state === 'running' ? 'accent' : ''}>
              {words.states[one.state]}
            </span>
            {one.state !== 'past' && (
              <Button
                size="small"
                aria-label={words.endOf(one.person.name, one.standIn.name)}
                onClick={() => end.mutate(one.id)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <p role="alert">{words.failed}</p>}
    </div>
  )
}
