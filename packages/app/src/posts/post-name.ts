import type { Locale } from '@paperwright/runtime'
import { OTHERS } from '@paperwright/runtime/kit'
import type { Post } from '@paperwright/server'
import { POST_WORDS, type PostWords } from './post-words.ts'

/** A post's name; one that was removed since is named by its id. */
export function postName(id: string, posts: readonly Post[], locale: Locale, words: PostWords): string {
  if (id === OTHERS) return words.others
  return posts.find((post) => post.id === id)?.[locale] ?? words.gonePost(id)
}

/** The posts with a mark on the names of those that nobody can be given any more. */
export function markRetired(posts: readonly Post[]): Post[] {
  const { zh, en } = POST_WORDS
  return posts.map((post) =>
    post.isRetired ? { ...post, zh: zh.retired(post.zh), en: en.retired(post.en) } : post,
  )
}
