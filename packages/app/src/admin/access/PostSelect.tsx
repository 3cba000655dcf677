import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import type { Places } from '../../api/access.ts'
import { inUse } from '../../api/places-query.ts'
import { ACCESS_WORDS } from './access-words.ts'

interface PostSelectProps {
  places: Places
  /** Posts that are there already. */
  without: readonly string[]
  label: string
  onChoose(post: string): void
}

/** A post of the office, by department. */
export function PostSelect({ places, without, label, onChoose }: PostSelectProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const left = inUse(places.posts).filter(({ id }) => !without.includes(id))
  const groups = [...places.departments, { id: null, zh: words.noDepartment, en: words.noDepartment }]
  return (
    <select
      className="access-add"
      value=""
      aria-label={label}
      disabled={left.length === 0}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{label}</option>
      {groups
        .map((group) => ({ ...group, posts: left.filter(({ department }) => department === group.id) }))
        .filter(({ posts }) => posts.length > 0)
        .map((group) => (
          <optgroup key={group.id ?? ''} label={group[locale]}>
            {group.posts.map((post) => (
              <option key={post.id} value={post.id}>
                {post[locale]}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  )
}
