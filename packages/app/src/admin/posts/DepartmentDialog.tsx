import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saveDepartment, type Department } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { placesQuery } from '../access/access-queries.ts'
import { isNamed, NameFields, sentNames } from './NameFields.tsx'
import { newPlaceId } from './new-place-id.ts'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

/** Names a new department, or a known one anew. */
export function DepartmentDialog({
  department,
  onClose,
}: {
  department: Department | undefined
  onClose(): void
}) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { departments } = useSuspenseQuery(placesQuery).data
  const [names, setNames] = useState({ zh: department?.zh ?? '', en: department?.en ?? '' })
  const taken = departments.map(({ id }) => id)
  const save = usePlacesChange(
    () => saveDepartment({ id: department?.id ?? newPlaceId(names.en, taken), ...sentNames(names) }),
    onClose,
  )
  return (
    <Dialog
      title={department ? words.editOf(department[locale]) : words.newDepartment}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            disabled={!isNamed(names)}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <NameFields names={names} onChange={setNames} />
      {save.error && <p role="alert">{wordPlaceRefusal(save.error, words)}</p>}
    </Dialog>
  )
}
