import { sql, type SQL } from 'drizzle-orm'

/**
 * The channel on which pages hear that something of theirs changed: `person:ID`, `post:ID`,
 * `session:ID` or `record:ID`.
 */
export const LIVE = 'paperwright_live'

/** Tells the pages of a person, or of whoever holds a post, once it is committed; for `returning`. */
export function tellLive({ person, post }: { person: SQL; post?: SQL }): SQL {
  const key = sql`'person:' || ${person}`
  return tell(post ? sql`coalesce(${key}, 'post:' || ${post})` : key)
}

/** Tells the pages of a session, once it is committed; for `returning`. */
export function tellSession(session: SQL): SQL {
  return tell(sql`'session:' || ${session}`)
}

/** Tells the pages that show a record, once it is committed; for `returning`. */
export function tellRecord(id: SQL): SQL {
  return tell(sql`'record:' || ${id}`)
}

function tell(key: SQL): SQL {
  return sql`pg_notify(${sql.raw(`'${LIVE}'`)}, ${key})`
}
