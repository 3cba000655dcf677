import type { Form, JsonObject } from '@paperwright/runtime'
import type { Submission } from '@paperwright/server'
import { lazy, Suspense, useState, type RefObject } from 'react'
import type { SeenRecord } from '../api/submissions.ts'
import { enteredOf } from '../record/entered.ts'
import { useDraft } from '../draft/use-draft.ts'
import { isCorrected } from '../submissions/list-changes.ts'
import { FillDesk } from './FillDesk.tsx'

const CorrectionDialog = lazy(() =>
  import('./CorrectionDialog.tsx').then((part) => ({ default: part.CorrectionDialog })),
)

/** A stored record as it was when its change began. */
export interface Opened {
  revision: number
  record: JsonObject
}

interface EditDeskProps {
  form: Form
  submission: SeenRecord
  opened: Opened
  /** A change already in hand, in place of a draft. */
  merged: JsonObject | undefined
  draftName: string
  /** Why the record is corrected, as far as that was said. */
  reason: RefObject<string>
  save(record: JsonObject): Promise<Submission | undefined>
  onStored(submission: Submission): void
  onDiscard(): void
}

interface Asking {
  records: readonly [before: JsonObject, after: JsonObject]
  answer(isSaved: boolean): void
}

/** The desk with a stored record on it; why it is corrected is asked when it is saved. */
export function EditDesk(props: EditDeskProps) {
  const { form, submission, opened, merged, draftName, reason } = props
  const [asking, setAsking] = useState<Asking>()
  const draft = useDraft(draftName, () => ({
    formVersion: submission.formVersion,
    opened,
    ...(reason.current !== '' && { reason: reason.current }),
  }))
  const answer = (isSaved: boolean) => {
    asking?.answer(isSaved)
    setAsking(undefined)
  }
  return (
    <>
      <FillDesk
        form={form}
        version={submission.formVersion}
        initial={opened.record}
        {...(merged && { merged })}
        submission={submission.id}
        number={submission.number}
        restrictions={submission.mine.limits}
        rights={submission.mine.rights}
        draft={draft}
        hasChanged={(record) => isCorrected(form, opened.record, record)}
        confirm={(record) =>
          new Promise((resolve) => setAsking({ records: [opened.record, record], answer: resolve }))
        }
        save={props.save}
        onStored={props.onStored}
        onDiscard={props.onDiscard}
      />
      {asking && (
        <Suspense>
          <CorrectionDialog
            form={form}
            number={submission.number}
            records={asking.records}
            reason={reason.current}
            onReason={(next) => {
              reason.current = next
              draft.note(enteredOf({ record: asking.records[1] }))
            }}
            onCancel={() => answer(false)}
            onSave={(said) => {
              reason.current = said
              answer(true)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
