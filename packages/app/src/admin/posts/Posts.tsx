import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Department, Post } from '../../api/access.ts'
import { holdersQuery, placesQuery } from '../../api/places-query.ts'
import { peopleQuery } from '../../api/people.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { Place } from './Place.tsx'
import { PostDetailsDialog } from './PostDetailsDialog.tsx'
import { PostDialog } from './PostDialog.tsx'
import { RemoveDepartmentDialog } from './RemoveDepartmentDialog.tsx'
import { RemovePostDialog } from './RemovePostDialog.tsx'
import { RetireDialog, setRetired, type Retiring } from './RetireDialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'
import { wordReach } from './word-reach.ts'
import '../people/people.css'
import './posts.css'

type Open =
  | { kind: 'post'; post?: Post }
  | { kind: 'details'; post: Post }
  | { kind: 'remove-post'; post: Post }
  | { kind: 'department'; department?: Department }
  | { kind: 'remove-department'; department: Department }
  | { kind: 'retire'; retiring: Retiring }

/** The posts of the office by department, and who holds them: named, added, retired, removed, one merged into another. */
export function Posts() {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const { data: holders = [], error } = useQuery(holdersQuery)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const [back, setBack] = useState<Retiring>()
  const reinstate = usePlacesChange(
    () => (back ? setRetired(back, false) : Promise.resolve()),
    () => setBack(undefined),
  )
  const retire = (retiring: Retiring) => {
    if (!retiring.place.isRetired) return setOpen({ kind: 'retire', retiring })
    setBack(retiring)
    reinstate.mutate()
  }
  const holdersOf = (post: Post) =>
    holders.filter((one) => one.post === post.id && one.until === null).map(({ name }) => name)
  const groups: { department?: Department; held: Post[] }[] = departments.map((department) => ({
    department,
    held: posts.filter((post) => post.department === department.id),
  }))
  const loose = posts.filter(({ department }) => department === null)
  if (loose.length > 0) groups.push({ held: loose })
  return (
    <section className="posts">
      <header>
        <h1>{words.title}</h1>
        <Button onClick={() => setOpen({ kind: 'department' })}>{words.addDepartment}</Button>
        <Button onClick={() => setOpen({ kind: 'post' })}>{words.addPost}</Button>
        <p className="quiet">{words.lead}</p>
      </header>
      {(reinstate.error ?? error) && <p role="alert">{wordPlaceRefusal(reinstate.error ?? error, words)}</p>}
      {groups.map(({ department, held }) => (
        <div key={department?.id ?? ''} className="panel">
          {department ? (
            <Place
              as="h2"
              place={department}
              onEdit={() => setOpen({ kind: 'department', department })}
              onRetire={() => retire({ kind: 'department', place: department })}
              onRemove={() => setOpen({ kind: 'remove-department', department })}
            >
              <HeadOf department={department} />
            </Place>
          ) : (
            <div className="posts-place">
              <h2>{words.noDepartment}</h2>
            </div>
          )}
          {held.length === 0 && <p className="quiet">{words.nobody}</p>}
          {held.map((post) => (
            <Place
              key={post.id}
              as="h3"
              place={post}
              onDetails={() => setOpen({ kind: 'details', post })}
              onEdit={() => setOpen({ kind: 'post', post })}
              onRetire={() => retire({ kind: 'post', place: post })}
              onRemove={() => setOpen({ kind: 'remove-post', post })}
            >
              {!post.isRetired && <HeldBy names={holdersOf(post)} />}
              <small className="quiet">{wordReach(post.reach, { departments, locale, words })}</small>
            </Place>
          ))}
        </div>
      ))}
      {open?.kind === 'post' && <PostDialog post={open.post} onClose={close} />}
      {open?.kind === 'details' && (
        <PostDetailsDialog
          post={open.post}
          holders={holders.filter(({ post }) => post === open.post.id)}
          onClose={close}
        />
      )}
      {open?.kind === 'remove-post' && <RemovePostDialog post={open.post} onClose={close} />}
      {open?.kind === 'department' && <DepartmentDialog department={open.department} onClose={close} />}
      {open?.kind === 'remove-department' && (
        <RemoveDepartmentDialog department={open.department} onClose={close} />
      )}
      {open?.kind === 'retire' && (
        <RetireDialog
          retiring={open.retiring}
          holders={open.retiring.kind === 'post' ? holdersOf(open.retiring.place) : []}
          onClose={close}
        />
      )}
    </section>
  )
}

function HeldBy({ names }: { names: readonly string[] }) {
  const words = useOwnWords(POSTS_WORDS)
  return <small>{names.length > 0 ? words.heldBy(names) : words.heldByNobody}</small>
}

function HeadOf({ department: { head } }: { department: Department }) {
  const words = useOwnWords(POSTS_WORDS)
  const { data } = useQuery(peopleQuery)
  const person = data?.people.find(({ id }) => id === head)
  if (!person) return null
  return (
    <small>
      {words.headedBy(person.name)}
      {person.disabledAt !== null && words.disabled}
    </small>
  )
}
