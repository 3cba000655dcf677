import type { Form, Locale } from '@paperwright/runtime'
import { printedWord } from '@paperwright/runtime/kit'
import type { ChainView } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '../session/Session.tsx'
import { chainQuery } from './signing-queries.ts'

/** A record whose chain is looked at. */
export interface ChainOf {
  submissionId: string
  revision: number
  form: Form
}

/** Where the signatures of a record stand, in the reader's words; undefined while it is asked, null where it has none. */
export function useChain({ submissionId, revision, form }: ChainOf): ChainView | null | undefined {
  const { locale } = useSession()
  const { data } = useQuery({
    ...chainQuery(submissionId, revision),
    // While the chain of a newer revision comes, the one before it stands, and what is written beside it.
    placeholderData: (before, query) => (query?.queryKey[1] === submissionId ? before : undefined),
  })
  return useMemo(() => data && inWordsOf(data, form, locale), [data, form, locale])
}

/** The chain with the printed words of its slots in a language. */
function inWordsOf(chain: ChainView, form: Form, locale: Locale): ChainView {
  const word = (label: string) => (label === '' ? '' : printedWord(form, label, locale))
  return { ...chain, steps: chain.steps.map((step) => ({ ...step, label: word(step.label) })) }
}
