import type { Form } from '@paperwright/runtime'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { declineSeed } from '../api/forms.ts'
import { seedQuery } from '../desk/form-queries.ts'
import { useWords } from '../session/use-words.ts'

/** A newer shipped document is offered, never forced. */
export function SeedNotice({ formId, onTake }: { formId: string; onTake(form: Form): void }) {
  const { design } = useWords()
  const queries = useQueryClient()
  const { data: seed } = useQuery(seedQuery(formId))
  if (!seed?.isNewer) return null
  return (
    <aside className="design-seed">
      <p>{design.newerSeed}</p>
      <Button onClick={() => onTake(structuredClone(seed.document))}>{design.takeSeed}</Button>
      <Button
        onClick={() =>
          void declineSeed(formId, seed.hash).then(() =>
            queries.invalidateQueries({ queryKey: seedQuery(formId).queryKey }),
          )
        }
      >
        {design.declineSeed}
      </Button>
    </aside>
  )
}
