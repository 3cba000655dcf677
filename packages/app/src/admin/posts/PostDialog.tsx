import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { savePost, type Post } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { placesQuery } from '../access/access-queries.ts'
import { isNamed, NameFields, sentNames } from './NameFields.tsx'
import { newPlaceId } from './new-place-id.ts'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

/** Names a new post, or a known one anew. */
export function PostDialog({ post, onClose }: { post: Post | undefined; onClose(): void }) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const id = useId()
  const [names, setNames] = useState({ zh: post?.zh ?? '', en: post?.en ?? '' })
  const [department, setDepartment] = useState(post?.department ?? null)
  const taken = posts.map((one) => one.id)
  const save = usePlacesChange(
    () => savePost({ id: post?.id ?? newPlaceId(names.en, taken), ...sentNames(names), department }),
    onClose,
  )
  return (
    <Dialog
      title={post ? words.editOf(post[locale]) : words.newPost}
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
      <NameFields names={names} onChange={setNames}>
        <label htmlFor={`${id}-department`}>{words.department}</label>
        <select
          id={`${id}-department`}
          value={department ?? ''}
          onChange={({ target }) => setDepartment(target.value || null)}
        >
          <option value="">{words.noDepartment}</option>
          {departments.map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
        </select>
      </NameFields>
      {save.error && <p role="alert">{wordPlaceRefusal(save.error, words)}</p>}
    </Dialog>
  )
}
