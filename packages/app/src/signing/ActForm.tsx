import type { SigningVerb } from '@paperwright/runtime/kit'
import type { ChainView, StepView } from '@paperwright/server'
import { useId, useState } from 'react'
import type { GivenAct } from '../api/signing.ts'
import { useOwnWords } from '../session/use-words.ts'
import { PeopleInput } from './PeopleInput.tsx'
import { SIGNING_WORDS } from './signing-words.ts'

interface ActFormProps {
  id: string
  verb: SigningVerb
  chain: ChainView
  step: StepView | undefined
  onAct(act: GivenAct): void
}

const ONE = new Set<SigningVerb>(['handedOver', 'lent'])
const MANY = new Set<SigningVerb>(['added', 'addressed', 'copied'])
const SAID = new Set<SigningVerb>(['refused', 'returned', 'givenBack', 'commented', 'takenOut'])

/** What an act other than signing asks: whom it concerns, where it goes, why. */
export function ActForm({ id, verb, chain, step, onAct }: ActFormProps) {
  const words = useOwnWords(SIGNING_WORDS)
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  const [said, setSaid] = useState('')
  const [to, setTo] = useState('')
  const [straight, setStraight] = useState(true)
  const [where, setWhere] = useState<'before' | 'after'>('after')
  const group = useId()
  const picks = verb === 'refused' || verb === 'returned' ? words.picks[verb] : []
  const give = () => {
    const at = { step: step?.key ?? '' }
    const why = said.trim() ? { said: said.trim() } : {}
    const ids = people.map((one) => one.id)
    if ((ONE.has(verb) || MANY.has(verb)) && ids.length === 0) return
    if (SAID.has(verb) && said.trim() === '') return
    const { covers } = chain
    switch (verb) {
      case 'sent':
        return onAct({ verb })
      case 'withdrawn':
        return onAct({ verb, ...why })
      case 'refused':
        return onAct({ verb, ...at, covers, said: said.trim() })
      case 'returned':
        return onAct({ verb, ...at, covers, to: to === '' ? null : to, straight, said: said.trim() })
      case 'retrieved':
      case 'nudged':
        return onAct({ verb, ...at })
      case 'passed':
      case 'givenBack':
        return onAct({ verb, ...at, ...why })
      case 'handedOver':
      case 'lent':
        return onAct({ verb, ...at, to: ids[0]!, ...why })
      case 'added':
        return onAct({ verb, ...at, where, people: ids, who: 'all' })
      case 'addressed':
        return onAct({ verb, ...at, people: ids })
      case 'copied':
        return onAct({ verb, people: ids })
      case 'commented':
        return onAct({ verb, said: said.trim() })
      case 'takenOut':
        return onAct({ verb, takenBy: said.trim() })
      default:
    }
  }
  const labelOf = (key: string) => chain.steps.find((one) => one.key === key)?.label || key
  return (
    <form
      id={id}
      className="signing-form"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <p>{words.leads[verb]}</p>
      {verb === 'returned' && (
        <>
          <label>
            {words.backTo}
            <select value={to} onChange={({ target }) => setTo(target.value)}>
              <option value="">
                {words.author} {chain.author.name}
              </option>
              {step?.targets.map((key) => (
                <option key={key} value={key}>
                  {labelOf(key)}
                </option>
              ))}
            </select>
          </label>
          <label className="signing-check">
            <input
              type="checkbox"
              checked={straight}
              onChange={({ target }) => setStraight(target.checked)}
            />
            {words.straight}
          </label>
        </>
      )}
      {verb === 'added' && (
        <fieldset className="signing-ways">
          {(['after', 'before'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name={group} checked={where === one} onChange={() => setWhere(one)} />
              {words[one]}
            </label>
          ))}
        </fieldset>
      )}
      {(ONE.has(verb) || MANY.has(verb)) && (
        <PeopleInput value={people} many={MANY.has(verb)} onChange={setPeople} />
      )}
      {SAID.has(verb) && (
        <label>
          {verb === 'takenOut' ? words.takenBy : words.say}
          <textarea
            rows={3}
            required
            maxLength={500}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
        </label>
      )}
      {picks.length > 0 && (
        <p className="signing-picks">
          {picks.map((pick) => (
            <button key={pick} type="button" className="tag" onClick={() => setSaid(pick)}>
              {pick}
            </button>
          ))}
        </p>
      )}
    </form>
  )
}
