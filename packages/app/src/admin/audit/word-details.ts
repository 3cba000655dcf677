import type { Form, Json, Locale } from '@paperwright/runtime'
import type { AdminGrants, DepartmentMove, FormAccess } from '@paperwright/runtime/kit'
import type { AuditItem, Standing } from '@paperwright/server'
import type { Places } from '../../api/access.ts'
import { DELETION_WORDS } from '../../library/deletion-words.ts'
import { LIBRARY_WORDS } from '../../library/library-words.ts'
import { LIFE_WORDS } from '../../submissions/life-words.ts'
import { wordChanges, type ValueChange } from '../../submissions/list-changes.ts'
import { ACCESS_WORDS } from '../access/access-words.ts'
import type { AuditWords } from './audit-words.ts'
import { wordAccessChange } from './word-access-change.ts'

/** Something more that an entry says: words, lines of them, or values before and after. */
export interface AuditDetail {
  label: string
  text?: string
  lines?: string[]
  changes?: ValueChange[]
}

/** What the codes in entries stand for. */
export interface AuditNames {
  locale: Locale
  words: AuditWords
  places: Places
  /** People's names by their ids. */
  people: ReadonlyMap<string, string>
  /** The form that the entry is about, as it is now. */
  form: Form | undefined
}

/** What an entry says beside who, when and what. */
export function wordDetails(
  entry: Pick<AuditItem, 'action' | 'details' | 'hash'>,
  names: AuditNames,
): AuditDetail[] {
  const { labels } = names.words
  const { first, last, before, after, changes, record, signing, ...rest } = entry.details
  const order = Object.keys(labels)
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const keys = Object.keys(rest).toSorted((one, other) => place(one) - place(other))
  // Rights given to several forms at once: each had others before.
  const isApplied = entry.action === 'access.applied'
  return [
    ...keys.flatMap((key) => wordDetail(key, rest[key]!, entry, names)),
    ...(first !== undefined ? [{ label: labels.numbers, text: `${String(first)} – ${String(last)}` }] : []),
    ...(Array.isArray(changes) ? [{ label: labels.changes, changes: wordValues(changes, names) }] : []),
    ...(isApplied && after !== undefined ? [wordApplied(after, names)] : []),
    ...(before !== undefined ? [wordBeforeAfter(entry, before, after, names)] : []),
    ...(record !== undefined ? [{ label: labels.fingerprint, text: String(record) }] : []),
    { label: labels.hash, text: entry.hash },
  ]
}

function wordDetail(
  key: string,
  value: Json,
  { action }: Pick<AuditItem, 'action'>,
  names: AuditNames,
): AuditDetail[] {
  const { labels } = names.words
  // What an id stands for is said by the name beside it.
  if (
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0 && key === 'keys') ||
    key === 'start' ||
    key === 'batch' ||
    key === 'import' ||
    key === 'takenBack' ||
    key === 'channel' ||
    key === 'delivery' ||
    key === 'hash'
  )
    return []
  if (key === 'key' || key === 'file') return []
  if (key === 'name' && action === 'session.refused')
    return [{ label: labels.signInName, text: String(value) }]
  if (key === 'name' && action.startsWith('key.')) return [{ label: labels.key, text: String(value) }]
  const label = Object.hasOwn(labels, key) ? labels[key as keyof typeof labels] : key
  return [{ label, text: wordPlain(key, value, names) }]
}

/** A value of an account or an entry. */
function wordPlain(key: string, value: Json | undefined, names: AuditNames): string {
  const { words, places, people, locale } = names
  if (value === undefined || value === null || value === '') return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const person = (id: Json) => people.get(String(id)) ?? String(id)
  if (key === 'person' || key === 'head') return person(value)
  if (key === 'released' && Array.isArray(value)) return value.map(person).join(locale === 'zh' ? '、' : ', ')
  const department = (id: Json) => places.departments.find((one) => one.id === id)?.[locale] ?? String(id)
  if (key === 'department') return department(value)
  if (key === 'moved') {
    const { from, to } = value as unknown as DepartmentMove
    return [from, to].map((id) => (id === null ? words.empty : department(id))).join(' → ')
  }
  if (key === 'reach' || key === 'departments') {
    if (value === 'all') return words.allDepartments
    const ids = Array.isArray(value) ? value : []
    return ids.length > 0 ? ids.map(department).join(locale === 'zh' ? '、' : ', ') : words.empty
  }
  if (key === 'standing') return LIBRARY_WORDS[locale].standings[value as Standing]?.name ?? String(value)
  if (key === 'gone')
    return Object.entries(value as Record<string, number>)
      .map(([what, count]) => DELETION_WORDS[locale].things[what]?.(count) ?? `${what} ${count}`)
      .join(locale === 'zh' ? '、' : ', ')
  if (key === 'adminOf') {
    const { people: some, forms, log } = value as unknown as AdminGrants
    const parts = [
      ...(some.length > 0 ? [`${words.adminParts.people} ${some.map(department).join('、')}`] : []),
      ...(forms ? [words.adminParts.forms] : []),
      ...(log ? [words.adminParts.log] : []),
    ]
    return parts.length > 0 ? parts.join(locale === 'zh' ? '；' : '; ') : words.empty
  }
  if (key === 'forms' && Array.isArray(value))
    return value
      .map((one) => String((one as { form?: Json }).form ?? one))
      .join(locale === 'zh' ? '、' : ', ')
  if (key === 'posts' && Array.isArray(value)) {
    const post = (id: Json) => places.posts.find((one) => one.id === id)?.[locale] ?? String(id)
    return value.length > 0 ? value.map(post).join(locale === 'zh' ? '、' : ', ') : words.empty
  }
  if (key === 'keys' && Array.isArray(value)) return value.join(locale === 'zh' ? '、' : ', ')
  if (key === 'filters' && Array.isArray(value)) return value.join(locale === 'zh' ? '；' : '; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function wordValues(changes: readonly Json[], { form, locale }: AuditNames): ValueChange[] {
  const given = changes as unknown as { at: string; before: Json; after: Json }[]
  const plain = given.map(({ at, before, after }) => ({ pointer: at, before, after }))
  return wordChanges(form ?? NO_FORM, plain, locale, LIFE_WORDS[locale])
}

/** What posts may do from then on. */
function wordApplied(after: Json, { form, places, locale, words }: AuditNames): AuditDetail {
  const naming = { form, posts: places.posts, locale, words, access: ACCESS_WORDS[locale] }
  const posts = after as unknown as FormAccess['posts']
  const lines = wordAccessChange({ posts: {}, fields: {} }, { posts, fields: {} }, naming)
  return { label: words.labels.access, lines }
}

function wordBeforeAfter(
  { action }: Pick<AuditItem, 'action'>,
  before: Json,
  after: Json | undefined,
  names: AuditNames,
): AuditDetail {
  const { words, locale, form, places } = names
  if (action === 'access.changed') {
    const naming = { form, posts: places.posts, locale, words, access: ACCESS_WORDS[locale] }
    const lines = wordAccessChange(
      before as unknown as FormAccess,
      (after ?? null) as unknown as FormAccess | null,
      naming,
    )
    return { label: words.labels.access, lines }
  }
  const was = (before ?? {}) as Record<string, Json>
  const is = (after ?? {}) as Record<string, Json>
  const lines = Object.keys(is).map((key) => {
    const label = Object.hasOwn(words.labels, key) ? words.labels[key as keyof typeof words.labels] : key
    return `${label}${locale === 'zh' ? '：' : ': '}${wordPlain(key, was[key], names)} → ${wordPlain(key, is[key], names)}`
  })
  return { label: words.labels.changes, lines }
}

/** Names no field: values are told by their pointers. */
const NO_FORM: Form = {
  type: 'object',
  title: '',
  properties: {},
  'x-form': { id: 'none' },
  'x-paper': { blocks: [] },
}
