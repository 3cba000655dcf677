import { useOwnWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { Posts } from './Posts.tsx'
import { POSTS_WORDS } from './posts-words.ts'

/** The departments and posts of the office. */
export function PostsPage() {
  usePageTitle(useOwnWords(POSTS_WORDS).title)
  return (
    <div className="page posts-page">
      <Posts />
    </div>
  )
}
