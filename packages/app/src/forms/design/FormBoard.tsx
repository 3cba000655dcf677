import { FormBuilder, type FormLibrary, type PreviewSource } from '@paperwright/builder'
import type { Form, FormProblem, Json } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { findNamed } from '../../api/directory.ts'
import { placesQuery } from '../../api/places-query.ts'
import { markRetired } from '../../posts/post-name.ts'
import { formsApi, printDocument } from '../../api/forms.ts'
import { getSubmission, listSubmissions } from '../../api/submissions.ts'
import { useKnownCategories } from '../../categories/use-known-categories.ts'
import { useBuilderChecker } from '../../check/use-builder-checker.ts'
import type { BoardProps } from '../../design/DesignPage.tsx'
import { formsQuery, sampleQuery } from '../../desk/form-queries.ts'
import { reportsQuery } from '../../reports/report-queries.ts'
import { useTableRows } from '../../read-file/use-table-rows.ts'
import { useClock } from '../../session/use-clock.ts'

const NEWEST = 20

export function FormBoard({ id, document, onChange, kept, onKept, isPublished }: BoardProps<Form>) {
  const { locale, zone } = useClock()
  const readTable = useTableRows()
  const { data: sample } = useQuery(sampleQuery(id))
  const { data: places } = useQuery(placesQuery)
  const { data: forms } = useQuery(formsQuery)
  const { data: reports } = useQuery(reportsQuery)
  const categories = useKnownCategories(forms, reports)
  const checkerOf = useBuilderChecker()
  const stored = useMemo(() => storedRecords(id), [id])
  return (
    <FormBuilder
      form={document}
      onChange={onChange}
      kept={kept}
      onKept={onKept}
      locale={locale}
      zone={zone}
      {...(places && { posts: markRetired(places.posts) })}
      categories={categories}
      checkerOf={checkerOf}
      checkDocument={checkForm}
      library={library}
      findNamed={findNamed}
      readTable={readTable}
      {...(sample && { sample })}
      {...(isPublished && { stored })}
      onDownload={(now, record) =>
        void printDocument({ document: now as unknown as Json, ...(record && { record }), locale })
      }
    />
  )
}

/** What references may look up: the forms that are filled now. */
const library: FormLibrary = {
  forms: async () => (await formsApi.list()).documents,
  form: async (id) => (await formsApi.get(id)).document,
}

const checkForm = (form: Form): Promise<readonly FormProblem[]> => formsApi.check(form as unknown as Json)

/** The form's newest records, to preview a changed sheet with. */
function storedRecords(formId: string): PreviewSource {
  return {
    list: async () => (await listSubmissions(formId, { limit: NEWEST })).items,
    get: async (id) => (await getSubmission(id)).record,
  }
}
