import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { namedPost, type Holder, type Post } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { wordDay } from '../../shell/word-moment.ts'
import { POSTS_WORDS } from './posts-words.ts'
import { wordPlaceRefusal } from './use-places-change.ts'

type Place = Awaited<ReturnType<typeof namedPost>>[number]

interface PostDetailsDialogProps {
  post: Post
  /** Who holds it and who held it, the latest first. */
  holders: readonly Holder[]
  onClose(): void
}

/** Who holds a post and who held it, and all that names it. */
export function PostDetailsDialog({ post, holders, onClose }: PostDetailsDialogProps) {
  const words = useOwnWords(POSTS_WORDS)
  const clock = useClock()
  const { data: named, error } = useQuery({
    queryKey: ['places', 'named', post.id],
    queryFn: () => namedPost(post.id),
    staleTime: 0,
  })
  const places = named?.filter(({ kind }) => kind !== 'person')
  const day = (moment: string | null, without: string) => (moment === null ? without : wordDay(moment, clock))
  return (
    <Dialog
      wide
      title={words.detailsOf(post[clock.locale])}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <h3>{words.holders}</h3>
      {holders.length === 0 && <p className="quiet">{words.noHolders}</p>}
      <ul className="posts-holders">
        {holders.map(({ person, name, isDisabled, since, until }) => (
          <li key={`${person} ${until}`}>
            <span>
              {name}
              {isDisabled && words.disabled}
            </span>
            <span className="quiet">
              {day(since, words.sinceBefore)} – {day(until, words.still)}
            </span>
          </li>
        ))}
      </ul>
      <h3>{words.where}</h3>
      {places?.length === 0 && <p className="quiet">{words.nowhere}</p>}
      {places && places.length > 0 && (
        <ul className="posts-where">
          {places.map((place) => (
            <li key={`${place.kind} ${place.id}`}>
              <PlaceLink place={place}>{words.kinds[place.kind](place.title)}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
      {error && <p role="alert">{wordPlaceRefusal(error, words)}</p>}
    </Dialog>
  )
}

/** The page on which it is changed that a post is named there. */
function PlaceLink({ place: { kind, id }, children }: { place: Place; children: ReactNode }) {
  if (kind === 'person') return children
  if (kind === 'rights')
    return (
      <Link to="/admin/access" search={{ form: id }}>
        {children}
      </Link>
    )
  if (kind === 'form' || kind === 'form-draft')
    return (
      <Link to="/forms/$formId/design" params={{ formId: id }}>
        {children}
      </Link>
    )
  return (
    <Link to="/reports/$reportId/design" params={{ reportId: id }}>
      {children}
    </Link>
  )
}
