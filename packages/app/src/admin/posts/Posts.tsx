import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saveDepartment, type Department, type Post } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { placesQuery } from '../access/access-queries.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { PostDialog } from './PostDialog.tsx'
import { RemoveDepartmentDialog } from './RemoveDepartmentDialog.tsx'
import { RemovePostDialog } from './RemovePostDialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'
import { wordReach } from './word-reach.ts'
import '../people/people.css'
import './posts.css'

type Open =
  | { kind: 'post'; post?: Post }
  | { kind: 'remove-post'; post: Post }
  | { kind: 'department'; department?: Department }
  | { kind: 'remove-department'; department: Department }

/** The posts of the office by department: named, added, removed, one merged into another. */
export function Posts() {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const saidOf = ({ reach }: Post) => wordReach(reach, { departments, locale, words })
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
      {groups.map(({ department, held }) => (
        <div key={department?.id ?? ''} className="panel">
          <Named
            as="h2"
            name={department?.[locale] ?? words.noDepartment}
            {...(department && {
              onEdit: () => setOpen({ kind: 'department', department }),
              onRemove: () => setOpen({ kind: 'remove-department', department }),
            })}
          />
          {held.length === 0 && <p className="quiet">{words.nobody}</p>}
          {held.map((post) => (
            <Named
              key={post.id}
              as="span"
              name={post[locale]}
              said={saidOf(post)}
              onEdit={() => setOpen({ kind: 'post', post })}
              onRemove={() => setOpen({ kind: 'remove-post', post })}
            />
          ))}
        </div>
      ))}
      {open?.kind === 'post' && <PostDialog post={open.post} onClose={close} />}
      {open?.kind === 'remove-post' && <RemovePostDialog post={open.post} onClose={close} />}
      {open?.kind === 'department' && (
        <PlaceDialog
          title={open.department ? words.editOf(open.department[locale]) : words.newDepartment}
          place={open.department}
          taken={departments.map(({ id }) => id)}
          save={saveDepartment}
          onClose={close}
        />
      )}
      {open?.kind === 'remove-department' && (
        <RemoveDepartmentDialog department={open.department} onClose={close} />
      )}
    </section>
  )
}

/** A name with what can be done to it. */
function Named({
  as: Name,
  name,
  said,
  onEdit,
  onRemove,
}: {
  as: 'h2' | 'span'
  name: string
  /** What is said of it beside its name. */
  said?: string | undefined
  onEdit?(): void
  onRemove?(): void
}) {
  const words = useOwnWords(POSTS_WORDS)
  return (
    <div className="posts-named">
      <Name>
        {name}
        {said !== undefined && <small className="quiet">{said}</small>}
      </Name>
      {onEdit && (
        <Button size="small" aria-label={words.editOf(name)} onClick={onEdit}>
          {words.edit}
        </Button>
      )}
      {onRemove && (
        <Button size="small" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}
