import type { LibraryForm, RecordDraft } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { discardRecordDraft, startRecordDraft } from '../api/drafts.ts'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { BegunRow } from './BegunRow.tsx'

const SHOWN = 5

/** The records that one has begun and not handed in; nothing before the first. */
export function BegunDrafts({ forms }: { forms: readonly LibraryForm[] }) {
  const desk = useOwnWords(DESK_WORDS)
  const queries = useQueryClient()
  const drafts = useQuery(recordDraftsQuery).data ?? []
  const [isWhole, setWhole] = useState(false)
  /** Thrown away just now, each in the place where it stood. */
  const [gone, setGone] = useState<ReadonlyMap<string, RecordDraft>>(new Map())
  const refresh = () => queries.invalidateQueries({ queryKey: recordDraftsQuery.queryKey })
  const discard = useMutation({
    mutationFn: ({ id }: RecordDraft) => discardRecordDraft(id),
    onSuccess: (_, draft) => setGone((was) => new Map(was).set(draft.id, draft)),
    onSettled: refresh,
  })
  const restore = useMutation({
    mutationFn: ({ formId, id, formVersion, record, unread }: RecordDraft) =>
      startRecordDraft(formId, { id, formVersion, record, unread }),
    onSuccess: async (_, { id }) => {
      await refresh()
      setGone((was) => new Map([...was].filter(([key]) => key !== id)))
    },
  })
  const left = drafts.filter(({ id }) => !gone.has(id)).length
  const rows = [
    ...drafts,
    ...[...gone.values()].filter(({ id }) => !drafts.some((draft) => draft.id === id)),
  ].toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
  if (rows.length === 0) return null
  const shown = isWhole ? rows : rows.slice(0, SHOWN)
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">
        {desk.begun}
        {left > 0 && <span>{desk.begunCount(left)}</span>}
      </h2>
      <ul className="panel desk-begun">
        {shown.map((draft) => (
          <BegunRow
            key={draft.id}
            draft={draft}
            form={forms.find(({ id }) => id === draft.formId)}
            isGone={gone.has(draft.id)}
            busy={discard.isPending || restore.isPending}
            onDiscard={() => discard.mutate(draft)}
            onRestore={() => restore.mutate(draft)}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="text-button desk-more" onClick={() => setWhole(true)}>
          {desk.begunMore(rows.length - shown.length)}
        </button>
      )}
    </section>
  )
}
