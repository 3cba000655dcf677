import type { SigningVerb } from '@paperwright/runtime/kit'
import type { ChainView, StepView } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { actOnChain, confirmSigning, type GivenAct, type Proof } from '../api/signing.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { ActForm } from './ActForm.tsx'
import { useProofRefusal } from './ConfirmFields.tsx'
import { noteSigned } from './signing-queries.ts'
import { wordRefusal } from './refusal-words.ts'
import { SignForm } from './SignForm.tsx'
import { SIGNING_WORDS, wordsIn } from './signing-words.ts'

interface ActDialogProps {
  submissionId: string
  verb: SigningVerb
  chain: ChainView
  step?: StepView | undefined
  /** What was changed since it was signed before; shown to whoever signs. */
  since?: ReactNode
  onClose(): void
}

/** What is done in another's place. */
const FOR_ANOTHER = new Set<SigningVerb>([
  'signed',
  'refused',
  'returned',
  'handedOver',
  'lent',
  'added',
  'passed',
])

function inPlace(act: GivenAct, other: string): GivenAct {
  return FOR_ANOTHER.has(act.verb) ? ({ ...act, for: other } as GivenAct) : act
}

/** Does one thing about a record's signatures, with what it asks. */
export function ActDialog({ submissionId, verb, chain, step, since, onClose }: ActDialogProps) {
  const words = wordsIn(useOwnWords(SIGNING_WORDS), chain)
  const { cancel } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const id = useId()
  const wordProof = useProofRefusal()
  const acting = usePress({
    mutationFn: async ({ act, proof }: { act: GivenAct; proof?: Proof | undefined }) => {
      const own = step?.standsFor ? inPlace(act, step.standsFor.id) : act
      if (!proof) return actOnChain(submissionId, own)
      const confirmation = await confirmSigning([{ submission: submissionId, step: step!.key }], proof)
      return actOnChain(submissionId, { ...own, confirmation } as GivenAct)
    },
    onSuccess: async () => {
      await noteSigned(queries, submissionId)
      onClose()
    },
  })
  const title = words.verbs[verb] ?? verb
  const failure = acting.error
  return (
    <Dialog
      title={step?.label ? `${title} · ${step.label}` : title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={id}
            danger={verb === 'refused'}
            loading={acting.isPending}
          >
            {title}
          </Button>
        </>
      }
    >
      {step?.standsFor && FOR_ANOTHER.has(verb) && (
        <p className="callout">{words.inPlaceOf(step.standsFor.name)}</p>
      )}
      {verb === 'signed' && since}
      {verb === 'signed' && step ? (
        <SignForm
          id={id}
          submissionId={submissionId}
          step={step}
          covers={chain.covers}
          signer={chain.signer}
          onSign={(act, proof) => acting.mutate({ act, proof })}
        />
      ) : (
        <ActForm id={id} verb={verb} chain={chain} step={step} onAct={(act) => acting.mutate({ act })} />
      )}
      {failure && (
        <p className="dialog-failure" role="alert">
          {wordProof(failure) ??
            ((failure instanceof ApiError && wordRefusal(failure.refusal, locale)) || words.failed)}
        </p>
      )}
    </Dialog>
  )
}
