import type { Form } from '@paperwright/runtime'
import type { Allowed } from '@paperwright/runtime/kit'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { BlankSheets } from '../batch/BlankSheets.tsx'
import { Button } from '../controls/Button.tsx'
import { PaperIcon, PlusIcon } from '../controls/icons.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { LIST_WORDS } from './list-words.ts'

/** The line over the list, with what makes new records. */
export function RecordsHead({ form, rights }: { form: Form; rights: Allowed }) {
  const words = useWords()
  const own = useOwnWords(LIST_WORDS)
  const { locale } = useSession()
  const formId = form['x-form'].id
  return (
    <FormHead form={form} rights={rights}>
      <Button
        href={sheetPdfUrl.ofForm(formId, { locale })}
        target="_blank"
        rel="noreferrer"
        icon={<PaperIcon />}
      >
        {words.fill.blankPdf}
      </Button>
      {rights.fill && (
        <>
          <BlankSheets formId={formId} />
          <LinkButton to="/forms/$formId/numbers" params={{ formId }}>
            {own.numbers}
          </LinkButton>
          <LinkButton to="/forms/$formId/import" params={{ formId }}>
            {own.import}
          </LinkButton>
          <LinkButton to="/forms/$formId" params={{ formId }} primary icon={<PlusIcon />}>
            {words.fill.newRecord}
          </LinkButton>
        </>
      )}
    </FormHead>
  )
}
