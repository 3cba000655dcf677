import type { ToldRule } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { placesQuery } from '../../api/places-query.ts'
import { postName } from '../../posts/post-name.ts'
import { POST_WORDS } from '../../posts/post-words.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { PAIR_WORDS } from './pair-words.ts'
import './pairs.css'

/** Formulas and conditions that tell of fields which are hidden from some who see them. */
export function TellingNote({ telling }: { telling: readonly ToldRule[] }) {
  const words = useOwnWords(PAIR_WORDS)
  const ofPosts = useOwnWords(POST_WORDS)
  const { locale } = useSession()
  const { data: places } = useQuery({ ...placesQuery, enabled: telling.length > 0 })
  if (telling.length === 0 || !places) return null
  return (
    <div className="callout pair-callout pair-notes" data-tone="bad" role="note">
      <h3>{words.telling}</h3>
      <ul>
        {telling.map(({ field, title, reads, posts }) => (
          <li key={field}>
            {words.tells(
              title,
              reads.map((one) => one.title),
              posts.map((post) => postName(post, places.posts, locale, ofPosts)),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
