import { useSearch } from '@tanstack/react-router'
import { CreatePage } from '../../create/CreatePage.tsx'
import { newDocumentId } from '../../create/new-document-id.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { CREATE_FORM_WORDS } from './create-form-words.ts'
import { LinkButton } from '../../shell/LinkButton.tsx'
import { formKind } from '../form-kind.ts'
import { ExcelImport } from './ExcelImport.tsx'
import { blankForm } from './new-forms.ts'

export function CreateFormPage() {
  const create = useOwnWords(CREATE_FORM_WORDS)
  const { from } = useSearch({ from: '/new' })
  return (
    <CreatePage kind={formKind} words={create} blank={blankForm} from={from}>
      {(begin) => (
        <>
          <ExcelImport
            onOpen={(form) => {
              const id = newDocumentId(formKind.what)
              return begin(id, () => ({ ...form, 'x-form': { ...form['x-form'], id } }))
            }}
          />
          <section>
            <h2>{create.schema}</h2>
            <p>{create.schemaHint}</p>
            <LinkButton to="/import">{create.chooseFile}</LinkButton>
          </section>
        </>
      )}
    </CreatePage>
  )
}
