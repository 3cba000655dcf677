import type { Form, Json } from '@paperwright/runtime'
import { compareForms, findHarms, wordHarm } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getImpact } from '../../api/forms.ts'
import { useSession } from '../../session/Session.tsx'
import { useWords } from '../../session/use-words.ts'

/** The stored records that a newer form touches; without any harm, nothing. */
export function FormHarms({ id, before, after }: { id: string; before: Form; after: Form }) {
  const { design } = useWords()
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
