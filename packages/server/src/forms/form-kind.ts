import { parseForm, wordFormProblem, type Form } from '@paperwright/runtime'
import { checkFormLimits, hasRight, isAdminOf, type Allowed } from '@paperwright/runtime/kit'
import { readRights } from '../access/find-rights.ts'
import { formDrafts, forms, formSeeds, formVersions } from '../db/schema.ts'
import { keptAlone } from '../library/kept-in.ts'
import type { InLibrary } from '../library/list-documents.ts'
import type { Kind } from '../library/kind.ts'
import { formsNamedBy, hangingOnForm } from '../pointing/hanging-on-form.ts'
import { checkFormDocument, requireSoundForm, wordProblem } from './require-sound-form.ts'
import { keepFieldStep } from './field-pairs/keep-field-step.ts'
import { summarizeForm, type FormSummary } from './summarize-form.ts'

/** A form as the library lists it, with what one may do with its records. */
export type LibraryForm = InLibrary<FormSummary, Allowed>

export const formKind: Kind<Form, FormSummary, Allowed> = {
  what: 'form',
  kept: keptAlone({ items: forms, versions: formVersions, seeds: formSeeds, drafts: formDrafts }),
  idOf: (form) => form['x-form'].id,
  ownNames: { code: '/x-form/code', series: '/x-form/series', word: wordProblem },
  standings: ['hidden', 'archived'],
  told: {
    published: 'form.published',
    declined: 'form.declined',
    placed: 'form.placed',
    deleted: 'form.deleted',
    subjectOf: (formId) => ({ formId }),
  },

  limits: (document) => checkFormLimits(document).map(wordProblem),
  check: checkFormDocument,
  requireSound: requireSoundForm,

  pointsTo: (form) => ({ items: forms, ids: formsNamedBy(form), areNeeded: false }),
  hanging: hangingOnForm,

  keepStep: keepFieldStep,

  summarize: summarizeForm,
  wordsOf: ({ tags }) => tags,
  async readRights(acting) {
    const { of } = await readRights(acting)
    return {
      of(form) {
        const rights = of(form['x-form'].id)
        return rights.fill || hasRight(rights, 'see') || isAdminOf(acting.actor, 'forms') ? rights : undefined
      },
    }
  },

  ships: {
    ending: '.schema.json',
    prepareCheck: () => (text) => {
      const { form, problems = [] } = parseForm(text)
      return { document: form, faults: problems.map((problem) => wordFormProblem(problem, 'en')) }
    },
  },
}
