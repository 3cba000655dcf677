import type { Form } from '@paperwright/runtime'
import {
  fieldRulesOf,
  findTellingRules,
  limitPlacesOf,
  OTHERS,
  type FormAccess,
  type FormHistory,
} from '@paperwright/runtime/kit'
import { named, type NamedField } from '../field-history/named-fields.ts'
import { coveredIn } from './form-limits.ts'

/** A formula or condition that tells of fields which are hidden from some who see it. */
export interface ToldRule extends NamedField {
  reads: NamedField[]
  /** Posts by their ids, `*` for all others. */
  posts: string[]
}

/** Those of the newest version. */
export function tellingRules(access: FormAccess, history: FormHistory, form: Form): ToldRule[] {
  const posts = [OTHERS, ...fieldRulesOf(access).flatMap((rule) => Object.keys(rule.posts))]
  const hidden = [...new Set(posts)].map((post) => {
    const { hidden: places } = limitPlacesOf(access, { isAdmin: false, posts: [post] })
    return [post, coveredIn(history, places).at(-1)!] as const
  })
  return findTellingRules(form, new Map(hidden)).map(({ field, reads, posts: told }) => ({
    ...named(form, [field])[0]!,
    reads: named(form, reads),
    posts: told,
  }))
}
