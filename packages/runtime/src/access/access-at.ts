import { followFields, outermost, type FieldPlace } from './follow-fields.ts'
import {
  fieldRights,
  fieldRulesOf,
  OTHERS,
  type FieldPosts,
  type FieldRight,
  type FieldRule,
  type FormAccess,
} from './form-access.ts'
import type { FormHistory } from './form-history.ts'

/**
 * The same rules with their fields named in the newest version of the form; those of fields that live there no more, in
 * the last that has them. Whoever changes them sees all that they hold for.
 */
export function accessAt(access: FormAccess, history: FormHistory): FormAccess {
  const newest = history.versions.length
  const rules = fieldRulesOf(access).flatMap(({ posts, ...place }) =>
    lastPlaces(place, history).map((last): FieldRule => ({ ...last, posts })),
  )
  const merged = mergeRules(rules)
  const fields = merged.filter(({ version }) => version === newest).map(({ field, posts }) => [field, posts])
  const former = merged.filter(({ version }) => version !== newest)
  return {
    posts: access.posts,
    fields: Object.fromEntries(fields) as FormAccess['fields'],
    ...(merged.length > 0 && { version: newest }),
    ...(former.length > 0 && { former }),
  }
}

/** Places as late as can be that together cover what this one does. */
function lastPlaces(place: FieldPlace, history: FormHistory): FieldPlace[] {
  const newest = history.versions.length
  if (place.version === newest && history.versions[newest - 1]!.pointers.includes(place.field)) return [place]
  const wanted = followFields(history, [place]).certain
  const places: FieldPlace[] = []
  let covered = followFields(history, places).certain
  for (let version = newest; version > 0; version--) {
    const left = [...wanted[version - 1]!].filter((field) => !covered[version - 1]!.has(field))
    if (left.length === 0) continue
    const { tied } = history.versions[version - 1]!
    const withOthers = new Set(left.flatMap((field) => tied.get(field) ?? []))
    const fields = outermost(new Set(left)).filter((field) => !withOthers.has(field))
    places.push(...fields.map((field) => ({ field, version })))
    covered = followFields(history, places).certain
  }
  return places
}

/** Two rules on one field allow what both allow. */
function mergeRules(rules: readonly FieldRule[]): FieldRule[] {
  const byPlace = new Map<string, FieldRule>()
  for (const rule of rules) {
    const key = JSON.stringify([rule.version, rule.field])
    const known = byPlace.get(key)
    byPlace.set(key, known ? { ...rule, posts: weaker(known.posts, rule.posts) } : rule)
  }
  return [...byPlace.values()]
}

function weaker(one: FieldPosts, other: FieldPosts): FieldPosts {
  const said = (posts: FieldPosts, post: string): FieldRight => posts[post] ?? posts[OTHERS] ?? 'write'
  const named = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    named.map((post) => {
      const right = fieldRights.find((each) => [said(one, post), said(other, post)].includes(each))!
      return [post, right]
    }),
  )
}
