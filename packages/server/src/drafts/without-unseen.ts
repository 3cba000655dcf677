import { isCoveredBy, withTied } from '@paperwright/runtime/kit'
import { readRights } from '../access/find-rights.ts'
import type { Acting } from '../services.ts'
import type { RecordDraft } from './record-draft.ts'

/** Drafts without the unread texts of fields that their owner may not see by now. */
export async function withoutUnseen(acting: Acting, drafts: readonly RecordDraft[]): Promise<RecordDraft[]> {
  const isPlain = drafts.every(({ unread }) => Object.keys(unread).length === 0)
  if (isPlain) return [...drafts]
  const { limitsOf } = await readRights(acting)
  return Promise.all(
    drafts.map(async (draft) => {
      const { hidden } = (await limitsOf(draft.formId)).at(draft.formVersion)
      if (hidden.length === 0) return draft
      const { document } = await acting.forms.requireVersion(draft.formId, draft.formVersion)
      const unseen = withTied(document, hidden)
      const seen = Object.entries(draft.unread).filter(([pointer]) => !isCoveredBy(pointer, unseen))
      return { ...draft, unread: Object.fromEntries(seen) }
    }),
  )
}
