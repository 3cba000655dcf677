import type { FieldPairing } from '@paperwright/runtime/kit'
import type { OpenStep } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getOpenSteps, mendFieldPairs } from '../../api/field-pairs.ts'
import { Button } from '../../controls/Button.tsx'
import { PAIR_WORDS } from '../../forms/pairs/pair-words.ts'
import { PairChoices } from '../../forms/pairs/PairChoices.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { accessQuery } from './access-queries.ts'

const openStepsKey = (id: string) => ['field-pairs', id]

/** Where nobody has said what became of restricted fields: an admin does, and what is hidden by it follows at once. */
export function OpenSteps({ id, isBlocked }: { id: string; isBlocked: boolean }) {
  const words = useOwnWords(PAIR_WORDS)
  const { data: steps = [] } = useQuery({
    queryKey: openStepsKey(id),
    queryFn: () => getOpenSteps(id),
    staleTime: 0,
  })
  if (steps.length === 0) return null
  return (
    <section className="callout pair-callout" data-tone="bad">
      <h3>{words.open}</h3>
      {steps.map((step) => (
        <StepChoices key={`${step.version} ${step.revision}`} {...{ id, step, isBlocked }} />
      ))}
    </section>
  )
}

function StepChoices({ id, step, isBlocked }: { id: string; step: OpenStep; isBlocked: boolean }) {
  const words = useOwnWords(PAIR_WORDS)
  const queries = useQueryClient()
  const [pairs, setPairs] = useState<FieldPairing>({})
  const { version, revision } = step
  const deciding = useMutation({
    mutationFn: () => mendFieldPairs(id, { version, pairs, revision }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: accessQuery(id).queryKey }),
        queries.invalidateQueries({ queryKey: openStepsKey(id) }),
      ])
    },
  })
  return (
    <div className="pair-decide">
      <p>{words.openText(version)}</p>
      <PairChoices
        changed={step.added}
        former={step.removed}
        hides={() => true}
        pairs={pairs}
        onChange={setPairs}
      />
      <Button
        look="primary"
        disabled={isBlocked || Object.keys(pairs).length === 0}
        loading={deciding.isPending}
        onClick={() => deciding.mutate()}
      >
        {words.decide}
      </Button>
      <p role="status" className="quiet">
        {isBlocked && words.unsaved}
        {deciding.isError && words.failed}
        {deciding.data === null && words.conflict}
      </p>
    </div>
  )
}
