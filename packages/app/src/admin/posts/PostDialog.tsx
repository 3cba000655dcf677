import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { savePost, type Post } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { placesQuery } from '../access/access-queries.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'
import { ReachChoice } from './ReachChoice.tsx'

/** Names a new post, or a known one anew, and says which department it belongs to and what it sees by itself. */
export function PostDialog({ post, onClose }: { post: Post | undefined; onClose(): void }) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const id = useId()
  const [department, setDepartment] = useState(post?.department ?? null)
  const [reach, setReach] = useState(post?.reach ?? null)
  return (
    <PlaceDialog
      title={post ? words.editOf(post[locale]) : words.newPost}
      place={post}
      taken={posts.map((one) => one.id)}
      save={(named) => savePost({ ...named, department, reach })}
      onClose={onClose}
    >
      <label htmlFor={id}>{words.department}</label>
      <select id={id} value={department ?? ''} onChange={({ target }) => setDepartment(target.value || null)}>
        <option value="">{words.noDepartment}</option>
        {departments
          .filter(({ id, isRetired }) => !isRetired || id === post?.department)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
      </select>
      <ReachChoice reach={reach} departments={departments} onChange={setReach} />
    </PlaceDialog>
  )
}
