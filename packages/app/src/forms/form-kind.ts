import type { Form } from '@paperwright/runtime'
import { sayFormProblem } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { linkOptions } from '@tanstack/react-router'
import { formsApi, type OwnForm } from '../api/forms.ts'
import { formQueries } from '../desk/form-queries.ts'
import type { DocumentKind } from '../library/document-kind.ts'
import { copyForm } from './create/new-forms.ts'

export const formKind: DocumentKind<Form, LibraryForm, OwnForm> = {
  what: 'form',
  api: formsApi,
  queries: formQueries,
  standings: ['hidden', 'archived'],
  placeOf: (id) => id,
  file: { ending: '.schema.json', type: 'application/schema+json' },
  wordProblem: sayFormProblem,
  copy: copyForm,
  ways: {
    library: linkOptions({ to: '/library' }),
    open: (formId) => linkOptions({ to: '/forms/$formId', params: { formId } }),
    design: (formId) => linkOptions({ to: '/forms/$formId/design', params: { formId } }),
  },
}
