import { resolveQuery } from '@paperwright/runtime/kit'
import { listLibrary } from '../library/list-library.ts'
import type { Services } from '../services.ts'
import { findForms } from './design/find-forms.ts'
import { formsOf } from '../pointing/forms-of.ts'
import { referencesOf } from './run/references-of.ts'

/** A report that reads a form's records, with the pointers of the fields that it reads. */
export interface FormReport {
  id: string
  title: string
  fields: string[]
}

/** The reports that read a form: whoever may not know one of their fields may not run them. */
export async function reportsOfForm(
  services: Pick<Services, 'db' | 'forms' | 'reports'>,
  formId: string,
): Promise<FormReport[]> {
  const listed = await listLibrary(services, services.reports)
  const reading = listed.filter(({ document }) => formsOf(document).includes(formId))
  const found = reading.map(async ({ id, document }): Promise<FormReport> => {
    const forms = await findForms(services.forms, document)
    const fields = Object.values(document.queries).flatMap((query) => {
      const found = resolveQuery(query, (of) => forms.get(of), document.parameters)
      // One that no longer fits its forms can be run by nobody.
      return 'problems' in found ? [] : referencesOf(found.resolved, formId)
    })
    return { id, title: document.title, fields: [...new Set(fields)] }
  })
  return (await Promise.all(found)).sort((a, b) => a.title.localeCompare(b.title, 'zh'))
}
