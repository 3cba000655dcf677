/** Who asks, as every verb is told. */
export interface Actor {
  id: string
  name: string
  isAdmin: boolean
  /** The id of a department; null belongs to none. */
  department: string | null
  /** The ids of the posts that the person holds. */
  posts: readonly string[]
  /** How the person proved who they are. */
  by: 'session' | 'key'
}
