import { fieldRulesOf, followFields, outermost } from '@paperwright/runtime/kit'
import { eq } from 'drizzle-orm'
import { findAccess } from '../../access/find-access.ts'
import { fieldPairs } from '../../db/schema.ts'
import type { Services } from '../../services.ts'
import { findHistory } from '../../field-history/find-history.ts'
import { named, type NamedField } from '../../field-history/named-fields.ts'

/** A step from one version to the next in which fields are kept back because nobody has said which of them is which. */
export interface OpenStep {
  /** The newer of the two. */
  version: number
  /** 0 where nothing was said yet. */
  revision: number
  /** Fields that came with it: each may be one of those that went. */
  added: NamedField[]
  removed: NamedField[]
}

/** What is to be decided before the rules on a form's fields hold for what they are meant for, and no more. */
export async function listOpenSteps(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<OpenStep[]> {
  const [history, { access }] = await Promise.all([
    findHistory(services, formId),
    findAccess(services.db, formId),
  ])
  const { certain, possible } = followFields(history, fieldRulesOf(access))
  const said = await services.db
    .select({ version: fieldPairs.version, revision: fieldPairs.revision })
    .from(fieldPairs)
    .where(eq(fieldPairs.formId, formId))
  const revisions = new Map(said.map(({ version, revision }) => [version, revision]))
  return history.steps.flatMap((step, index): OpenStep[] => {
    const version = index + 2
    const isKept = (field: string) => possible[index + 1]!.has(field) || certain[index + 1]!.has(field)
    const isOpen =
      step.undecided.some(isKept) &&
      step.removed.some((field) => certain[index]!.has(field) || possible[index]!.has(field))
    if (!isOpen) return []
    const [before, after] = [history.documents[index]!, history.documents[index + 1]!]
    const added = outermost(new Set(step.undecided))
    return [
      {
        version,
        revision: revisions.get(version) ?? 0,
        added: named(after, added),
        removed: named(before, step.removed),
      },
    ]
  })
}
