import type { SavedView, View } from '@paperwright/server'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { changeView, deleteView, saveView, viewsQuery } from '../api/views.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { LIST_WORDS, type ListWords } from './list-words.ts'

interface ViewDialogProps {
  formId: string
  /** The view whose name and sharing change; left out where one is kept anew. */
  saved?: SavedView
  view: View
  onClose(): void
  onSaved(view: SavedView): void
}

const LONGEST = 60

/** Asks for a view's name, and whether colleagues have it too. */
export function ViewDialog({ formId, saved, view, onClose, onSaved }: ViewDialogProps) {
  const words = useOwnWords(LIST_WORDS)
  const queries = useQueryClient()
  const [name, setName] = useState(saved?.name ?? '')
  const [shared, setShared] = useState(saved?.shared ?? false)
  const id = useId()
  const saving = usePress({
    mutationFn: () => {
      const entry = { name: name.trim(), shared }
      return saved ? changeView(saved.id, entry) : saveView(formId, { ...entry, view })
    },
    onSuccess: async (stored) => {
      await queries.invalidateQueries({ queryKey: viewsQuery(formId).queryKey })
      onSaved(stored)
    },
  })
  return (
    <Dialog
      title={saved ? words.viewRename : words.viewTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={id}
            disabled={name.trim() === ''}
            loading={saving.isPending}
          >
            {words.save}
          </Button>
        </>
      }
    >
      {!saved && <p>{words.viewLead}</p>}
      <form
        id={id}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') saving.mutate()
        }}
      >
        <label>
          {words.viewName}
          <input value={name} maxLength={LONGEST} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          <span>
            {words.share}
            <small>{words.shareHint}</small>
          </span>
        </label>
      </form>
      {saving.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(saving.error, words)}
        </p>
      )}
    </Dialog>
  )
}

interface DeleteViewDialogProps {
  formId: string
  saved: SavedView
  onClose(): void
  onDeleted(): void
}

/** Asks before a view goes. */
export function DeleteViewDialog({ formId, saved, onClose, onDeleted }: DeleteViewDialogProps) {
  const words = useOwnWords(LIST_WORDS)
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => deleteView(saved.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: viewsQuery(formId).queryKey })
      onDeleted()
    },
  })
  return (
    <Dialog
      title={words.deleteTitle(saved.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button danger look="primary" loading={deleting.isPending} onClick={() => deleting.mutate()}>
            {words.deleteIt}
          </Button>
        </>
      }
    >
      <p>{saved.shared ? words.deleteShared : words.deleteText}</p>
      {deleting.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(deleting.error, words)}
        </p>
      )}
    </Dialog>
  )
}

function wordFailure(error: unknown, words: ListWords): string {
  if (error instanceof OfflineError) return words.offline
  if (error instanceof ApiError && error.status === 409) return words.viewTooMany
  if (error instanceof ApiError && error.status === 404) return words.viewGone
  return words.viewFailed
}
