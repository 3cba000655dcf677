import {
  compareForms,
  findHarms,
  wordChange,
  wordHarm,
  wordFormProblem,
  type Form,
  type Json,
} from '@paperwright/runtime'
import { OfflineError } from '../api/api-error.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getImpact, publishForm } from '../api/forms.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { PublishDialog } from './PublishDialog.tsx'

interface PublishFormDialogProps {
  formId: string
  form: Form
  base: number | null
  /** The form as it is published now. */
  before: Form | undefined
  flush(): Promise<boolean>
  onClose(): void
  onPublished(): Promise<void>
}

/** The last look before a form is published, at the stored records that it touches too. */
export function PublishFormDialog({ formId, form, base, before, ...acts }: PublishFormDialogProps) {
  const { design } = useWords()
  const { locale } = useSession()
  const changes = useMemo(() => (before ? compareForms(before, form) : []), [before, form])
  const harmful = useMemo(() => findHarms(changes), [changes])
  const impact = useQuery({
    queryKey: ['impact', formId, JSON.stringify(harmful)],
    queryFn: () => getImpact(formId, form as unknown as Json),
    enabled: harmful.length > 0,
    staleTime: 0,
  })
  return (
    <PublishDialog
      title={form.title}
      changes={before && changes.map((change) => wordChange(change, locale))}
      publish={async (note) => {
        if (!(await acts.flush())) throw new OfflineError('The draft is not saved.')
        await publishForm(formId, { document: form as unknown as Json, base, ...note })
        await acts.onPublished()
      }}
      wordProblem={(problem) => wordFormProblem(problem, locale)}
      onClose={acts.onClose}
    >
      {harmful.length > 0 && (
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
      )}
    </PublishDialog>
  )
}
