import { FormBuilder, type FormLibrary, type PreviewSource } from '@paperwright/builder'
import type { Form, FormProblem, Json } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useMemo, useState } from 'react'
import { checkDocument, declineSeed, formDrafts, getForm, listForms, printDocument } from '../api/forms.ts'
import { getSubmission, listSubmissions } from '../api/submissions.ts'
import { useBuilderChecker } from '../check/use-builder-checker.ts'
import { formsQuery, formWorkQuery, sampleQuery, seedQuery } from '../desk/form-queries.ts'
import { saveFile } from '../records/save-file.ts'
import { useClock } from '../session/use-clock.ts'
import { useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { DesignConflict } from './DesignConflict.tsx'
import { DesignMenu } from './DesignMenu.tsx'
import { SeedNotice } from './SeedNotice.tsx'
import { placesQuery } from '../admin/access/access-queries.ts'
import { PublishFormDialog } from './PublishFormDialog.tsx'
import { useDocumentDraft } from './use-document-draft.ts'
import './design.css'

const NEWEST = 20

/** A form on the drawing board. */
export function DesignPage() {
  const { formId } = useParams({ from: '/forms/$formId/design' })
  return <Design key={formId} formId={formId} />
}

function Design({ formId }: { formId: string }) {
  const words = useWords()
  const { locale, zone } = useClock()
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What was there when the page opened: from then on the keeper knows better.
  const [{ published, draft, newerSeed }] = useState(useSuspenseQuery(formWorkQuery(formId)).data!)
  const keeper = useDocumentDraft<Form>({
    id: formId,
    place: formId,
    desk: formDrafts,
    published: published?.document ?? (draft!.document as unknown as Form),
    version: published?.version ?? null,
    draft,
  })
  const { data: sample } = useQuery(sampleQuery(formId))
  const { data: seed } = useQuery({ ...seedQuery(formId), enabled: newerSeed })
  const { data: places } = useQuery(placesQuery)
  const [publishing, setPublishing] = useState(false)
  const checkerOf = useBuilderChecker()
  const { document: form } = keeper
  usePageTitle(words.design.title(form.title))
  const stored = useMemo(() => storedRecords(formId), [formId])

  const forget = () => {
    queries.removeQueries({ queryKey: formWorkQuery(formId).queryKey })
    void queries.invalidateQueries({ queryKey: ['forms'] })
  }
  const decline = async (hash: string) => {
    await declineSeed(formId, hash)
    await queries.invalidateQueries({ queryKey: seedQuery(formId).queryKey })
  }
  return (
    <div className="design">
      <FormHead form={form} note={words.design.saving[keeper.saving]}>
        <DesignMenu
          isNew={published === null}
          onExport={() => saveFormFile(form)}
          onDiscard={async () => {
            await keeper.discard()
            forget()
            if (published === null) await navigate({ to: '/' })
          }}
        >
          {published && (
            <LinkButton to="/forms/$formId/versions" params={{ formId }}>
              {words.design.versions}
            </LinkButton>
          )}
        </DesignMenu>
        <Button
          look="primary"
          disabled={keeper.conflict !== undefined || (keeper.saving === 'untouched' && published !== null)}
          onClick={() => setPublishing(true)}
        >
          {words.design.publish}
        </Button>
      </FormHead>
      <DesignConflict keeper={keeper} />
      {seed?.isNewer && (
        <SeedNotice
          onTake={() => keeper.change(structuredClone(seed.document))}
          onDecline={() => void decline(seed.hash)}
        />
      )}
      <div className="design-board">
        <FormBuilder
          form={form}
          onChange={keeper.change}
          locale={locale}
          zone={zone}
          {...(places && { posts: places.posts })}
          checkerOf={checkerOf}
          checkDocument={checkForm}
          library={library}
          {...(sample && { sample })}
          {...(published && { stored })}
          onDownload={(now, record) =>
            void printDocument({ document: now as unknown as Json, ...(record && { record }), locale })
          }
        />
      </div>
      {publishing && keeper.conflict === undefined && (
        <PublishFormDialog
          formId={formId}
          form={form}
          base={keeper.base}
          before={published?.document}
          flush={keeper.flush}
          onClose={() => setPublishing(false)}
          onPublished={async () => {
            forget()
            await queries.invalidateQueries({ queryKey: formsQuery.queryKey })
            await navigate({ to: '/forms/$formId', params: { formId } })
          }}
        />
      )}
    </div>
  )
}

/** The form as a JSON Schema file; imported again it is the same form. */
function saveFormFile(form: Form): void {
  saveFile(
    `${form['x-form'].id}.schema.json`,
    new Blob([`${JSON.stringify(form, null, 2)}\n`], { type: 'application/schema+json' }),
  )
}

/** What references may look up: the forms that are filled now. */
const library: FormLibrary = {
  forms: listForms,
  form: async (id) => (await getForm(id)).document,
}

async function checkForm(form: Form): Promise<readonly FormProblem[]> {
  return checkDocument(form as unknown as Json)
}

/** The form's newest records, to preview a changed sheet with. */
function storedRecords(formId: string): PreviewSource {
  return {
    list: async () => (await listSubmissions(formId, { limit: NEWEST })).items,
    get: async (id) => (await getSubmission(id)).record,
  }
}
