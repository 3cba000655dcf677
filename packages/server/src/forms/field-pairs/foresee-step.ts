import { fieldRulesOf, followFields, outermost, pairFields, readFormHistory } from '@paperwright/runtime/kit'
import { findAccess } from '../../access/find-access.ts'
import { tellingRules, type ToldRule } from '../../access/telling-rules.ts'
import type { Acting } from '../../services.ts'
import { requireSoundForm } from '../require-sound-form.ts'
import { findHistory } from '../../field-history/find-history.ts'
import { named, type NamedField } from '../../field-history/named-fields.ts'

/** What publishing a document would make of its form's fields, and of the rules on them. */
export interface StepForecast {
  /** Fields with another key or place, and new ones where others went: which one each was, as far as it can be guessed. */
  changed: (NamedField & { was: string | null })[]
  /** The fields that these may have been. */
  former: (NamedField & {
    /** Not everyone may know or change it. */
    isRestricted: boolean
  })[]
  telling: ToldRule[]
}

export async function foreseeStep(
  acting: Acting,
  { id, document }: { id: string; document: unknown },
): Promise<StepForecast> {
  const after = await requireSoundForm(acting, document)
  const [history, { access }] = await Promise.all([findHistory(acting, id), findAccess(acting.db, id)])
  const before = history.documents.at(-1)!
  const { certain, possible } = followFields(history, fieldRulesOf(access))
  const restricted = new Set([...certain.at(-1)!, ...possible.at(-1)!])
  const { pairs, added, removed } = pairFields(before, after)
  const renamed = pairs.filter(({ isRenamed }) => isRenamed)
  const went = [...renamed.map((pair) => pair.before.pointer), ...removed.map(({ pointer }) => pointer)]
  const came = removed.length === 0 ? [] : outermost(new Set(added.map(({ pointer }) => pointer)))
  const guessed = new Map(renamed.map((pair) => [pair.after.pointer, pair.before.pointer]))
  const next = readFormHistory([before, after], () => undefined)
  const later = {
    versions: [...history.versions, next.versions[1]!],
    steps: [...history.steps, next.steps[0]!],
  }
  return {
    changed: named(after, [...guessed.keys(), ...came]).map((one) => ({
      ...one,
      was: guessed.get(one.field) ?? null,
    })),
    former: named(before, went).map((one) => ({ ...one, isRestricted: restricted.has(one.field) })),
    telling: tellingRules(access, later, after),
  }
}
