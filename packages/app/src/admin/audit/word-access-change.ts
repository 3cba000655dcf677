import type { Form, Locale } from '@paperwright/runtime'
import { hasRight, rightNames, type FormAccess, type Rights } from '@paperwright/runtime/kit'
import type { Post } from '@paperwright/server'
import { wordField } from '../../shell/word-value.ts'
import { fieldRightAt } from '../access/access-edits.ts'
import type { AccessWords } from '../access/access-words.ts'
import { postName } from '../../posts/post-name.ts'
import type { AuditWords } from './audit-words.ts'

interface Naming {
  form: Form | undefined
  posts: readonly Post[]
  locale: Locale
  words: AuditWords
  access: AccessWords
}

/** What is different in two states of a form's rights, a line for each post and field. */
export function wordAccessChange(before: FormAccess, after: FormAccess | null, naming: Naming): string[] {
  if (after === null) return [naming.words.removedRules]
  const { posts, locale, access, form } = naming
  const name = (post: string) => postName(post, posts, locale, access)
  const ofPosts = differing(before.posts, after.posts).map(([post, was, is]) =>
    line(name(post), wordRights(was, naming), wordRights(is, naming), locale),
  )
  const ofFields = differing(before.fields, after.fields).flatMap(([field, was = {}, is = {}]) =>
    differing(was, is).flatMap(([post]) => {
      const [one, other] = [fieldRightAt(was, post), fieldRightAt(is, post)]
      if (one === other) return []
      const place = `${form ? wordField(form, field, locale) : field} · ${name(post)}`
      return [line(place, access.fieldRights[one], access.fieldRights[other], locale)]
    }),
  )
  return [...ofPosts, ...ofFields]
}

function differing<Said>(
  before: Readonly<Record<string, Said>>,
  after: Readonly<Record<string, Said>>,
): [key: string, before: Said | undefined, after: Said | undefined][] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => sorted(before[key]) !== sorted(after[key]))
    .map((key) => [key, before[key], after[key]])
}

/** Two that say the same have the same text: stored JSON keeps no order. */
function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}

function wordRights(rights: Rights | undefined, { words, access, locale }: Naming): string {
  if (!rights) return words.unnamed
  const given = rightNames
    .filter((right) => hasRight(rights, right))
    .map((right) => {
      const word = access.rights[right]
      return right === 'see' ? `${word}${locale === 'en' ? ' ' : ''}${access.reach[rights.see]}` : word
    })
  return given.length > 0 ? given.join(locale === 'zh' ? '、' : ', ') : access.reach.none
}

function line(name: string, before: string, after: string, locale: Locale): string {
  return `${name}${locale === 'zh' ? '：' : ': '}${before} → ${after}`
}
