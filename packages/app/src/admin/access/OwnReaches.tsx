import type { Places } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { POSTS_WORDS } from '../posts/posts-words.ts'
import { wordReach } from '../posts/word-reach.ts'
import { ACCESS_WORDS } from './access-words.ts'

/** The posts that see records by themselves, where the table above does not name them. */
export function OwnReaches({ without, places }: { without: readonly string[]; places: Places }) {
  const words = useOwnWords(ACCESS_WORDS)
  const postsWords = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const said = places.posts
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, reach, ...names }) => {
      const text = wordReach(reach, { departments: places.departments, locale, words: postsWords })
      return text === undefined ? [] : [{ id, name: names[locale], text }]
    })
  if (said.length === 0) return null
  return (
    <div className="callout access-reaches">
      <strong>{words.ownReach}</strong>
      <ul className="line">
        {said.map(({ id, name, text }) => (
          <li key={id} className="tag">
            {name}
            {words.colon}
            {text}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.ownReachHint}</p>
    </div>
  )
}
