import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { formDrafts, getForm, getLibrary } from '../api/forms.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { BlankWay } from './BlankWay.tsx'
import { CopyWay } from './CopyWay.tsx'
import { ExcelImport } from './ExcelImport.tsx'
import { newDocumentId } from './new-document-id.ts'
import { blankForm, copyForm } from './new-forms.ts'
import { NewDrafts } from './NewDrafts.tsx'
import { useNewDraft } from './use-new-draft.ts'
import './create.css'

/** The ways to a new form: blank, from another, from a file. Each leads to the drawing board. */
export function CreatePage() {
  const { create } = useWords()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: library } = useQuery({ queryKey: ['forms', 'library'], queryFn: getLibrary })
  const queries = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(create.title)

  const { begin, failed } = useNewDraft(formDrafts, async (formId) => {
    void queries.invalidateQueries({ queryKey: ['forms'] })
    await navigate({ to: '/forms/$formId/design', params: { formId } })
  })
  return (
    <div className="page create">
      <h1>{create.title}</h1>
      {failed && (
        <p role="alert" className="fault create-failed">
          {create.failed}
        </p>
      )}
      <div className="form create-ways">
        <BlankWay
          words={create}
          onStart={(title) => {
            const id = newDocumentId('form')
            void begin(id, () => blankForm(id, title || create.title))
          }}
        />
        <CopyWay
          words={create}
          sources={forms}
          onStart={(source) => {
            const id = newDocumentId('form')
            void begin(id, async () => {
              const { document } = await getForm(source)
              return copyForm(document, id, create.copyOf(document.title))
            })
          }}
        />
        <ExcelImport
          onOpen={(form) => {
            const id = newDocumentId('form')
            return begin(id, () => ({ ...form, 'x-form': { ...form['x-form'], id } }))
          }}
        />
        <section>
          <h2>{create.schema}</h2>
          <p>{create.schemaHint}</p>
          <LinkButton to="/import">{create.chooseFile}</LinkButton>
        </section>
      </div>
      <NewDrafts title={create.drafts} drafts={library?.drafts ?? []}>
        {({ id, title }) => (
          <Link to="/forms/$formId/design" params={{ formId: id }}>
            {title || id}
          </Link>
        )}
      </NewDrafts>
    </div>
  )
}
