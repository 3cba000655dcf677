import type { Form, Json } from '@paperwright/runtime'
import type { FieldPairing } from '@paperwright/runtime/kit'
import type { StepForecast } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { foreseeStep } from '../../api/field-pairs.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { PAIR_WORDS } from '../pairs/pair-words.ts'
import { PairChoices } from '../pairs/PairChoices.tsx'
import { TellingNote } from '../pairs/TellingNote.tsx'

interface FieldFatesProps {
  id: string
  after: Form
  pairs: FieldPairing
  onPairs(pairs: FieldPairing): void
}

/** Which fields of a newer form are which of the older, and what becomes of the rules on them. */
export function FieldFates({ id, after, pairs, onPairs }: FieldFatesProps) {
  const words = useOwnWords(PAIR_WORDS)
  const { data } = useQuery({
    queryKey: ['field-fates', id, JSON.stringify(after)],
    queryFn: () => foreseeStep(id, after as unknown as Json),
    staleTime: 0,
    gcTime: 0,
  })
  if (!data) return null
  const { changed, former, telling } = data
  const hides = (field: string) => {
    const { [field]: _, ...others } = pairs
    return former.some((one) => one.isRestricted && heirsOf(one.field, data, others).length === 0)
  }
  return (
    <>
      {changed.length > 0 && (
        <section className="pair-fates">
          <h3>{words.title}</h3>
          <p className="quiet">{words.text}</p>
          <PairChoices {...{ changed, former, hides, pairs }} onChange={onPairs} />
        </section>
      )}
      <RuleFates forecast={data} pairs={pairs} />
      <TellingNote telling={telling} />
    </>
  )
}

/** What becomes of the rules on fields that are not what they were. */
function RuleFates({ forecast, pairs }: { forecast: StepForecast; pairs: FieldPairing }) {
  const words = useOwnWords(PAIR_WORDS)
  const restricted = forecast.former.filter(({ isRestricted }) => isRestricted)
  if (restricted.length === 0) return null
  const isOpen = forecast.changed.some(({ field, was }) => was === null && !Object.hasOwn(pairs, field))
  return (
    <ul className="pair-notes">
      {restricted.map(({ field, title }) => {
        const heirs = heirsOf(field, forecast, pairs)
        const fate = isOpen ? words.lost(title) : words.removed(title)
        return <li key={field}>{heirs.length > 0 ? words.follows(title, heirs) : fate}</li>
      })}
    </ul>
  )
}

/** The titles of the fields that a former one lives on in. */
function heirsOf(field: string, { changed }: StepForecast, pairs: FieldPairing): string[] {
  return changed
    .filter((one) => (Object.hasOwn(pairs, one.field) ? pairs[one.field] : one.was) === field)
    .map(({ title }) => title)
}
