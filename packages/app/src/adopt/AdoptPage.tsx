import { adoptSchema, type Form, type Json } from '@paperwright/runtime'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { importForm } from '../api/forms.ts'
import { ExistingFile } from '../create/ExistingFile.tsx'
import { formsQuery } from '../desk/form-queries.ts'
import { formKind } from '../forms/form-kind.ts'
import { useOwnWords } from '../session/use-words.ts'
import { ADOPT_WORDS } from './adopt-words.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { usePress } from '../shell/use-press.ts'
import { AdoptFailure } from './AdoptFailure.tsx'
import { AdoptProblems } from './AdoptProblems.tsx'
import { FileDrop } from '../controls/FileDrop.tsx'
import { readSchemaFile, type SchemaFile } from './read-schema-file.ts'
import './adopt.css'

/** What else may be done with a form that is refused because it, or what it is called by, is there already. */
function existingForm(document: Json, error: Error | null): { document: Form; id?: string } | undefined {
  if (!(error instanceof ApiError)) return undefined
  const isNames = error.problems.length > 0 && error.problems.every(({ code }) => TAKEN.has(code))
  if (error.status !== 409 && !isNames) return undefined
  const form = adoptSchema(document)
  return isNames ? { document: form } : { document: form, id: form['x-form'].id }
}

const TAKEN: ReadonlySet<string> = new Set(['takenCode', 'takenSeries'])

/** A JSON Schema file becomes a form of the library. */
export function AdoptPage() {
  const adopt = useOwnWords(ADOPT_WORDS)
  const queries = useQueryClient()
  const [file, setFile] = useState<SchemaFile>()
  const imported = usePress({
    mutationFn: importForm,
    onSuccess: () => queries.invalidateQueries({ queryKey: formsQuery.queryKey }),
  })
  usePageTitle(adopt.title)
  const existing =
    imported.variables === undefined ? undefined : existingForm(imported.variables, imported.error)

  const choose = async (chosen: File) => {
    imported.reset()
    // While the new file is read, the one before must not be there to be imported.
    setFile(undefined)
    setFile(await readSchemaFile(chosen))
  }
  return (
    <div className="page adopt">
      <h1>{adopt.title}</h1>
      <p className="page-lead">{adopt.lead}</p>
      <FileDrop
        words={adopt}
        accept=".json,application/json,application/schema+json"
        onFile={(chosen) => void choose(chosen)}
      />
      {file && (
        <section className="panel adopt-file" aria-label={adopt.file}>
          <p className="code">{file.name}</p>
          {'problems' in file ? (
            <AdoptProblems problems={file.problems} />
          ) : 'fault' in file ? (
            <p className="fault" role="alert">
              {file.fault === 'too-large' ? adopt.tooLarge : adopt.notJson(file.detail)}
            </p>
          ) : imported.data ? (
            <div className="line adopt-done" role="status">
              <CheckIcon />
              <strong>{adopt.done(imported.data.document.title)}</strong>
              <LinkButton primary to="/forms/$formId" params={{ formId: imported.data.id }}>
                {adopt.open}
              </LinkButton>
              <LinkButton to="/forms/$formId/design" params={{ formId: imported.data.id }}>
                {adopt.design}
              </LinkButton>
            </div>
          ) : (
            <>
              <div className="line adopt-ready">
                <p>
                  <strong>{file.title}</strong>
                  <span>{adopt.fields(file.fields)}</span>
                </p>
                <Button
                  look="primary"
                  loading={imported.isPending}
                  disabled={
                    existing !== undefined ||
                    (imported.error instanceof ApiError && imported.error.problems.length > 0)
                  }
                  onClick={() => imported.mutate(file.document)}
                >
                  {adopt.import}
                </Button>
              </div>
              {imported.error && existing?.id === undefined && <AdoptFailure error={imported.error} />}
              {existing && <ExistingFile kind={formKind} {...existing} />}
            </>
          )}
        </section>
      )}
    </div>
  )
}
