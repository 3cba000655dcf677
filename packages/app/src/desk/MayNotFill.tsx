import type { Form } from '@paperwright/runtime'
import type { Allowed } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { LIBRARY_WORDS } from '../library/library-words.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { formsQuery } from './form-queries.ts'

/** A form whose records one may read, but not hand in: by one's rights, or nobody since it is archived. */
export function MayNotFill({ form, rights }: { form: Form; rights: Allowed }) {
  const { fill } = useWords()
  const { archived } = useOwnWords(LIBRARY_WORDS)
  const id = form['x-form'].id
  const listed = useQuery(formsQuery).data?.find((one) => one.id === id)
  const isArchived = listed?.standing === 'archived'
  return (
    <>
      <FormHead form={form} rights={rights} />
      <Note
        title={isArchived ? archived.title : fill.mayNot}
        actions={
          <LinkButton to="/forms/$formId/records" params={{ formId: id }} primary>
            {fill.seeRecords}
          </LinkButton>
        }
      >
        <p>{isArchived ? archived.text : fill.mayNotText}</p>
      </Note>
    </>
  )
}
