import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  discardRecordDraft,
  findRecordDraft,
  saveRecordDraft,
  startRecordDraft,
  type Rival,
} from '../api/drafts.ts'
import { recordDraftsQuery } from './draft-queries.ts'
import { createDraftSync, isDraft, type DraftSync, type SyncState } from './draft-sync.ts'
import { enteredOf, type Entered } from '../record/entered.ts'
import { startRecord } from './record-draft-start.ts'
import { useDraftNames } from './use-draft-names.ts'
import { useDraft, type DraftKeeper, type DraftState } from './use-draft.ts'

interface RecordDraftPlace {
  formId: string
  /** The version that the record is filled in on. */
  formVersion: number
  /** The draft that is taken up; undefined for a new record. */
  draftId: string | undefined
  /** That draft as it is on the server, or what became of it. */
  stored: Rival | undefined
  /** The draft is on the server under this id now; undefined: there is none any more. */
  onMoved(draftId: string | undefined): void
}

/** What to do with two states of one draft. */
export type DraftChoice = 'mine' | 'theirs' | 'both'

export interface RecordDraftKeeper extends DraftKeeper {
  /** What became of the draft elsewhere meanwhile; undefined while nobody touched it. */
  other: Rival | undefined
  /** Goes on after a choice; `mine` is what is on the screen. */
  choose(choice: DraftChoice, mine: Entered): void
  /** Stops saving, for handing this record in; the draft's id, on the server or not, under which it is. */
  settle(entered: Entered): Promise<string>
  /** Saves again: the record was not handed in after all. */
  goOn(): void
  /** Something else became of the draft, as the answer to handing it in told. */
  hold(other: Rival): void
}

/** Keeps a new record: in the browser at each change, on the server soon after. What a closed tab left unsent is taken up again. */
export function useRecordDraft(place: RecordDraftPlace): RecordDraftKeeper {
  const { formId, formVersion, draftId, stored } = place
  const moved = useRef(place.onMoved)
  useLayoutEffect(() => {
    moved.current = place.onMoved
    return () => {
      // Whoever went on to another page while a draft was sent is not brought back by its answer.
      moved.current = () => {}
    }
  })
  const queries = useQueryClient()
  const owner = useDraftNames()
  // Whoever signs in next has another desk.
  const [names] = useState(owner)
  const sync = useRef<DraftSync>(undefined)
  const local = useDraft(
    names.ofNew(formId, draftId),
    () => {
      const revision = sync.current?.revision()
      return { formVersion, ...(revision !== undefined && { revision }) }
    },
    draftId,
  )
  const { forget, rename, sittingId } = local
  const [start] = useState(() => startRecord(local.kept, stored))
  const [synced, setSynced] = useState<SyncState>(() =>
    isDraft(stored) ? { kind: 'saved', at: stored.updatedAt } : { kind: 'none' },
  )
  const [other, setOther] = useState(start.other)
  const saver = useMemo(
    () =>
      createDraftSync({
        base: start.base,
        isHeld: start.other !== undefined,
        start: (entered) => startRecordDraft(formId, { id: sittingId(), formVersion, ...entered }),
        save: saveRecordDraft,
        find: findRecordDraft,
        discard: discardRecordDraft,
        onState: setSynced,
        onBegun(draft) {
          rename(names.ofNew(formId, draft.id))
          moved.current(draft.id)
          void queries.invalidateQueries({ queryKey: recordDraftsQuery.queryKey })
        },
        onSaved: forget,
        onOther: setOther,
      }),
    [formId, formVersion, start, names, rename, forget, sittingId, queries],
  )

  useEffect(() => {
    sync.current = saver
    if (start.unsent && start.restored) saver.note(enteredOf(start.restored))
    // A page that is left may never hear the answer: what is not sent then stays in the browser.
    let isLeft = false
    const leave = () => {
      isLeft = true
    }
    const onVisible = () => {
      if (document.visibilityState === 'visible') void saver.look()
      else if (!isLeft) void saver.flush()
    }
    const comeBack = () => {
      isLeft = false
    }
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
      document.removeEventListener('visibilitychange', onVisible)
      void saver.flush()
    }
  }, [saver, start])

  const { note, drop, finish, keep } = local
  const ways = useMemo(
    () => ({
      note(entered: Entered) {
        note(entered)
        saver.note(entered)
      },
      save(entered: Entered) {
        keep(entered)
        saver.note(entered)
        void saver.flush()
      },
      drop() {
        drop()
        void saver.drop()
        setOther(undefined)
        moved.current(undefined)
      },
      finish() {
        finish()
        saver.finish()
      },
      async settle(entered: Entered) {
        keep(entered)
        await saver.settle()
        return sittingId()
      },
      goOn: saver.goOn,
      hold: saver.hold,
    }),
    [note, drop, finish, keep, sittingId, saver],
  )
  return {
    ...local,
    ...ways,
    restored: start.restored,
    state: stateOf(local.state, synced),
    other,
    choose(choice, mine) {
      setOther(undefined)
      const isTheirs = choice === 'theirs'
      const base = choice === 'both' || !isDraft(other) ? undefined : other
      if (isTheirs) forget()
      if (!base) local.beginAnother()
      saver.resume(base, isTheirs ? undefined : mine)
      if (isTheirs && !base) moved.current(undefined)
    },
  }
}

/** Where the newest of what was entered is. */
function stateOf(local: DraftState, sync: SyncState): DraftState {
  if (local.kind === 'failed' && sync.kind !== 'saved') return local
  if (sync.kind === 'refused') return sync
  if (sync.kind === 'offline') return local.kind === 'browser' ? { kind: 'offline', at: local.at } : local
  if (sync.kind === 'saved') return { kind: 'server', at: sync.at }
  return local
}
