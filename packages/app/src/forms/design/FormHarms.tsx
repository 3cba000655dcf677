import type { Form, Json } from '@paperwright/runtime'
import { compareForms, findHarms, wordHarm, type FieldPairing } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getImpact } from '../../api/forms.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { DESIGN_WORDS } from '../../design/design-words.ts'
import { FieldFates } from './FieldFates.tsx'

interface FormHarmsProps {
  id: string
  before: Form
  after: Form
  pairs: FieldPairing
  onPairs(pairs: FieldPairing): void
}

/** What a newer form touches: stored records, and the rules on its fields. */
export function FormHarms({ pairs, onPairs, ...forms }: FormHarmsProps) {
  return (
    <>
      <TouchedRecords {...forms} />
      <FieldFates id={forms.id} after={forms.after} pairs={pairs} onPairs={onPairs} />
    </>
  )
}

/** The stored records that a newer form touches; without any harm, nothing. */
function TouchedRecords({ id, before, after }: Pick<FormHarmsProps, 'id' | 'before' | 'after'>) {
  const design = useOwnWords(DESIGN_WORDS)
  const { locale } = useSession()
  const harmful = useMemo(() => findHarms(compareForms(before, after)), [before, after])
  const impact = useQuery({
    queryKey: ['impact', id, JSON.stringify(harmful)],
    queryFn: () => getImpact(id, after as unknown as Json),
    enabled: harmful.length > 0,
    staleTime: 0,
  })
  if (harmful.length === 0) return null
  return (
    <div className="callout design-harms" data-tone="bad" role="note">
      <h3>{design.harms}</h3>
      <ul>
        {harmful.map((harm, index) => (
          <li key={index}>
            {wordHarm(harm, locale)}
            {impact.data && <strong> {design.touched(impact.data.harms[index]?.records ?? 0)}</strong>}
          </li>
        ))}
      </ul>
      <p>{design.harmsText}</p>
    </div>
  )
}
