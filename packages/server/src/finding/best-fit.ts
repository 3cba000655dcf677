import { sql, type SQL } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { spellWords } from './spell-words.ts'

/**
 * How well records fit what was searched for, the best first: that number, a value that says just this, one that begins
 * with it, whatever else holds the words. Where something is hidden from whoever asks, by the number alone: a value
 * that they may not know must not move its record forward.
 */
export function bestFit(search: string, { isOpen }: { isOpen: boolean }): SQL {
  const said = spellWords(search.trim()).trim()
  const number = search.normalize('NFKC').trim().toUpperCase()
  const isNumber = sql`when ${submissions.number} = ${number}::text then 0`
  if (!isOpen) return sql`case ${isNumber} else 3 end`
  const lines = sql`replace(replace(E'\\n' || ${submissions.search} || E'\\n', E'\\n ', E'\\n'), E' \\n', E'\\n')`
  return sql`case ${isNumber}
    when strpos(${lines}, E'\\n' || ${said}::text || E'\\n') > 0 then 1
    when strpos(${lines}, E'\\n' || ${said}::text) > 0 then 2
    else 3 end`
}
