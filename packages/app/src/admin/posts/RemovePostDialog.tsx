import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dropPost, mergePost, namedPost, type Post } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { placesQuery } from '../access/access-queries.ts'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

/** Tells all that names a post before it goes; where something does, another post takes its place. */
export function RemovePostDialog({ post, onClose }: { post: Post; onClose(): void }) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const id = useId()
  const { posts } = useSuspenseQuery(placesQuery).data
  const { data: named, error } = useQuery({
    queryKey: ['places', 'named', post.id],
    queryFn: () => namedPost(post.id),
    staleTime: 0,
  })
  const [into, setInto] = useState('')
  const isHeld = named !== undefined && named.length > 0
  const remove = usePlacesChange(() => (isHeld ? mergePost(post.id, into) : dropPost(post.id)), onClose)
  const failure = remove.error ?? error
  return (
    <Dialog
      wide={isHeld}
      title={words.removeOf(post[locale])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            danger
            disabled={named === undefined || (isHeld && into === '')}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {isHeld ? words.merge : words.remove}
          </Button>
        </>
      }
    >
      {named && !isHeld && <p>{words.unnamed}</p>}
      {isHeld && (
        <>
          <p>{words.named}</p>
          <ul className="posts-where">
            {named.map((place) => (
              <li key={`${place.kind} ${place.id}`}>{words.kinds[place.kind](place.title)}</li>
            ))}
          </ul>
          <div className="people-entry">
            <label htmlFor={`${id}-into`}>{words.into}</label>
            <select id={`${id}-into`} value={into} onChange={({ target }) => setInto(target.value)}>
              <option value="">{words.choose}</option>
              {posts
                .filter((one) => one.id !== post.id)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one[locale]}
                  </option>
                ))}
            </select>
          </div>
          <p className="quiet">{words.mergeLead}</p>
        </>
      )}
      {failure && <p role="alert">{wordPlaceRefusal(failure, words)}</p>}
    </Dialog>
  )
}
