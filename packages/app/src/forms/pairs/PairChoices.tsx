import type { FieldPairing } from '@paperwright/runtime/kit'
import { useOwnWords } from '../../session/use-words.ts'
import { PAIR_WORDS } from './pair-words.ts'
import './pairs.css'

interface Named {
  field: string
  title: string
}

interface PairChoicesProps {
  /** Fields of the newer version; `was` is the former one that each is guessed to be. */
  changed: readonly (Named & { was?: string | null })[]
  former: readonly Named[]
  /** Whether a field is hidden meanwhile, where it is left undecided. */
  hides(field: string): boolean
  pairs: FieldPairing
  onChange(pairs: FieldPairing): void
}

const NEW = 'new'
const LATER = ''

/** What each field is: a former one, a new one, or to be decided. */
export function PairChoices({ changed, former, hides, pairs, onChange }: PairChoicesProps) {
  const words = useOwnWords(PAIR_WORDS)
  return (
    <ul className="pair-choices">
      {changed.map(({ field, title, was }) => {
        const said = Object.hasOwn(pairs, field) ? (pairs[field] ?? NEW) : (was ?? LATER)
        return (
          <li key={field}>
            <label>
              <span>{title}</span>
              <select
                value={said}
                onChange={(event) => onChange(withChoice(pairs, field, event.target.value))}
              >
                {former.map((one) => (
                  <option key={one.field} value={one.field}>
                    {words.was(one.title)}
                  </option>
                ))}
                <option value={NEW}>{words.isNew}</option>
                {!was && <option value={LATER}>{hides(field) ? words.laterHidden : words.later}</option>}
              </select>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

function withChoice(pairs: FieldPairing, field: string, choice: string): FieldPairing {
  const { [field]: _, ...others } = pairs
  return choice === LATER ? others : { ...others, [field]: choice === NEW ? null : choice }
}
