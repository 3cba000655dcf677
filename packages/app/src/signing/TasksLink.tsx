import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useOwnWords } from '../session/use-words.ts'
import { taskCountQuery } from './signing-queries.ts'
import { SIGNING_WORDS } from './signing-words.ts'

/** The way to what waits for one's signature, with how much it is. */
export function TasksLink() {
  const words = useOwnWords(SIGNING_WORDS)
  const { data } = useQuery(taskCountQuery)
  const waiting = data?.waiting ?? 0
  return (
    <Link to="/signing" activeOptions={{ includeSearch: false }}>
      {words.tasks}
      {waiting > 0 && ` ${waiting > 99 ? '99+' : waiting}`}
    </Link>
  )
}
