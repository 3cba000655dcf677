import type { Locale } from '@paperwright/runtime'
import { OTHERS } from '@paperwright/runtime/kit'
import type { Post } from '@paperwright/server'
import type { PostWords } from './post-words.ts'

/** A post's name; one that was removed since is named by its id. */
export function postName(id: string, posts: readonly Post[], locale: Locale, words: PostWords): string {
  if (id === OTHERS) return words.others
  return posts.find((post) => post.id === id)?.[locale] ?? words.gonePost(id)
}
