import type { FormAccess } from '@paperwright/runtime/kit'
import type { FoundRules } from '@paperwright/server'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dropAccess, saveAccess } from '../../api/access.ts'
import { accessQuery } from './access-queries.ts'

export interface AccessWork {
  /** As it stands on the screen. */
  access: FormAccess
  isChanged: boolean
  /** The form has rules of its own, or is about to. */
  isOwn: boolean
  state: 'idle' | 'saving' | 'saved' | 'failed' | 'conflict'
  change(access: FormAccess): void
  /** Begins rules of the form's own, with those that hold now. */
  begin(): void
  undo(): void
  save(): void
  reset(): void
  /** After a conflict: what is stored by now. */
  reload(): void
}

/** Rights under work, until they are saved. */
export function useAccessWork(id: string, found: FoundRules): AccessWork {
  const queries = useQueryClient()
  const { queryKey } = accessQuery(id)
  const [changed, setChanged] = useState<FormAccess>()
  const [isConflict, setConflict] = useState(false)
  const take = (next: FoundRules) => {
    queries.setQueryData(queryKey, next)
    setChanged(undefined)
    setConflict(false)
    // What one may do oneself may be another thing by now.
    void queries.invalidateQueries({ queryKey: ['forms'] })
  }
  const saving = useMutation({
    mutationFn: (access: FormAccess) => saveAccess(id, { access, revision: found.revision }),
    onSuccess: (saved) => (saved ? take(saved) : setConflict(true)),
  })
  const resetting = useMutation({ mutationFn: () => dropAccess(id), onSuccess: take })
  const isBusy = saving.isPending || resetting.isPending
  const isFailed = saving.isError || resetting.isError
  const isSaved = (saving.isSuccess || resetting.isSuccess) && changed === undefined
  const forget = () => {
    saving.reset()
    resetting.reset()
  }
  return {
    access: changed ?? found.access,
    isChanged: changed !== undefined,
    isOwn: found.revision > 0 || changed !== undefined,
    state: isBusy ? 'saving' : isConflict ? 'conflict' : isFailed ? 'failed' : isSaved ? 'saved' : 'idle',
    change(access) {
      forget()
      setChanged(access)
    },
    begin() {
      forget()
      setChanged(found.access)
    },
    undo() {
      forget()
      setChanged(undefined)
    },
    save: () => changed && saving.mutate(changed),
    reset: () => resetting.mutate(),
    reload() {
      forget()
      setConflict(false)
      setChanged(undefined)
      void queries.invalidateQueries({ queryKey })
    },
  }
}
