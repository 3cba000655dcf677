import { walkFields, type FieldNode, type Form, type SignatureSlot } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { setSlot, type SlotChange } from '../edits/slots.ts'

/** Who signs a slot: posts, its author or the head of their department, whom a field names, whoever is chosen when it is due, an outsider. */
export type SignerKind = (typeof SIGNER_KINDS)[number]

export const SIGNER_KINDS = ['posts', 'author', 'headOfAuthor', 'field', 'chosen', 'outsider'] as const

export function signerKind({ person, chosen, outsider }: SignatureSlot): SignerKind {
  if (person === 'author' || person === 'headOfAuthor') return person
  if (person !== undefined) return 'field'
  if (chosen) return 'chosen'
  return outsider ? 'outsider' : 'posts'
}

/** Whether several people may be asked. */
export function mayBeSeveral(slot: SignatureSlot): boolean {
  const kind = signerKind(slot)
  return kind === 'chosen' || (kind === 'posts' && (slot.posts ?? []).length > 0)
}

/** The fields that name one person of a record. */
export function signerFields(form: Form): FieldNode[] {
  return walkFields(form).filter(
    ({ schema, pointer }) => requireFieldType(schema).picksFrom === 'people' && !pointer.includes('/*'),
  )
}

/** Another kind of signer; what only the kinds before it have goes. */
export function setSignerKind(form: Form, { key, kind }: { key: string; kind: SignerKind }): Form {
  const cleared: SlotChange = {
    posts: undefined,
    person: undefined,
    bySubmitting: undefined,
    chosen: undefined,
    outsider: undefined,
    ...(kind !== 'chosen' && { who: undefined }),
  }
  const isOfAuthor = kind === 'author' || kind === 'headOfAuthor'
  const person = kind === 'field' ? signerFields(form)[0]?.pointer : isOfAuthor ? kind : undefined
  const own: SlotChange = {
    ...(person !== undefined && { person }),
    ...(kind === 'chosen' && { chosen: true }),
    ...(kind === 'outsider' && { outsider: true }),
  }
  return setSlot(form, { key, slot: { ...cleared, ...own } })
}

/** The posts that sign; without any nobody counts them. */
export function setSignerPosts(form: Form, { key, posts }: { key: string; posts: readonly string[] }): Form {
  const isNone = posts.length === 0
  return setSlot(form, { key, slot: { posts: [...posts], ...(isNone && { who: undefined }) } })
}
