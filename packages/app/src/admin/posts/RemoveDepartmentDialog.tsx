import { dropDepartment, type Department } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

/** Asks before a department goes. */
export function RemoveDepartmentDialog({ department, onClose }: { department: Department; onClose(): void }) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const remove = usePlacesChange(() => dropDepartment(department.id), onClose)
  return (
    <Dialog
      title={words.removeOf(department[locale])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.departmentLead}</p>
      {remove.error && <p role="alert">{wordPlaceRefusal(remove.error, words)}</p>}
    </Dialog>
  )
}
