import type { Post } from '@paperwright/builder'
import known from '../../../../schemas/posts.json'

/** The posts of the office, which signature slots name. */
export const posts: readonly Post[] = known
