import { saveDepartment, savePost, type Department, type Post } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

export type Retiring = { kind: 'post'; place: Post } | { kind: 'department'; place: Department }

/** Takes a post or department out of use, or into use again. */
export const setRetired = ({ kind, place }: Retiring, isRetired: boolean) =>
  kind === 'post'
    ? savePost({ ...placeNames(place), department: place.department, isRetired })
    : saveDepartment({ ...placeNames(place), isRetired })

const placeNames = ({ id, zh, en }: Post | Department) => ({ id, zh, en })

interface RetireDialogProps {
  retiring: Retiring
  /** The names of those who hold the post. */
  holders: readonly string[]
  onClose(): void
}

/** Says what retiring a post or department comes to, before it is done. */
export function RetireDialog({ retiring, holders, onClose }: RetireDialogProps) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const retire = usePlacesChange(() => setRetired(retiring, true), onClose)
  return (
    <Dialog
      title={words.retireOf(retiring.place[locale])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" danger loading={retire.isPending} onClick={() => retire.mutate()}>
            {words.retire}
          </Button>
        </>
      }
    >
      <p>{retiring.kind === 'post' ? words.retirePost : words.retireDepartment}</p>
      {holders.length > 0 && <p>{words.releases(holders)}</p>}
      {retire.error && <p role="alert">{wordPlaceRefusal(retire.error, words)}</p>}
    </Dialog>
  )
}
