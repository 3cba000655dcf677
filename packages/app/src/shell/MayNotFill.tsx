import type { Form } from '@paperwright/runtime'
import type { Allowed } from '@paperwright/runtime/kit'
import { useWords } from '../session/use-words.ts'
import { FormHead } from './FormHead.tsx'
import { LinkButton } from './LinkButton.tsx'
import { Note } from './Note.tsx'

/** A form whose records one may read, but not hand in. */
export function MayNotFill({ form, rights }: { form: Form; rights: Allowed }) {
  const { fill } = useWords()
  return (
    <>
      <FormHead form={form} rights={rights} />
      <Note
        title={fill.mayNot}
        actions={
          <LinkButton to="/forms/$formId/records" params={{ formId: form['x-form'].id }} primary>
            {fill.seeRecords}
          </LinkButton>
        }
      >
        <p>{fill.mayNotText}</p>
      </Note>
    </>
  )
}
