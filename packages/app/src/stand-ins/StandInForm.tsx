import { dayText } from '@paperwright/runtime/kit'
import { useId, useState, type SubmitEvent } from 'react'
import { ApiError } from '../api/api-error.ts'
import { addStandIn } from '../api/stand-ins.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { PeopleInput } from '../signing/PeopleInput.tsx'
import { STAND_IN_WORDS, type StandInWords } from './stand-in-words.ts'

interface StandInFormProps {
  /** Those that are signed. */
  forms: readonly { id: string; title: string }[]
  /** Whether one arranges it for others too. */
  mayArrange: boolean
  onSaved(): Promise<void>
}

type People = readonly { id: string; name: string }[]

/** Names someone who signs in one's place, for which days and forms. */
export function StandInForm({ forms, mayArrange, onSaved }: StandInFormProps) {
  const words = useOwnWords(STAND_IN_WORDS)
  const { zone } = useClock()
  const [today] = useState(() => dayText({ at: new Date(), zone }))
  const [person, setPerson] = useState<People>([])
  const [standIn, setStandIn] = useState<People>([])
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(today)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const id = useId()
  const save = usePress({
    mutationFn: async () => {
      const [whose] = person
      await addStandIn({
        ...(whose && { person: whose.id }),
        standIn: standIn[0]!.id,
        from,
        until,
        forms: chosen && [...chosen],
      })
      await onSaved()
    },
  })
  const isReady = standIn.length > 0 && from !== '' && until !== '' && chosen?.length !== 0
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <form className="panel stand-ins-form" onSubmit={submit} aria-label={words.add}>
      {mayArrange && <PeopleInput label={words.addFor} value={person} many={false} onChange={setPerson} />}
      <PeopleInput label={words.whom} value={standIn} many={false} onChange={setStandIn} />
      <div className="stand-ins-days">
        <label>
          {words.from}
          <input type="date" required value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label>
          {words.until}
          <input
            type="date"
            required
            min={from}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </label>
      </div>
      <fieldset>
        <legend>{words.which}</legend>
        <label>
          <input type="radio" name={id} checked={chosen === null} onChange={() => setChosen(null)} />
          {words.allForms}
        </label>
        <label>
          <input type="radio" name={id} checked={chosen !== null} onChange={() => setChosen([])} />
          {words.someForms}
        </label>
        {chosen && (
          <div className="stand-ins-forms">
            {forms.map((form) => (
              <label key={form.id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(form.id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, form.id] : chosen.filter((one) => one !== form.id))
                  }
                />
                {form.title}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      <div className="line">
        <Button look="primary" type="submit" disabled={!isReady} loading={save.isPending}>
          {words.save}
        </Button>
        {save.error && <p role="alert">{wordFailure(save.error, words)}</p>}
      </div>
    </form>
  )
}

function wordFailure(error: unknown, words: StandInWords): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 400) return words.order
  const said = words.refusals[error.code as keyof StandInWords['refusals']] as
    | string
    | ((until: string) => string)
    | undefined
  if (typeof said === 'function') return said(error.until ?? '')
  return said ?? words.failed
}
