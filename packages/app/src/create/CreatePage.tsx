import type { Form, Json } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { saveDraft } from '../api/document-drafts.ts'
import { formDrafts, getForm, getLibrary } from '../api/forms.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ExcelImport } from './ExcelImport.tsx'
import { blankForm, copyForm, newFormId } from './new-forms.ts'
import './create.css'

/** The ways to a new form: blank, from another, from a file. Each leads to the drawing board. */
export function CreatePage() {
  const { create } = useWords()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: library } = useQuery({ queryKey: ['forms', 'library'], queryFn: getLibrary })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [source, setSource] = useState(forms[0]?.id ?? '')
  const [failed, setFailed] = useState(false)
  usePageTitle(create.title)

  const openDraft = async (make: (id: string) => Form | Promise<Form>) => {
    setFailed(false)
    try {
      const id = newFormId()
      const document = await make(id)
      const { saved } = await saveDraft(formDrafts, id, {
        document: document as unknown as Json,
        base: null,
        revision: 0,
      })
      if (!saved) throw new Error('The draft was not stored.')
      void queries.invalidateQueries({ queryKey: ['forms'] })
      await navigate({ to: '/forms/$formId/design', params: { formId: id } })
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="create">
      <h1>{create.title}</h1>
      {failed && (
        <p role="alert" className="create-failed">
          {create.failed}
        </p>
      )}
      <div className="create-ways">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void openDraft((id) => blankForm(id, title.trim() || create.title))
          }}
        >
          <h2>{create.blank}</h2>
          <p>{create.blankHint}</p>
          <label>
            {create.name}
            <input
              type="text"
              value={title}
              maxLength={100}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          <Button type="primary" htmlType="submit">
            {create.start}
          </Button>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void openDraft(async (id) => {
              const { document } = await getForm(source)
              return copyForm(document, id, create.copyOf(document.title))
            })
          }}
        >
          <h2>{create.copy}</h2>
          <p>{create.copyHint}</p>
          <label>
            {create.source}
            <select value={source} onChange={(event) => setSource(event.target.value)}>
              {forms.map((form) => (
                <option key={form.id} value={form.id}>
                  {[form.code, form.title].filter(Boolean).join(' ')}
                </option>
              ))}
            </select>
          </label>
          <Button type="primary" htmlType="submit" disabled={source === ''}>
            {create.start}
          </Button>
        </form>
        <ExcelImport
          onOpen={(form) => openDraft((id) => ({ ...form, 'x-form': { ...form['x-form'], id } }))}
        />
        <section>
          <h2>{create.schema}</h2>
          <p>{create.schemaHint}</p>
          <LinkButton to="/import">{create.chooseFile}</LinkButton>
        </section>
      </div>
      {library && library.drafts.length > 0 && (
        <section>
          <h2>{create.drafts}</h2>
          <ul className="create-drafts">
            {library.drafts.map((draft) => (
              <li key={draft.id}>
                <Link to="/forms/$formId/design" params={{ formId: draft.id }}>
                  {draft.title || draft.id}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
